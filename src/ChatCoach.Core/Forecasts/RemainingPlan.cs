namespace ChatCoach.Core.Forecasts;

/// <summary>The stages that are not accepted yet, in working days from today.</summary>
/// <param name="Elapsed">Working days that the stage under way has taken so far.</param>
/// <param name="Stages">The stage under way first.</param>
public sealed record RemainingPlan(double Elapsed, IReadOnlyList<RemainingStage> Stages);

/// <param name="Planned">Its planned length in working days, at least 1.</param>
/// <param name="EarliestStart">The day before which it does not begin, counted from today; may be past.</param>
/// <param name="Overlap">Working days by which it was planned to begin before the one before it ends.</param>
public sealed record RemainingStage(double Planned, double EarliestStart = double.NegativeInfinity, double Overlap = 0);

/// <summary>When one stage ends, in working days from today.</summary>
/// <param name="Likely">One chance in two.</param>
/// <param name="Prudent">Four chances in five.</param>
public sealed record Finish(double Likely, double Prudent);
