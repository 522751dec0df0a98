using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What passes first, of all that a text about a dispute may be needed for.</summary>
internal static class TextDeadlines
{
    /// <summary>The end of the day of the next deadline, or null where none is ahead.</summary>
    public static async Task<DateTimeOffset?> OfAsync(
        ProjectSession session,
        string dispute,
        CancellationToken cancellationToken
    )
    {
        var known = await session.FindAsync(DisputeRow.Type, dispute, cancellationToken);
        var calendar = session.Project.CalendarOf(session.Project.Owner);
        var today = calendar.DateOf(session.Now);
        return Of(known).Append(session.Project.NextMailDeadline(today)).Where(day => day >= today).Min() is { } first
            ? calendar.EndOf(first)
            : null;
    }

    /// <summary>Everything that somebody wrote of the dispute as a day until which something must be done.</summary>
    private static IEnumerable<DateOnly?> Of(Dispute? dispute) =>
        dispute is { ClosedOn: null }
            ? [dispute.Contract?.Deadline, dispute.FastLane?.Deadline, dispute.Letter?.Deadline]
            : [];
}
