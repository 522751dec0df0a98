namespace ChatCoach.Core.Projects;

/// <summary>The billed hours against their evidence: the client's alone.</summary>
public sealed partial record Project
{
    /// <summary>More than a year of weeks; what is older is summed.</summary>
    public const int MostHours = 60;

    /// <summary>By their first day, the oldest first; none overlaps another of the same provider.</summary>
    public IReadOnlyList<HoursPeriod> Hours
    {
        get => field ?? [];
        init;
    }

    /// <summary>What the periods before <see cref="Hours"/> came to; null as long as there are none.</summary>
    public HoursSum? OlderHours { get; init; }

    public HoursSteps? HoursSteps { get; init; }

    /// <summary>Those of who delivers now.</summary>
    public IEnumerable<HoursPeriod> HoursOfProvider() => HoursOf(CurrentProvider);

    public IEnumerable<HoursPeriod> HoursOf(string company) =>
        Hours.Where(period => IsSameCompany(period.Company ?? Provider, company));

    /// <summary>The period of that first day, of who delivers now.</summary>
    public HoursPeriod? HoursFrom(DateOnly from) => HoursOfProvider().FirstOrDefault(period => period.From == from);

    /// <summary>With a period in the place of the one that begins on the same day; the oldest are summed where it is one too many.</summary>
    public Project Billing(HoursPeriod period)
    {
        period = period with { Company = Successor };
        var kept = Hours
            .Where(other =>
                other.From != period.From || !IsSameCompany(other.Company ?? Provider, period.Company ?? Provider)
            )
            .Append(period)
            .OrderBy(other => other.From)
            .ToList();
        return kept.Count <= MostHours
            ? this with
            {
                Hours = kept,
            }
            : this with
            {
                Hours = [.. kept.Skip(1)],
                OlderHours = new HoursSum(
                    (OlderHours?.Periods ?? 0) + 1,
                    (OlderHours?.Billed ?? 0) + kept[0].Billed,
                    (OlderHours?.Explained ?? 0) + kept[0].Explained,
                    kept[0].Until > OlderHours?.Until || OlderHours is null ? kept[0].Until : OlderHours.Until
                ),
            };
    }
}
