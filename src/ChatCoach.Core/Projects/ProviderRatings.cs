namespace ChatCoach.Core.Projects;

/// <summary>Three clicks about a provider, each yes, partly or no; null where it was left open.</summary>
public sealed record ProviderMarks(string? Promises, string? BadNews, string? Hard)
{
    public bool IsEmpty => (Promises ?? BadNews ?? Hard) is null;
}

/// <summary>What the client noted of a provider at a gate or at the review of a dispute. It never leaves the client.</summary>
/// <param name="At">The gate's stage or the review's dispute: noted again, it takes the place of what was.</param>
/// <param name="By">Who noted it, by name.</param>
public sealed record ProviderRating(string Company, string At, DateOnly On, string By, ProviderMarks Marks);

/// <summary>Counts of what a provider did on one project; the answer time in its working days.</summary>
/// <param name="AnswerDays">The median of its answers; null where too little is known, or another delivers now.</param>
public sealed record ProviderCounts(int PromisesMoved, int Alerts, decimal? AnswerDays);

/// <summary>What is noted of the providers, kept on the project of the owner's where it was noted.</summary>
public sealed partial record Project
{
    public IReadOnlyList<ProviderRating> ProviderRatings
    {
        get => field ?? [];
        init;
    }

    /// <summary>True where the company delivers a stage of it, delivered one, or was chosen for it.</summary>
    public bool HasWorkedWith(string company) =>
        IsSameCompany(Provider, company)
        || Stages.Any(stage => IsSameCompany(ProviderOf(stage), company))
        || ProviderRatings.Any(rating => IsSameCompany(rating.Company, company));

    public Project Rating(ProviderRating rating) =>
        rating.Marks.IsEmpty
            ? this
            : this with
            {
                ProviderRatings =
                [
                    .. ProviderRatings.Where(one => one.At != rating.At || !IsSameCompany(one.Company, rating.Company)),
                    rating,
                ],
            };

    public ProviderCounts CountsOf(string company) =>
        new(
            HistoriesOf(company).Sum(history => history.Moves),
            OpennessOf(company).Alerts,
            IsSameCompany(company, CurrentProvider)
                ? new ProviderRhythm(this, CalendarOf(Side.Provider)).MedianReply
                : null
        );
}
