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
        Member[] told = sides.Contains(project.Turn.Side) ? [.. Told(project, project.Turn.Side, session.Me)] : [];
        var again = project.HandOvers.Any(turn =>
            turn.Number < project.TurnNumber && turn.Since == today && turn.Side == project.Turn.Side
        );
        foreach (var member in told)
        {
            await TellAsync(session, member, today, again, onlyInPlace: false, cancellationToken);
        }

        await PutRightAsync(session, today, told, cancellationToken);
    }

    /// <summary>
    /// The card that told of the hand-over before still says whose turn it was, and its buttons no longer count: it shows
    /// how the turn stands now. Whoever has just handed over reads that in the answer.
    /// </summary>
    private static async Task PutRightAsync(
        ProjectSession session,
        DateOnly today,
        Member[] told,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        if (project.HandOvers.LastOrDefault(turn => turn.Number < project.TurnNumber) is not { } before)
        {
            return;
        }

        var day = before.NotedOn ?? before.Since;
        foreach (
            var member in project.Members.Where(member =>
                member.HasJoined
                && member.Role == RoleOf(before.Side)
                && member.Person != session.Me?.Person
                && !(day == today && told.Contains(member))
            )
        )
        {
            await TellAsync(session, member, day, again: true, onlyInPlace: true, cancellationToken);
        }
    }

    private static Role? RoleOf(Side side) =>
        side switch
        {
            Side.Client => Role.Owner,
            Side.Provider => Role.Provider,
            _ => null,
        };

    private static async Task TellAsync(
        ProjectSession session,
        Member member,
        DateOnly day,
        bool again,
        bool onlyInPlace,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        var place = project.Members.Index().First(one => one.Item == member).Index;
        var speech = await session.SpeechOfAsync(member, cancellationToken);
        var mark = onlyInPlace ? "-before" : "";
        session.Tell(
            new OutboxMessage(
                string.Create(CultureInfo.InvariantCulture, $"turn{project.TurnNumber}-m{place}{mark}"),
                member.Person!,
                TurnMessages.News(speech, project, member, session.Now)
            )
            {
                CardKey = string.Create(CultureInfo.InvariantCulture, $"turn-{day:yyyyMMdd}-m{place}"),
                Update = again,
                OnlyInPlace = onlyInPlace,
            }
        );
    }
}
