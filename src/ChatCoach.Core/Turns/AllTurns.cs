using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Every hand-over there ever was, those that the root has let go included.</summary>
internal static class AllTurns
{
    /// <summary>Oldest first: the rows are asked for together, so that any number of them is one wait.</summary>
    public static async Task<IReadOnlyList<TurnEvent>> ReadAsync(
        ProjectSession session,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        if (project.OlderTurns is not { Count: var older })
        {
            return project.HandOvers;
        }

        var rows = Enumerable.Range(0, (older + TurnPage.Size - 1) / TurnPage.Size);
        var pages = await session.FindAllAsync(
            TurnPage.Row,
            rows.Select(row => TurnPage.IdOf(row * TurnPage.Size + 1)),
            cancellationToken
        );
        return [.. pages.SelectMany(page => page.Turns), .. project.HandOvers];
    }
}
