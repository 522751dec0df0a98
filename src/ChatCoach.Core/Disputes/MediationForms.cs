using System.Globalization;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>A confidential entry, written; and what of a fact or an exchange becomes one.</summary>
public static class MediationForms
{
    private const string On = "mediation.on";
    private const string Kind = "mediation.kind";
    private const string Who = "mediation.who";
    private const string Text = "mediation.text";

    /// <param name="line">The dispute, as the project knows it.</param>
    /// <param name="known">How many entries there were when the form was opened.</param>
    /// <param name="corrected">The entry that is put right; null for a new one.</param>
    public static Form Ask(
        Speech speech,
        Project project,
        DisputeLine line,
        DateOnly today,
        int known,
        MediationEntry? corrected = null
    ) =>
        new(
            speech[corrected is null ? "mediation.title" : "mediation.correctTitle"],
            DisputeBands.Private(speech, project),
            [
                new FormText(new BoxBlock(speech["mediation.secret"], speech["mediation.secretText"])),
                .. LegalNotes.Confidentiality(speech, project) is { } note
                    ? [new FormText(new TextBlock(note, TextStyle.Quiet))]
                    : Array.Empty<FormPart>(),
                FieldRow.Of(
                    new DateField(On, speech[On])
                    {
                        Day = corrected?.On ?? today,
                        Required = speech["mediation.onAsk"],
                    },
                    new ChoiceField(
                        Kind,
                        speech[Kind],
                        [
                            .. Enum.GetValues<MediationKind>()
                                .Select(kind => new Choice(kind.ToString(), speech["mediation.kind." + kind])),
                        ]
                    )
                    {
                        Value = (corrected?.Kind ?? MediationKind.Said).ToString(),
                        Required = speech["mediation.kindAsk"],
                    }
                ),
                FieldRow.Of(new TextField(Who, speech[Who]) { Value = corrected?.Who, MaxLength = 120 }),
                FieldRow.Of(
                    new TextField(Text, speech[Text])
                    {
                        Value = corrected?.Text,
                        Multiline = true,
                        MaxLength = MediationEntry.LongestText,
                        Required = speech["mediation.textAsk"],
                    }
                ),
            ],
            Button
                .Press(
                    speech["mediation.save"],
                    new ActionCall(Verbs.MediationNote, project.Id, line.Id, known)
                    {
                        Choice = corrected?.Number.ToString(CultureInfo.InvariantCulture),
                    }
                )
                .AsPrimary()
        )
        {
            Intro = corrected is null ? null : speech.Say("mediation.corrects", corrected.Number),
            Date = speech.Day(today),
            Footer = speech["mediation.footer"],
            FooterPractice = Bands.Practice(speech, "5-2"),
        };

    /// <returns>The entry, or the form with what needs another look.</returns>
    public static (MediationEntry? Entry, Form? Returned) Read(
        Form form,
        FieldValues values,
        Speech speech,
        DateOnly today
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        if (values.Date(On) is { } on && on > today)
        {
            problems[On] = speech.Say("mediation.future", speech.LongDay(on));
        }

        return problems.Count > 0
            ? (null, FormCheck.Returned(form, values, problems, speech))
            : (
                new MediationEntry(
                    0,
                    values.Date(On)!.Value,
                    Enum.Parse<MediationKind>(values.Text(Kind)),
                    values.Text(Text)
                )
                {
                    Who = values.IsEmpty(Who) ? null : values.Text(Who),
                },
                null
            );
    }

    /// <summary>A fact that was told in the mediation, with what shows it.</summary>
    public static IReadOnlyList<MediationEntry> Of(Speech speech, Fact fact) =>
        [
            new MediationEntry(
                0,
                fact.On,
                MediationKind.Said,
                string.Join(
                    '\n',
                    fact.What,
                    speech.Say("mediation.source", fact.Source),
                    speech.Say("mediation.commitment", fact.Commitment)
                )
            )
            {
                Who = fact.Who,
            },
        ];

    /// <summary>An exchange of the mediation: what was said, agreed and seen differently, each an entry.</summary>
    public static IReadOnlyList<MediationEntry> Of(Speech speech, Exchange exchange)
    {
        List<MediationEntry> entries = [];
        Add(MediationKind.Said, exchange.Said);
        Add(MediationKind.Agreed, exchange.Agreed);
        Add(MediationKind.Contested, exchange.Contested);
        Add(
            MediationKind.Agreed,
            exchange.Next is { } next
                ? speech.Say("mediation.next", exchange.NextDue is { } due ? $"{next} ({speech.LongDay(due)})" : next)
                : null
        );
        if (entries.Count == 0)
        {
            Add(MediationKind.Said, ExchangeMessages.LineOf(speech, exchange));
        }

        return entries;

        void Add(MediationKind kind, string? text)
        {
            if (text is not null)
            {
                entries.Add(new MediationEntry(0, exchange.On, kind, text) { Who = exchange.Who });
            }
        }
    }
}
