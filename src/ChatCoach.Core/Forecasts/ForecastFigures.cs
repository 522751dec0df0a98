namespace ChatCoach.Core.Forecasts;

/// <summary>A forecast as cards, pictures and documents show it.</summary>
/// <param name="On">The day of which it is.</param>
/// <param name="PlannedEnd">The day that was planned for the end.</param>
/// <param name="Likely">The end with one chance in two (P50).</param>
/// <param name="Prudent">The end with four chances in five (P80).</param>
public sealed record ForecastFigures(DateOnly On, DateOnly PlannedEnd, DateOnly Likely, DateOnly Prudent)
{
    /// <summary>What is left, the stage under way first.</summary>
    public IReadOnlyList<ForecastStage> Stages { get; init; } = [];

    /// <summary>The closed stages of the provider at work: n is how many there are.</summary>
    public IReadOnlyList<ClosedStage> Closed { get; init; } = [];

    /// <summary>Every date promised for the stage under way, oldest first.</summary>
    public IReadOnlyList<DateOnly> Promises { get; init; } = [];

    /// <summary>How often that promise moved to a later day.</summary>
    public int Slips { get; init; }

    /// <summary>The weight of the starting assumption, in closed stages.</summary>
    public double PriorWeight { get; init; }

    /// <summary>The share of what is believed that still comes from the starting assumption, from 0 to 1.</summary>
    public double PriorShare { get; init; }

    /// <summary>The end at four chances in five if the stage under way were accepted on its day; null without one.</summary>
    public (DateOnly Accepted, DateOnly Prudent)? IfKept { get; init; }

    public int Count => Closed.Count;

    /// <summary>Too few stages are closed for the dates to be more than an assumption.</summary>
    public bool IsMostlyPrior => Count < 3;
}

/// <summary>A stage that is left.</summary>
/// <param name="Id">The stage's id; null for the time after the last stage that was entered.</param>
public sealed record ForecastStage(string? Id, string Name, DateOnly Planned, DateOnly Likely, DateOnly Prudent);

/// <summary>A stage that was accepted: how long it took, over how long was planned.</summary>
public sealed record ClosedStage(string Id, string Name, double Ratio);
