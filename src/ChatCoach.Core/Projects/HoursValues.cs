namespace ChatCoach.Core.Projects;

/// <summary>The hours that were billed for one ISO week, or one invoiced period, and those that evidence explains.</summary>
/// <param name="From">The first day; a Monday where it is a week.</param>
/// <param name="Until">The last day.</param>
/// <param name="Billed">In hours.</param>
public sealed record HoursPeriod(DateOnly From, DateOnly Until, decimal Billed)
{
    /// <summary>The hours that the owner finds explained by what was delivered.</summary>
    public decimal Deliveries { get; init; }

    /// <summary>As <see cref="Deliveries"/>, by tickets.</summary>
    public decimal Tickets { get; init; }

    /// <summary>As <see cref="Deliveries"/>, by meetings.</summary>
    public decimal Meetings { get; init; }

    /// <summary>Which pieces they are.</summary>
    public string? Note { get; init; }

    /// <summary>Who billed them; null for the provider of the beginning.</summary>
    public string? Company { get; init; }

    /// <summary>Counts the corrections, from 1.</summary>
    public int Version { get; init; } = 1;

    public decimal Explained => Deliveries + Tickets + Meetings;

    public decimal Unexplained => Billed - Explained;

    /// <summary>The part of the billed hours that nothing explains, from 0 to 1.</summary>
    public decimal Share => Billed > 0 ? Unexplained / Billed : 0;

    public bool IsWeek => From.DayOfWeek == DayOfWeek.Monday && Until == From.AddDays(6);

    public bool Overlaps(HoursPeriod other) => From <= other.Until && other.From <= Until;
}

/// <summary>What the oldest periods came to: they stand one by one in the journal alone.</summary>
public sealed record HoursSum(int Periods, decimal Billed, decimal Explained, DateOnly Until);

/// <summary>What was done about unexplained hours.</summary>
public sealed record HoursSteps
{
    /// <summary>The day on which the detail was asked for.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>Of code, data, accounts, access and documents, what is in our hands.</summary>
    public IReadOnlyList<string> Secured
    {
        get => field ?? [];
        init;
    }
}
