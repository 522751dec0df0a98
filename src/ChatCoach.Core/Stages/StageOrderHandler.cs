using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>A stage one place earlier or later in the plan, or out of it.</summary>
public sealed class StageOrderHandler(ProjectDesk desk) : IChatHandler
{
    internal const string Earlier = "earlier";
    internal const string Later = "later";

    public void Register(Routes routes)
    {
        routes.On(Verbs.StageMove, MoveAsync);
        routes.On(Verbs.StageRemove, AskAsync);
        routes.On(Verbs.StageRemoved, RemoveAsync);
    }

    private Task<Reply> MoveAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ChangePlan,
            session => Task.FromResult(Move(turn, session)),
            cancellationToken
        );

    private static Reply Move(Turn turn, ProjectSession session)
    {
        if (session.Project.StageOf(turn.Call.Subject) is not { } stage)
        {
            return StageTurns.Gone(turn, session);
        }

        var number = StageWords.NumberOf(session.Project, stage);
        var earlier = turn.Call.Choice == Earlier;
        if (number == turn.Call.Step + (earlier ? -1 : 1) || session.IsRepeat)
        {
            return Moved(turn, session, stage);
        }

        if (number != turn.Call.Step || stage.AcceptedOn is not null)
        {
            return StageTurns.CardOf(turn, session, stage.Id).WithNotice(turn.Speech["plan.stale"]);
        }

        var after = session.Project.Moving(stage, earlier);
        if (after == session.Project)
        {
            return StageTurns.CardOf(turn, session, stage.Id).WithNotice(turn.Speech["plan.noRoom"]);
        }

        session.Project = after;
        session.Record(
            "stage.moved",
            stage.Id,
            ("name", stage.Name),
            ("order", string.Join(' ', after.Stages.Select(one => one.Id)))
        );
        return Moved(turn, session, stage);
    }

    private static Reply Moved(Turn turn, ProjectSession session, Stage stage)
    {
        var (project, speech) = (session.Project, turn.Speech);
        var number = StageWords.NumberOf(project, stage);
        var name = ProjectWords.Cut(stage.Name, 60);
        var order =
            number > 1
                ? speech.Say("plan.movedAfter", name, number, ProjectWords.Cut(project.Stages[number - 2].Name, 60))
                : speech.Say("plan.movedFirst", name);
        return StageTurns
            .CardOf(turn, session, stage.Id)
            .WithNotice(StageWords.Disorder(project) is null ? order : $"{order} {speech["plan.movedDisorder"]}");
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        StageTurns.ChangeAsync(
            desk,
            turn,
            (session, stage) => Reply.Ask(SplitForms.Removing(turn.Speech, session.Project, stage)),
            cancellationToken
        );

    private Task<Reply> RemoveAsync(Turn turn, CancellationToken cancellationToken) =>
        StageTurns.ChangeAsync(desk, turn, (session, stage) => Remove(turn, session, stage), cancellationToken);

    private static Reply Remove(Turn turn, ProjectSession session, Stage stage)
    {
        if (session.Project.Stages.Count == 1)
        {
            return StageTurns.CardOf(turn, session, stage.Id).WithNotice(turn.Speech["plan.lastStays"]);
        }

        var form = SplitForms.Removing(turn.Speech, session.Project, stage);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        session.Project = session.Project.Removing(stage);
        StageTurns.Record(session, "stage.removed", stage, ("reason", turn.Fields.Text(SplitForms.Why)));
        return StageTurns
            .PlanOf(turn, session)
            .WithNotice(turn.Speech.Say("plan.removed", ProjectWords.Cut(stage.Name, 60)));
    }
}
