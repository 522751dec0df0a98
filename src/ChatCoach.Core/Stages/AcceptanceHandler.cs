using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>Takes the acceptance of a stage back: for the owner, the same day at once, later with a reason.</summary>
public sealed class AcceptanceHandler(ProjectDesk desk, ICadenceClock clock) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.AcceptanceOpen, (turn, cancel) => WithStageAsync(turn, Ask, null, cancel));
        routes.On(
            Verbs.AcceptanceUndo,
            (turn, cancel) => WithStageAsync(turn, Undo, GateNews.TellReopenedAsync, cancel)
        );
    }

    private Task<Reply> WithStageAsync(
        Turn turn,
        Func<Turn, ProjectSession, Stage, Reply> answer,
        Func<ProjectSession, Stage, CancellationToken, Task>? tell,
        CancellationToken cancellationToken
    ) => StageTurns.WithStageAsync(desk, turn, Permission.ManageProject, answer, tell, cancellationToken);

    private static Reply Ask(Turn turn, ProjectSession session, Stage stage) =>
        session.Project.MayUnaccept(stage)
            ? Reply.Ask(AcceptanceForms.Of(turn.Speech, session.Project, stage, session.DayOf(turn.Now)))
            : Refused(turn, session, stage);

    private Reply Undo(Turn turn, ProjectSession session, Stage stage)
    {
        var (speech, fields, project) = (turn.Speech, turn.Fields, session.Project);
        if (session.IsRepeat || !project.MayUnaccept(stage))
        {
            return session.IsRepeat ? StageTurns.CardOf(turn, session, stage.Id) : Refused(turn, session, stage);
        }

        var today = session.DayOf(turn.Now);
        var form = AcceptanceForms.Of(speech, project, stage, today);
        var problems = FormCheck.Problems(form, fields, speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, fields, problems, speech));
        }

        if (stage.Version != turn.Call.Version)
        {
            return Reply.Errors(form.Keeping(fields) with { Problem = speech["plan.changedMeanwhile"] });
        }

        session.Project = Asking(project.Unaccepting(stage, session.Me!.Name, today), session);
        session.Record(
            "stage.unaccepted",
            stage.Id,
            ("name", stage.Name),
            ("acceptedOn", StageWords.Iso(stage.AcceptedOn!.Value)),
            ("decision", stage.Gate?.Decision.ToString()),
            ("decisionReason", stage.Gate?.Reason),
            ("reason", fields.IsEmpty(AcceptanceForms.Reason) ? null : fields.Text(AcceptanceForms.Reason))
        );
        return StageTurns.CardOf(turn, session, stage.Id).WithNotice(speech["acceptance.undone"]);
    }

    /// <summary>The checkpoints of a project that was stopped come again, and its channel hears that it goes on.</summary>
    private Project Asking(Project project, ProjectSession session) =>
        (
            project.Schedule is { NextPrompt: null, Pending: null }
                ? project with
                {
                    Schedule = project.Schedule.WithNext(session.Now, clock, project.CalendarOf(project.Owner)),
                }
                : project
        ).PlanningDigest(session.Now);

    private static Reply Refused(Turn turn, ProjectSession session, Stage stage) =>
        StageTurns
            .CardOf(turn, session, stage.Id)
            .WithNotice(turn.Speech[stage.AcceptedOn is null ? "acceptance.none" : "acceptance.later"]);
}
