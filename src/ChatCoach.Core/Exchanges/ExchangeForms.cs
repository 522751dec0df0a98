using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Exchanges;

/// <summary>The note of an exchange, written while it is fresh: most of it is a click.</summary>
public static class ExchangeForms
{
    private static readonly string[] Minutes = ["10", "20", "45", "60"];

    /// <param name="confirmedBy">Who at the provider could confirm the note; null where it is not offered.</param>
    /// <param name="question">What else is asked, before anything is sent.</param>
    public static Form Ask(
        Project project,
        Speech speech,
        DateOnly today,
        ActionCall record,
        Medium medium = Medium.Call,
        string? confirmedBy = null,
        IReadOnlyList<FormPart>? question = null
    ) =>
        new(
            speech["exchange.title"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new ChoiceField("exchange.outcome", speech["exchange.outcome"], Words<Outcome>(speech, "outcome"))
                    {
                        Value = WordOf(Outcome.TookPlace),
                        Required = speech["exchange.outcomeAsk"],
                    }
                ),
                FieldRow.Of(
                    new ChoiceField("exchange.medium", speech["exchange.medium"], Words<Medium>(speech, "medium"))
                    {
                        Value = WordOf(medium),
                        Required = speech["exchange.mediumAsk"],
                    },
                    new DateField("exchange.on", speech["exchange.on"])
                    {
                        Day = today,
                        Required = speech["exchange.onAsk"],
                    }
                ),
                FieldRow.Of(
                    new TextField("exchange.who", speech["exchange.who"])
                    {
                        Value = project.ContactAt(project.TalkingTo)?.Name ?? project.TalkingTo,
                        MaxLength = 120,
                        Required = speech["exchange.whoAsk"],
                    },
                    new ChoiceField("exchange.minutes", speech["exchange.minutes"], Lengths(speech)) { Value = "20" }
                ),
                FieldRow.Of(
                    new TextField("exchange.said", speech["exchange.said"]) { Multiline = true, MaxLength = 2000 }
                ),
                FieldRow.Of(
                    new TextField("exchange.agreed", speech["exchange.agreed"]) { Multiline = true, MaxLength = 1000 }
                ),
                FieldRow.Of(
                    new TextField("exchange.contested", speech["exchange.contested"])
                    {
                        Multiline = true,
                        MaxLength = 1000,
                    }
                ),
                FieldRow.Of(
                    new TextField("exchange.next", speech["exchange.next"]) { MaxLength = 300, Weight = 2 },
                    new DateField("exchange.due", speech["exchange.due"])
                ),
                FieldRow.Of(new ToggleField("exchange.settles", speech["exchange.settles"]) { Value = "false" }),
                .. question ?? [],
                .. confirmedBy is null
                    ? Array.Empty<FormPart>()
                    :
                    [
                        new FormText(
                            new TextBlock(
                                speech.Say("exchange.sendWhat", ProjectWords.Cut(confirmedBy, 80)),
                                TextStyle.Quiet
                            )
                        ),
                        FieldRow.Of(new ToggleField("exchange.send", speech["exchange.send"]) { Value = "true" }),
                    ],
            ],
            Button.Press(speech["exchange.save"], record).AsPrimary()
        )
        {
            Intro = speech["exchange.intro"],
            Date = speech.Day(today),
            Footer = speech[confirmedBy is null ? "exchange.footer" : "exchange.saidStays"],
            FooterPractice = Bands.Practice(speech, "5-2"),
        };

    public static (Exchange? Exchange, Form? Returned) Read(
        Form form,
        FieldValues values,
        Speech speech,
        DateOnly today
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        var on = values.Date("exchange.on");
        if (on > today)
        {
            problems["exchange.on"] = speech.Say("exchange.future", speech.LongDay(on.Value));
        }

        if (values.Date("exchange.due") is { } due && due < on)
        {
            problems.TryAdd("exchange.due", speech.Say("exchange.dueBefore", speech.LongDay(due)));
        }

        if (problems.Count > 0)
        {
            return (null, FormCheck.Returned(form, values, problems, speech));
        }

        var outcome = Parse<Outcome>(values.Text("exchange.outcome"));
        var tookPlace = outcome == Outcome.TookPlace;
        return (
            new Exchange(
                0,
                Parse<Medium>(values.Text("exchange.medium")),
                values.Text("exchange.who"),
                on!.Value,
                outcome
            )
            {
                Minutes = tookPlace ? (int?)values.Number("exchange.minutes") : null,
                Said = Given(values, "exchange.said"),
                Agreed = tookPlace ? Given(values, "exchange.agreed") : null,
                Contested = tookPlace ? Given(values, "exchange.contested") : null,
                Settles = tookPlace && values.IsOn("exchange.settles"),
                Next = Given(values, "exchange.next"),
                NextDue = values.Date("exchange.due"),
            },
            null
        );
    }

    public static string WordOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static List<Choice> Words<T>(Speech speech, string kind)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(WordOf(value), speech[$"exchange.{kind}.{WordOf(value)}"]))];

    private static List<Choice> Lengths(Speech speech) =>
        [.. Minutes.Select(minutes => new Choice(minutes, speech["exchange.length." + minutes]))];

    /// <summary>The form's check has refused every word that is not among the choices.</summary>
    private static T Parse<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);

    private static string? Given(FieldValues values, string id) => values.IsEmpty(id) ? null : values.Text(id);
}
