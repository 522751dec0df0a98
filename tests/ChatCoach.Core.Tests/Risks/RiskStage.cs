using ChatCoach.Core.Agenda;
using ChatCoach.Core.Alerts;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Forecasts;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Risks;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Risks;

/// <summary>
/// Ana (owner), Marc (deputy), Nadia (contributor), Helene (sponsor), Paul (provider) and Colette (counsel) on a project
/// in Paris. It is Monday 30 November 2026, ten in the morning.
/// </summary>
internal sealed class RiskStage
{
    public const string Site = "p1";

    public static readonly DateTimeOffset Monday = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    private RiskStage()
    {
        var clock = new WallClock();
        Cast.With(
                new CheckpointHandler(Cast.Desk, clock),
                new LeaveHandler(Cast.Desk, clock),
                new AlertHandler(Cast.Desk, Cast.Options),
                new RiskHandler(Cast.Desk, Cast.Options),
                new RiskReviewHandler(Cast.Desk, Cast.Options),
                new PreMortemHandler(Cast.Desk, Cast.Options),
                new CausesHandler(Cast.Desk, Cast.Options, new LessonsLearned(Cast.Projects)),
                new ForecastHandler(Cast.Desk, Cast.Options, Pictures),
                new StatusHandler(
                    Cast.Desk,
                    new CurrentProjects(Cast.Projects, Cast.People),
                    new Portfolio(Cast.Projects)
                ),
                new StallHandler(Cast.Desk)
            )
            .WithAgenda(
                new CheckpointAgenda(clock, Cast.Options),
                new RiskReviews(Cast.Options),
                new PreMortemAgenda()
            );
    }

    public KeptPictures Pictures { get; } = new();

    public Cast Cast { get; } = new(Monday);

    public static async Task<RiskStage> OpenAsync(string locale = "fr-FR", params Role[] without)
    {
        var stage = new RiskStage();
        await stage.BuildAsync(locale, without);
        return stage;
    }

    public async Task<Project> ProjectAsync() =>
        (await Cast.Projects.FindAsync(Site, TestContext.Current.CancellationToken))!.Project;

    public Task<List<JournalEntry>> JournalAsync() => Cast.JournalAsync(Site);

    /// <summary>Changes the stored project as another feature would.</summary>
    public Task ChangesAsync(Func<Project, Project> change) => Cast.AltersAsync(Site, change);

    public Task HasRiskAsync(Risk risk) => ChangesAsync(project => project.AddingRisk(risk).Project);

    private async Task BuildAsync(string locale, Role[] without)
    {
        Member[] members =
        [
            Joined(Role.Owner, "Ana"),
            Joined(Role.Deputy, "Marc"),
            Joined(Role.Contributor, "Nadia"),
            Joined(Role.Sponsor, "Helene"),
            Joined(Role.Provider, "Paul"),
            Joined(Role.Counsel, "Colette"),
        ];
        foreach (var name in members.Select(member => member.Name))
        {
            Cast.Speaks(name, locale);
            await Cast.People.SaveAsync(
                new Person(Cast.Key(name), name) { Locale = locale, CurrentProject = Site },
                TestContext.Current.CancellationToken
            );
        }

        var project = new Project
        {
            Id = Site,
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 2, 26),
            Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11))],
            Turn = new StageTurn(Side.Provider, new DateOnly(2026, 11, 23)),
            Members = [.. members.Where(member => !without.Contains(member.Role))],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
            },
        };
        var created = new JournalEntry(
            "project.created",
            Monday,
            new DateOnly(2026, 11, 30),
            "test",
            null,
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        await Cast.Projects.CommitAsync(
            new ProjectCommit { After = project, Entries = [created] },
            TestContext.Current.CancellationToken
        );
    }

    private static Member Joined(Role role, string name) => new(role, name) { Person = Cast.Key(name) };
}
