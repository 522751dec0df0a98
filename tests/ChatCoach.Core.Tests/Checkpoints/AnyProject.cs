using ChatCoach.Core.Agenda;
using ChatCoach.Core.Agenda.Holidays;
using ChatCoach.Core.Alerts;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Digests;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Risks;
using ChatCoach.Core.Tests.Scenarios;
using ChatCoach.Core.Workload;
using CsCheck;

namespace ChatCoach.Core.Tests.Checkpoints;

/// <summary>Someone's working time, as the oracle of a property reads it: by hand, not by the calendar under test.</summary>
/// <param name="Week">Their days and hours.</param>
/// <param name="Leaves">Days from the beginning of the scenario, and how many more.</param>
internal sealed record AnyWeek(WorkingWeek Week, (int First, int More)[] Leaves)
{
    public static readonly Gen<AnyWeek> Gen = CsCheck.Gen.Select(
        CsCheck.Gen.Int[1, 127],
        CsCheck.Gen.Int[6, 13],
        CsCheck.Gen.Int[1, 9],
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 45], CsCheck.Gen.Int[0, 6]).Array[0, 3],
        (days, from, hours, leaves) =>
            new AnyWeek(new WorkingWeek(new TimeOnly(from, 0), new TimeOnly(from + hours, 30), (Weekdays)days), leaves)
    );

    /// <summary>From Monday to Friday, from nine to six, and nobody's leave.</summary>
    public static AnyWeek OfAChannel { get; } =
        new(new WorkingWeek(new TimeOnly(9, 0), new TimeOnly(18, 0), (Weekdays)0b0111110), []);

    public IReadOnlyList<DateRange> DaysOff(DateOnly start) =>
        [.. Leaves.Select(one => new DateRange(start.AddDays(one.First), start.AddDays(one.First + one.More)))];
}

/// <summary>
/// Any project: cadence, zone, country, four people with their own weeks and leaves, an alert that nobody plans for, and
/// all else that has a time of its own. It begins at noon of Monday 30 November 2026, UTC, before the holidays that most
/// countries have.
/// </summary>
internal sealed record AnyProject(
    string Cron,
    int Weeks,
    string Zone,
    string Country,
    AnyWeek[] People,
    int AlertAges,
    AnyWork Work
)
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private const string Id = "any";

    private static readonly string[] Crons =
    [
        "0 30 9 ? * THU",
        "0 0 17 ? * MON-FRI",
        "0 15 7 ? * *",
        "0 45 23 ? * SAT",
        "0 0 9 1W * ?",
        "0 0 3 1,15,25 * ?",
        "0 0 12 ? * FRIL",
        "0 0 14 ? * TUE#2",
    ];

    private static readonly string[] Places =
    [
        "Europe/Paris",
        "Europe/London",
        "America/New_York",
        "America/Vancouver",
        "Asia/Tokyo",
        "Pacific/Auckland",
        "Asia/Kolkata",
        "UTC",
    ];

    public static readonly string[] Names = ["Ana", "Marc", "Helene", "Nadia"];

    private static readonly Role[] Roles = [Role.Owner, Role.Deputy, Role.Sponsor, Role.Contributor];

    public static readonly Gen<AnyProject> Gen = CsCheck.Gen.Select(
        One(Crons),
        One(1, 1, 2, 4),
        One(Places),
        One([.. HolidayTable.Countries, ProjectSettings.NoHolidays]),
        AnyWeek.Gen.Array[4],
        CsCheck.Gen.Int[0, 40],
        AnyWork.Gen,
        (cron, weeks, zone, country, people, alert, work) =>
            new AnyProject(cron, weeks, zone, country, people, alert, work)
    );

    private static Gen<T> One<T>(params T[] values) =>
        CsCheck.Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>A stage with the project on it, as the service would run it.</summary>
    public async Task<Cast> OnStageAsync()
    {
        var clock = new WallClock();
        var cast = new Cast(Noon);
        cast.WithAgenda(
            new Core.Checkpoints.CheckpointAgenda(clock, cast.Options),
            new AlertAgeing(cast.Options),
            new StallAgenda(),
            new RiskReviews(cast.Options),
            new PreMortemAgenda(),
            new WorkloadAgenda(new OtherBookings(cast.Projects)),
            new DigestAgenda(new KnownReaders())
        );
        var start = DateOnly.FromDateTime(Noon.Date);
        var project = CheckpointStage.Plain() with
        {
            Id = Id,
            Settings = new ProjectSettings { Country = Country },
            Members =
            [
                .. Roles.Select(
                    (role, index) =>
                        new Member(role, Names[index])
                        {
                            Person = Cast.Key(Names[index]),
                            Week = People[index].Week,
                            DaysOff = People[index].DaysOff(start),
                        }
                ),
            ],
            Alerts = [new Alert("alert-1", "La banque", Noon, "Ana", false) { AgesAt = Noon.AddDays(AlertAges) }],
            Schedule = new CheckpointSchedule { Cadence = new Cadence(Cron, Zone, Weeks, start) },
        };
        project = Work.On(project, Noon) with
        {
            Schedule = project.Schedule.WithNext(Noon, clock, project.CalendarOf(project.Owner)),
        };
        var created = new JournalEntry(
            "project.created",
            Noon,
            start,
            "test",
            null,
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        await cast.Projects.CommitAsync(
            new ProjectCommit { After = project, Entries = [created] },
            TestContext.Current.CancellationToken
        );
        return cast;
    }

    /// <summary>What is wrong with this message at an instant; null where nothing is. A channel works as most people do.</summary>
    public string? WrongToWrite(OutboxMessage message, DateTimeOffset at)
    {
        var name = Array.Find(Names, known => Cast.Key(known) == message.To) ?? "The channel";
        Assert.Equal(message.Where is not null, name == "The channel");
        var person = message.Where is null ? People[Array.IndexOf(Names, name)] : AnyWeek.OfAChannel;
        var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Zone));
        var day = DateOnly.FromDateTime(local.DateTime);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return ((int)person.Week.Days & (1 << (int)day.DayOfWeek)) == 0 ? $"{name} does not work on {local:ddd d MMM}"
            : time < person.Week.From || time >= person.Week.Until ? $"{name} does not work at {local:HH:mm}"
            : HolidayTable.Of(Country, day.Year).Any(holiday => holiday.Day == day) ? $"{local:d MMM} is a holiday"
            : person.DaysOff(DateOnly.FromDateTime(Noon.Date)).Any(range => range.First <= day && day <= range.Last)
                ? $"{name} is on leave on {local:d MMM}"
            : null;
    }
}
