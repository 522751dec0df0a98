using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>What every turn about one risk does first: find it as its card shows it, and see who may change it.</summary>
internal static class RiskTurns
{
    /// <summary>Runs a change of the risk that the call names; an older card changes nothing and is replaced.</summary>
    public static Task<Reply> ChangeAsync(
        ProjectDesk desk,
        Turn turn,
        Func<ProjectSession, Risk, Reply> change,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            session =>
                Task.FromResult(
                    session.Project.RiskOf(turn.Call.Subject) is not { } risk ? Gone(turn, session)
                    : !RiskRights.MayChange(session.Me!, risk)
                        ? Reply.Note(turn.Speech.Say("project.refused", session.Project.Owner.Name))
                    : session.IsRepeat ? Reply.Replace(CardOf(turn, session, risk))
                    : !risk.IsOpen || risk.Version != turn.Call.Version
                        ? Reply.Replace(CardOf(turn, session, risk)).WithNotice(turn.Speech["risk.stale"])
                    : change(session, risk)
                ),
            cancellationToken
        );

    public static CoachMessage CardOf(Turn turn, ProjectSession session, Risk risk) =>
        RiskMessages.Card(turn.Speech, session.Project, session.Me!, risk, turn.Now);

    /// <summary>A closed risk that the register has let go: the register as it is.</summary>
    public static Reply Gone(Turn turn, ProjectSession session) =>
        Reply
            .Replace(RegisterMessages.Page(turn.Speech, session.Project, session.Me!, 0, turn.Now))
            .WithNotice(turn.Speech["risk.gone"]);

    public static void Record(ProjectSession session, string kind, Risk risk) =>
        session.Record(
            kind,
            risk.Id,
            ("what", risk.What),
            ("probability", risk.Probability.ToString()),
            ("impact", risk.Impact.ToString()),
            ("sign", risk.Sign),
            ("keeper", session.Project.KeeperOf(risk).Name),
            ("review", risk.ReviewAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("outcome", risk.Outcome?.ToString())
        );
}
