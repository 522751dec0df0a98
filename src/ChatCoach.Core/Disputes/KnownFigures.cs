using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What the project knows of how the contract went for the provider: a beginning, to be corrected.</summary>
internal static class KnownFigures
{
    /// <summary>In days: the longest term of payment between companies.</summary>
    private const int PaymentTerm = 60;

    public static ProviderFigures Of(Project project, DateOnly today) =>
        new(
            HoursOver(project),
            project
                .Stages.Where(stage =>
                    stage is { AcceptedOn: { } accepted, Payment: not null }
                    && today.DayNumber - accepted.DayNumber <= PaymentTerm
                )
                .Sum(stage => stage.Payment!.Value),
            project.Stages.Count(stage => stage.Gate?.Decision == GateDecision.Renegotiate)
        );

    /// <summary>As the last checkpoint that compared them says; else all billed hours against those last agreed.</summary>
    private static decimal HoursOver(Project project)
    {
        if (project.Figures.LastOrDefault(one => one is { HoursBilled: not null, HoursAgreed: not null }) is { } both)
        {
            return Math.Max(0, both.HoursBilled!.Value - both.HoursAgreed!.Value);
        }

        var billed = project.HoursOfProvider().Sum(period => period.Billed);
        return project.Figures.LastOrDefault(one => one.HoursAgreed is not null) is { HoursAgreed: { } agreed }
            ? Math.Max(0, billed - agreed)
            : 0;
    }
}
