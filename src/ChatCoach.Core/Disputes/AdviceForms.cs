using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What counsel was asked, and what they advised.</summary>
public static class AdviceForms
{
    private const string On = "advice.on";
    private const string Counsel = "advice.counsel";
    private const string Asked = "advice.asked";
    private const string Advised = "advice.advised";

    private const int LongestText = 2500;

    /// <param name="known">How many there were when the form was opened: one sent twice is told by it.</param>
    /// <param name="corrected">The one that is put right; null for a new one.</param>
    public static Form Ask(Speech speech, Project project, DateOnly today, int known, AdviceEntry? corrected = null) =>
        new(
            speech["advice.title"],
            DisputeBands.Private(speech, project),
            [
                FieldRow.Of(
                    new DateField(On, speech[On]) { Day = corrected?.On ?? today, Required = speech["advice.onAsk"] },
                    new TextField(Counsel, speech[Counsel])
                    {
                        Value =
                            corrected?.Counsel
                            ?? project.Members.FirstOrDefault(member => member.Role == Role.Counsel)?.Name,
                        MaxLength = 120,
                        Required = speech["advice.counselAsk"],
                    }
                ),
                FieldRow.Of(Text(speech, Asked, corrected?.Asked)),
                FieldRow.Of(Text(speech, Advised, corrected?.Advised)),
            ],
            Button
                .Press(
                    speech["advice.save"],
                    new ActionCall(Verbs.AdviceNote, project.Id, null, known)
                    {
                        Choice = corrected?.Number.ToString(CultureInfo.InvariantCulture),
                    }
                )
                .AsPrimary()
        )
        {
            Intro = corrected is null ? speech["advice.intro"] : speech.Say("advice.corrects", corrected.Number),
            Date = speech.Day(today),
            Footer = speech["advice.footer"],
            FooterPractice = Bands.Practice(speech, "5-5"),
        };

    public static (AdviceEntry? Entry, Form? Returned) Read(
        Form form,
        FieldValues values,
        Speech speech,
        DateOnly today
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        if (values.Date(On) is { } on && on > today)
        {
            problems[On] = speech.Say("advice.future", speech.LongDay(on));
        }

        return problems.Count > 0
            ? (null, FormCheck.Returned(form, values, problems, speech))
            : (
                new AdviceEntry(
                    0,
                    values.Date(On)!.Value,
                    values.Text(Counsel),
                    values.Text(Asked),
                    values.Text(Advised)
                ),
                null
            );
    }

    private static TextField Text(Speech speech, string id, string? value) =>
        new(id, speech[id])
        {
            Value = value,
            Multiline = true,
            MaxLength = LongestText,
            Required = speech[id + "Ask"],
        };
}
