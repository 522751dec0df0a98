using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>The pre-mortem as it is now for who asks: the question, their own answer noted, or everyone's causes.</summary>
internal static class PreMortemViews
{
    public static async Task<CoachMessage> CurrentAsync(
        Turn turn,
        ProjectSession session,
        int page,
        CancellationToken cancellationToken
    )
    {
        var (project, me) = (session.Project, session.Me!);
        var round = project.PreMortem!;
        if (round.RevealedAt is null)
        {
            return round.SeatOf(me.Person) is { Answered: true } or { SatOut: true }
                ? PreMortemMessages.Waiting(turn.Speech, project, me, turn.Now)
                : PreMortemMessages.Question(turn.Speech, project, me, turn.Now, opened: false);
        }

        var row =
            await session.FindAsync(PreMortem.Row, PreMortem.IdOf(round.Number), cancellationToken)
            ?? new PreMortem(round.Number);
        return RevealMessages.Causes(turn.Speech, project, me, row, page, turn.Now);
    }
}
