using System.Globalization;

namespace ChatCoach.Core.Projects;

/// <summary>How early a provider says what is going wrong: counts, for the client alone.</summary>
/// <param name="Alerts">The alerts that they raised.</param>
/// <param name="News">Their bad news with a day at stake: alerts that name one, and promised dates that went later.</param>
/// <param name="InTime">Those of them told before that day was over.</param>
public sealed record Openness(int Alerts, int News, int InTime);

/// <summary>What a provider told of its own accord, and when.</summary>
public sealed partial record Project
{
    /// <summary>Of a provider's alerts and promises; a day counts in the project's own zone.</summary>
    public Openness OpennessOf(string company)
    {
        var calendar = CalendarOf(Owner);
        var alerts = Alerts.Where(alert => alert.ByProvider && IsSameCompany(CompanyOf(alert), company)).ToList();
        List<(DateOnly Told, DateOnly AtStake)> news =
        [
            .. alerts
                .Select(alert => (Told: calendar.DateOf(alert.RaisedAt), AtStake: DayOf(alert)))
                .Where(told => told.AtStake is not null)
                .Select(told => (told.Told, told.AtStake!.Value)),
            .. HistoriesOf(company)
                .SelectMany(history => history.Standing.Zip(history.Standing.Skip(1)))
                .Where(pair => pair.Second.For > pair.First.For)
                .Select(pair => (pair.Second.SaidOn, pair.First.For)),
        ];
        return new Openness(alerts.Count, news.Count, news.Count(told => told.Told <= told.AtStake));
    }

    /// <summary>What is for no stage was promised by who delivers now.</summary>
    private IEnumerable<PromiseHistory> HistoriesOf(string company) =>
        PromiseHistories()
            .Where(history =>
                IsSameCompany(
                    Stages.FirstOrDefault(stage => stage.Name == history.Deliverable) is { } stage
                        ? ProviderOf(stage)
                        : CurrentProvider,
                    company
                )
            );

    private static DateOnly? DayOf(Alert alert) =>
        DateOnly.TryParseExact(alert.When, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
