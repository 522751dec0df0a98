using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;
using ChatCoach.Core.Workload;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>
/// Ana (owner, French), Marc (deputy), Nadia and Karim (contributors; Karim speaks English) and Paul (provider) on a
/// project in Paris. It is Monday 30 November 2026, ten in the morning. The one stage is due on Friday 29 January.
/// </summary>
internal sealed class WorkloadStage
{
    public const string Site = "p1";

    public static readonly DateTimeOffset Monday = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    private WorkloadStage() =>
        Cast.With(
                new OurTurnHandler(Cast.Desk),
                new BookingHandler(Cast.Desk, new OtherBookings(Cast.Projects)),
                new MyBookingHandler(Cast.Desk),
                new TurnEndHandler(Cast.Desk)
            )
            .WithAgenda(new WorkloadAgenda(new OtherBookings(Cast.Projects)));

    public Cast Cast { get; } = new(Monday);

    public static async Task<WorkloadStage> OpenAsync()
    {
        var stage = new WorkloadStage();
        foreach (var name in new[] { "Ana", "Marc", "Nadia", "Karim", "Paul" })
        {
            var locale = name == "Karim" ? "en-GB" : "fr-FR";
            stage.Cast.Speaks(name, locale);
            await stage.Cast.People.SaveAsync(
                new Person(Cast.Key(name), name) { Locale = locale, CurrentProject = Site },
                TestContext.Current.CancellationToken
            );
        }

        await stage.AddAsync(NewProject(Site, "Site e-commerce"));
        return stage;
    }

    public static Project NewProject(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 2, 26),
            Stages = [new Stage("s1", "Catalogue", new DateOnly(2027, 1, 29))],
            Turn = new StageTurn(Side.Provider, new DateOnly(2026, 11, 23)),
            BookAheadDays = 10,
            Members =
            [
                Joined(Role.Owner, "Ana"),
                Joined(Role.Deputy, "Marc"),
                Joined(Role.Contributor, "Nadia"),
                Joined(Role.Contributor, "Karim"),
                Joined(Role.Provider, "Paul"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
            },
        };

    public Task AddAsync(Project project) =>
        Cast.Projects.CommitAsync(
            new ProjectCommit
            {
                After = project,
                Entries =
                [
                    new JournalEntry(
                        "project.created",
                        Monday,
                        new DateOnly(2026, 11, 30),
                        "test",
                        null,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                    ),
                ],
            },
            TestContext.Current.CancellationToken
        );

    public async Task<Project> ProjectAsync() =>
        (await Cast.Projects.FindAsync(Site, TestContext.Current.CancellationToken))!.Project;

    public async Task<ClientTurn> TurnAsync(string id) => (await ProjectAsync()).OurTurn(id)!;

    public async Task<List<string>> JournalAsync() => [.. (await Cast.JournalAsync(Site)).Select(entry => entry.Kind)];

    /// <summary>Changes the stored project as another feature would.</summary>
    public Task ChangesAsync(Func<Project, Project> change) => Cast.AltersAsync(Site, change);

    /// <summary>With days off that a member declared.</summary>
    public Task IsAwayAsync(string name, string first, string last) =>
        ChangesAsync(project =>
            project with
            {
                Members =
                [
                    .. project.Members.Select(member =>
                        member.Name == name ? member with { DaysOff = [new DateRange(Day(first), Day(last))] } : member
                    ),
                ],
            }
        );

    public async Task<Form> DeclareFormAsync(string name = "Ana") =>
        (await Cast.Opens(name, Button.Open("", new ActionCall(Verbs.BookingTurn, Site)))).Form!;

    public async Task<Reply> DeclaresAsync(string from, string until, string what = "Fournir les textes") =>
        await Cast.Fills(
            "Ana",
            await DeclareFormAsync(),
            ("booking.what", what),
            ("booking.from", from),
            ("booking.until", until)
        );

    public async Task<Form> BookFormAsync(string turn = "t1", string name = "Ana") =>
        (await Cast.Opens(name, Button.Open("", new ActionCall(Verbs.BookingOpen, Site, turn)))).Form!;

    public async Task<Reply> BooksAsync(string people, params (string Id, string Value)[] more) =>
        await Cast.Fills("Ana", await BookFormAsync(), [("booking.people", Keys(people)), .. more]);

    public static string Keys(string people) =>
        string.Join(',', people.Split(' ').Select(name => Cast.Key(name).ToString()));

    public Task Until(string day, int hour, int minute = 0) =>
        Cast.Waits(At(day, hour, minute) - Cast.Clock.GetUtcNow());

    /// <summary>A time in Paris, in winter.</summary>
    public static DateTimeOffset At(string day, int hour, int minute = 0) =>
        new(Day(day).ToDateTime(new TimeOnly(hour, minute)), TimeSpan.FromHours(1));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static Member Joined(Role role, string name) => new(role, name) { Person = Cast.Key(name) };
}
