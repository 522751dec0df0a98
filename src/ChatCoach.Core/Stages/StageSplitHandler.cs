using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>
/// One stage into two: a first part before it, and the rest, which keeps what was agreed and promised for the whole.
/// </summary>
public sealed class StageSplitHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.StageSplit, AskAsync);
        routes.On(Verbs.StageSplitted, SplitAsync);
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        StageTurns.ChangeAsync(
            desk,
            turn,
            (session, stage) =>
                session.Project.Stages.Count >= Project.MostStages
                    ? Reply.Note(turn.Speech.Say("plan.error.tooMany", Project.MostStages))
                    : Reply.Ask(SplitForms.Splitting(turn.Speech, session.Project, stage)),
            cancellationToken
        );

    private Task<Reply> SplitAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ChangePlan,
            session => Task.FromResult(Split(turn, session)),
            cancellationToken
        );

    private static Reply Split(Turn turn, ProjectSession session)
    {
        var (project, speech, fields) = (session.Project, turn.Speech, turn.Fields);
        if (project.StageOf(turn.Call.Subject) is not { } stage)
        {
            return StageTurns.Gone(turn, session);
        }

        if (Before(project, stage) is { } twin && IsTyped(twin, fields))
        {
            return StageTurns.CardOf(turn, session, twin.Id);
        }

        if (stage.AcceptedOn is not null)
        {
            return StageTurns.CardOf(turn, session, stage.Id).WithNotice(speech["plan.acceptedStays"]);
        }

        var form = SplitForms.Splitting(speech, project, stage);
        var problems = Problems(form, fields, speech, project, stage);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, fields, problems, speech));
        }

        if (stage.Version != turn.Call.Version)
        {
            return Reply.Errors(form.Keeping(fields) with { Problem = speech["plan.changedMeanwhile"] });
        }

        var (first, rest) = Parts(project, stage, fields);
        session.Project = project.Splitting(first, rest);
        StageTurns.Record(session, "stage.split", first, ("rest", rest.Name), ("of", stage.Name));
        return StageTurns.CardOf(turn, session, first.Id).WithNotice(speech["plan.splitDone"]);
    }

    private static (Stage First, Stage Second) Parts(Project project, Stage stage, FieldValues fields)
    {
        var due = fields.Date(SplitForms.FirstDue)!.Value;
        var payment = Amount.Read(fields.Text(SplitForms.FirstPayment))?.Value;
        return (
            new Stage(FormattableString.Invariant($"s{project.NextStageNumber}"), fields.Text(SplitForms.First), due)
            {
                Start = stage.Start,
                Payment = payment,
                Provider = stage.Provider,
                Alternative = stage.Alternative,
            },
            stage with
            {
                Name = fields.Text(SplitForms.Rest),
                Start = null,
                Payment = stage.Payment - (payment ?? 0),
            }
        );
    }

    private static IDictionary<string, string> Problems(
        Form form,
        FieldValues fields,
        Speech speech,
        Project project,
        Stage stage
    )
    {
        var problems = FormCheck.Problems(form, fields, speech);
        var from = stage.Start ?? Before(project, stage)?.Due ?? project.Start;
        if (fields.Date(SplitForms.FirstDue) is { } due)
        {
            if (due >= stage.Due)
            {
                problems.TryAdd(
                    SplitForms.FirstDue,
                    speech.Say("plan.error.splitLate", speech.LongDay(due), speech.LongDay(stage.Due))
                );
            }
            else if (due < from)
            {
                problems.TryAdd(
                    SplitForms.FirstDue,
                    speech.Say("plan.error.splitEarly", speech.LongDay(due), speech.LongDay(from))
                );
            }
        }

        if (!problems.ContainsKey(SplitForms.FirstPayment) && !fields.IsEmpty(SplitForms.FirstPayment))
        {
            if (StageAnswers.PaymentProblem(fields.Text(SplitForms.FirstPayment), project, speech) is { } sentence)
            {
                problems[SplitForms.FirstPayment] = sentence;
            }
            else if (Amount.Read(fields.Text(SplitForms.FirstPayment))!.Value > (stage.Payment ?? 0))
            {
                problems[SplitForms.FirstPayment] = speech.Say(
                    "plan.error.splitPayment",
                    speech.Money(stage.Payment ?? 0, project.Currency)
                );
            }
        }

        return problems;
    }

    private static Stage? Before(Project project, Stage stage) =>
        project.Stages.TakeWhile(other => other.Id != stage.Id).LastOrDefault();

    /// <summary>The first part of the same form, made before.</summary>
    private static bool IsTyped(Stage before, FieldValues fields) =>
        before.AcceptedOn is null
        && before.Due == fields.Date(SplitForms.FirstDue)
        && string.Equals(before.Name, fields.Text(SplitForms.First), StringComparison.OrdinalIgnoreCase);
}
