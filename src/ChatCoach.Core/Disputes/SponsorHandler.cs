using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Shows the briefing again: to who planned the meeting, and to the sponsor.</summary>
public sealed class SponsorHandler(DisputeDesk desk) : IChatHandler
{
    public void Register(Routes routes) => routes.On(Verbs.DisputeBriefing, ShowAsync);

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.SeeTeam,
            session =>
                !SponsorRights.MayRead(session.Session.Me!)
                    ? Reply.Note(turn.Speech.Say("project.refused", session.Session.Project.Owner.Name))
                : session.Dispute.SponsorsPlan is null ? Reply.Note(turn.Speech["sponsors.noPlan"])
                : Reply.Say(SponsorMessages.Briefing(turn.Speech, session.Situation)),
            project => Reply.Note(turn.Speech.Say("project.refused", project.Project.Owner.Name)),
            cancellationToken
        );
}
