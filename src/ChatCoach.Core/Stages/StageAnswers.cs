using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>What came back from the form of a stage: what needs another look, or the stage.</summary>
internal sealed class StageAnswers(FieldValues values, Speech speech, Project project, Stage? known)
{
    /// <summary>A planned day further from the project than this is a slip of the keyboard.</summary>
    private const int FarInYears = 5;

    /// <returns>A sentence by field for each answer that cannot be right.</returns>
    public IDictionary<string, string> Problems(Form form)
    {
        var problems = FormCheck.Problems(form, values, speech);
        CheckDates(problems);
        CheckPayment(problems);
        return problems;
    }

    /// <summary>The stage as it was filled in; read only what <see cref="Problems"/> let pass.</summary>
    public Stage Read(string id)
    {
        var due = values.Date(StageForms.Due)!.Value;
        return (known ?? new Stage(id, "", due)) with
        {
            Name = values.Text(StageForms.Name),
            Due = due,
            Deliverable = OrNull(StageForms.Deliverable),
            AcceptanceTest = OrNull(StageForms.Test),
            Payment = Amount.Read(values.Text(StageForms.Payment))?.Value,
            Start = values.Date(StageForms.Start),
            Alternative = OrNull(StageForms.Alternative),
        };
    }

    private string? OrNull(string field) => values.IsEmpty(field) ? null : values.Text(field);

    private void CheckDates(IDictionary<string, string> problems)
    {
        var (start, due) = (values.Date(StageForms.Start), values.Date(StageForms.Due));
        if (due is { } day && (day < project.Start || day > project.End.AddYears(FarInYears)))
        {
            problems.TryAdd(StageForms.Due, Outside(day));
        }

        if (start is { } first && (first < project.Start || first > project.End.AddYears(FarInYears)))
        {
            problems.TryAdd(StageForms.Start, Outside(first));
        }
        else if (start > due)
        {
            problems.TryAdd(
                StageForms.Start,
                speech.Say("plan.error.startAfterEnd", speech.LongDay(start.Value), speech.LongDay(due!.Value))
            );
        }

        // Days that were in disorder before are told on the plan; only a new disorder is sent back.
        if (due is { } planned && planned != known?.Due && known is not null && Neighbour(planned) is { } sentence)
        {
            problems.TryAdd(StageForms.Due, sentence);
        }
    }

    private string Outside(DateOnly day) =>
        day < project.Start
            ? speech.Say("plan.error.beforeProject", speech.LongDay(day), speech.LongDay(project.Start))
            : speech.Say("plan.error.far", speech.LongDay(day), speech.LongDay(project.End));

    private string? Neighbour(DateOnly due)
    {
        var at = StageWords.NumberOf(project, known!) - 1;
        var before = at > 0 ? project.Stages[at - 1] : null;
        var after = at + 1 < project.Stages.Count ? project.Stages[at + 1] : null;
        return before is { AcceptedOn: null } && due < before.Due
                ? speech.Say(
                    "plan.error.beforeNeighbour",
                    ProjectWords.Cut(before.Name, 60),
                    speech.LongDay(before.Due)
                )
            : after is { AcceptedOn: null } && due > after.Due
                ? speech.Say("plan.error.afterNeighbour", ProjectWords.Cut(after.Name, 60), speech.LongDay(after.Due))
            : null;
    }

    private void CheckPayment(IDictionary<string, string> problems)
    {
        if (
            !values.IsEmpty(StageForms.Payment)
            && PaymentProblem(values.Text(StageForms.Payment), project, speech) is { } sentence
        )
        {
            problems.TryAdd(StageForms.Payment, sentence);
        }
    }

    /// <summary>What is wrong with an amount as it was typed; null where it can be paid.</summary>
    internal static string? PaymentProblem(string typed, Project project, Speech speech) =>
        Amount.Read(typed) switch
        {
            null => speech["plan.error.payment"],
            { Value: < 0 } => speech["plan.error.negative"],
            { Currency: { } written } when written != project.Currency => speech.Say(
                "plan.error.currency",
                project.Currency,
                written
            ),
            _ => null,
        };
}
