using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>Which periods of the present provider are unexplained beyond the project's measure, and so which step it is.</summary>
/// <param name="Over">The oldest first.</param>
/// <param name="Percent">The measure: this part of the billed hours may lack evidence.</param>
/// <param name="Times">What comes more rarely is asked about; this often it is acted upon.</param>
public sealed record HoursCount(IReadOnlyList<HoursPeriod> Over, int Percent, int Times)
{
    public HoursStep Step =>
        Over.Count == 0 ? HoursStep.None
        : Over.Count < Times ? HoursStep.AskForDetail
        : HoursStep.SecureAndTalk;

    public static HoursCount Of(Project project, Thresholds numbers) =>
        new(
            [.. project.HoursOfProvider().Where(period => period.Share * 100 > numbers.UnexplainedPercent)],
            numbers.UnexplainedPercent,
            numbers.UnexplainedTimes
        );
}

/// <summary>The two-step rule.</summary>
public enum HoursStep
{
    None,
    AskForDetail,
    SecureAndTalk,
}
