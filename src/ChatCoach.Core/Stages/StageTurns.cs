using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>What every turn about one stage does first: find it as its card shows it.</summary>
internal static class StageTurns
{
    /// <summary>As below for whoever may change the plan.</summary>
    public static Task<Reply> WithStageAsync(
        ProjectDesk desk,
        Turn turn,
        Func<Turn, ProjectSession, Stage, Reply> answer,
        CancellationToken cancellationToken
    ) => WithStageAsync(desk, turn, Permission.ChangePlan, answer, null, cancellationToken);

    /// <summary>Runs what the call asks of the stage that it names, whichever version its card showed.</summary>
    /// <param name="tell">Tells others of a change, given the stage as it was before.</param>
    public static Task<Reply> WithStageAsync(
        ProjectDesk desk,
        Turn turn,
        Permission permission,
        Func<Turn, ProjectSession, Stage, Reply> answer,
        Func<ProjectSession, Stage, CancellationToken, Task>? tell,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            permission,
            async session =>
            {
                if (session.Project.StageOf(turn.Call.Subject) is not { } stage)
                {
                    return Gone(turn, session);
                }

                var reply = answer(turn, session, stage);
                if (tell is not null && session.HasChanges)
                {
                    await tell(session, stage, cancellationToken);
                }

                return reply;
            },
            cancellationToken
        );

    /// <summary>Runs a change of the open stage that the call names; an older card changes nothing and is replaced.</summary>
    public static Task<Reply> ChangeAsync(
        ProjectDesk desk,
        Turn turn,
        Func<ProjectSession, Stage, Reply> change,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.ChangePlan,
            session =>
                Task.FromResult(
                    session.Project.StageOf(turn.Call.Subject) is not { } stage ? Gone(turn, session)
                    : session.IsRepeat ? CardOf(turn, session, stage.Id)
                    : stage.Version != turn.Call.Version
                        ? CardOf(turn, session, stage.Id).WithNotice(turn.Speech["plan.stale"])
                    : stage.AcceptedOn is not null
                        ? CardOf(turn, session, stage.Id).WithNotice(turn.Speech["plan.acceptedStays"])
                    : change(session, stage)
                ),
            cancellationToken
        );

    public static Reply CardOf(Turn turn, ProjectSession session, string stage) =>
        Reply.Replace(StageMessages.Card(turn.Speech, session.Project, session.Me!, stage, turn.Now));

    public static Reply PlanOf(Turn turn, ProjectSession session, int? page = null) =>
        Reply.Replace(PlanMessages.Page(turn.Speech, session.Project, session.Me!, page, turn.Now));

    /// <summary>Removed, or not the reader's to see: the plan as it is.</summary>
    public static Reply Gone(Turn turn, ProjectSession session) =>
        PlanOf(turn, session).WithNotice(turn.Speech["plan.gone"]);

    public static void Record(
        ProjectSession session,
        string kind,
        Stage stage,
        params ReadOnlySpan<(string Name, string? Value)> more
    ) =>
        session.Record(
            kind,
            stage.Id,
            [
                ("name", stage.Name),
                ("deliverable", stage.Deliverable),
                ("test", stage.AcceptanceTest),
                ("payment", stage.Payment?.ToString(CultureInfo.InvariantCulture)),
                ("start", stage.Start is { } start ? StageWords.Iso(start) : null),
                ("due", StageWords.Iso(stage.Due)),
                ("alternative", stage.Alternative),
                .. more,
            ]
        );
}
