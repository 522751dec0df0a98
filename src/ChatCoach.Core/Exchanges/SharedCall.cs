using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Exchanges;

/// <summary>
/// A call to come as the provider knows it: when, and its agenda. It stands in a row of its own, so that what the
/// provider opens never holds the aim, the question or the offer.
/// </summary>
/// <param name="Id">The same as the prepared call's.</param>
/// <param name="Company">The provider that got it; no other sees it.</param>
/// <param name="Agenda">One line a point, in the words in which it was written.</param>
/// <param name="By">Who sent it.</param>
public sealed record SharedCall(string Id, string Company, string Agenda, string By)
{
    public DateOnly? On { get; init; }

    /// <summary>In the project's zone.</summary>
    public TimeOnly? At { get; init; }

    public int Minutes { get; init; } = CallTime.UsualMinutes;

    public static RowType<SharedCall> Row { get; } = new("call", ExchangeJson.Default.SharedCall);
}

/// <summary>How long a call takes, and how its agenda is read.</summary>
public static class CallTime
{
    public const int UsualMinutes = 20;

    /// <summary>More points than that are two calls.</summary>
    public const int MostPoints = 6;

    public static IReadOnlyList<string> Points(string agenda) =>
        agenda.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
