using System.Globalization;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Who hears of a hand-over that someone else made: those to whom the turn comes, each in private.</summary>
internal static class TurnNews
{
    /// <summary>The owner of the client's turns, the people of the provider's; nobody for what they did themselves.</summary>
    public static IEnumerable<Member> Told(Project project, Side side, Member? actor) =>
        project.Members.Where(member =>
            member.HasJoined
            && member.Person != actor?.Person
            && side switch
            {
                Side.Client => member.Role == Role.Owner,
                Side.Provider => member.Role == Role.Provider
                    && project.SeenBy(member).Turn is { Side: Side.Provider } turn
                    && turn.Since != default,
                _ => false,
            }
        );

    /// <summary>
    /// Tells of the last hand-over, once it is in the session's project. A second one on the same day changes the card of
    /// the first instead of sending another.
    /// </summary>
    /// <param name="session">With the hand-over in its project.</param>
    /// <param name="today">In the project's zone.</param>
    /// <param name="sides">Whose people are told.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task TellAsync(
        ProjectSession session,
        DateOnly today,
        IReadOnlyList<Side> sides,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        if (!sides.Contains(project.Turn.Side))
        {
            return;
        }

        var again = project.HandOvers.Any(turn =>
            turn.Number < project.TurnNumber && turn.Since == today && turn.Side == project.Turn.Side
        );
        foreach (var member in Told(project, project.Turn.Side, session.Me))
        {
            var place = project.Members.Index().First(one => one.Item == member).Index;
            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    string.Create(CultureInfo.InvariantCulture, $"turn{project.TurnNumber}-m{place}"),
                    member.Person!,
                    TurnMessages.News(speech, project, member, session.Now)
                )
                {
                    CardKey = string.Create(CultureInfo.InvariantCulture, $"turn-{today:yyyyMMdd}-m{place}"),
                    Update = again,
                }
            );
        }
    }
}
