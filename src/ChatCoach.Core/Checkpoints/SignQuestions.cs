using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The early signs of the heaviest risks, each one line of a checkpoint: seen since last time, or not.</summary>
internal static class SignQuestions
{
    /// <summary>A checkpoint takes two minutes: no more lines than these.</summary>
    private const int Most = 3;

    private const string Prefix = "sign.";

    /// <summary>The signs of now; in an edit those that were asked, as far as their risks are still open.</summary>
    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="given">What was answered, where answers are edited.</param>
    public static IEnumerable<FormPart> Parts(Speech speech, Project project, CheckpointAnswers? given)
    {
        foreach (var line in Lines(project, given))
        {
            yield return new FormText(new TextBlock(line.Sign));
            yield return FieldRow.Of(
                new ChoiceField(
                    Prefix + line.Risk,
                    speech["checkpoint.sign"],
                    [new Choice("no", speech["checkpoint.sign.no"]), new Choice("yes", speech["checkpoint.sign.yes"])]
                )
                {
                    Style = ChoiceStyle.Radio,
                    Value = line.Seen ? "yes" : "no",
                }
            );
        }
    }

    /// <summary>What was answered; a line that was left out was not asked.</summary>
    public static EarlySigns? Read(Form form, FieldValues values)
    {
        List<EarlySign> lines = [];
        var sign = "";
        foreach (var part in form.Parts)
        {
            if (part is FormText { Block: TextBlock text })
            {
                sign = text.Text;
            }
            else if (
                part is FieldRow { Fields: [ChoiceField field] }
                && field.Id.StartsWith(Prefix, StringComparison.Ordinal)
                && !values.IsEmpty(field.Id)
            )
            {
                lines.Add(new EarlySign(field.Id[Prefix.Length..], sign, values.Text(field.Id) == "yes"));
            }
        }

        return lines.Count == 0 ? null : new EarlySigns(lines);
    }

    private static IEnumerable<EarlySign> Lines(Project project, CheckpointAnswers? given) =>
        given is null
            ? project
                .OpenRisks()
                .Where(risk => risk.Sign is not null)
                .Take(Most)
                .Select(risk => new EarlySign(risk.Id, risk.Sign!, Seen: false))
            : (given.Signs?.Lines ?? []).Where(line => project.RiskOf(line.Risk) is { IsOpen: true });
}
