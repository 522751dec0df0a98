using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;

namespace ChatCoach.Core.Forecasts;

/// <summary>The forecast as the plan's picture shows it.</summary>
public sealed class ForecastOutlook(CoachOptions options) : IPlanOutlook
{
    public PlanOutlook? Of(Project project, DateOnly today) =>
        Forecast.Of(project, today, options.ForecastPriorWeight) is { } figures
            ? new PlanOutlook(figures.Likely, figures.Prudent)
            : null;
}
