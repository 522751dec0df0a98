using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What the project knows of how the contract went for the provider: a beginning, to be corrected.</summary>
internal static class KnownFigures
{
    /// <summary>In days: the longest term of payment between companies.</summary>
    private const int PaymentTerm = 60;

    public static ProviderFigures Of(Situation situation)
    {
        var (project, company) = (situation.Project, situation.Company);
        var delivered = project
            .Stages.Where(stage => Project.IsSameCompany(project.ProviderOf(stage), company))
            .ToList();
        return new(
            HoursOver(project, company),
            delivered
                .Where(stage =>
                    stage is { AcceptedOn: { } accepted, Payment: not null }
                    && situation.Today.DayNumber - accepted.DayNumber <= PaymentTerm
                )
                .Sum(stage => stage.Payment!.Value),
            delivered.Count(stage => stage.Gate?.Decision == GateDecision.Renegotiate)
        );
    }

    /// <summary>As the last checkpoint that compared them says; else all billed hours against those last agreed.</summary>
    private static decimal HoursOver(Project project, string company)
    {
        // A checkpoint asks of whoever delivers then: what was said of another provider is not theirs.
        var figures = project
            .Figures.Where(one => Project.IsSameCompany(project.ProviderOn(one.Occurrence), company))
            .ToList();
        if (figures.LastOrDefault(one => one is { HoursBilled: not null, HoursAgreed: not null }) is { } both)
        {
            return Math.Max(0, both.HoursBilled!.Value - both.HoursAgreed!.Value);
        }

        var billed = project.HoursOf(company).Sum(period => period.Billed);
        return figures.LastOrDefault(one => one.HoursAgreed is not null) is { HoursAgreed: { } agreed }
            ? Math.Max(0, billed - agreed)
            : 0;
    }
}
