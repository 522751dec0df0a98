using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Digests;
using ChatCoach.Core.Files;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Checkpoints;

/// <summary>
/// Ana (owner), Marc (deputy), Helene (sponsor) and Paul (provider) on a project with a checkpoint each Thursday at
/// 9:30 in Paris. It is Monday 30 November 2026, nine in the morning.
/// </summary>
internal sealed class CheckpointStage
{
    public const string Site = "p1";

    public static readonly DateTimeOffset Monday = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private CheckpointStage()
    {
        var clock = new WallClock();
        var current = new CurrentProjects(Cast.Projects, Cast.People);
        var offers = new FileOffers(Cast.Desk, [new CheckpointCalendar()], Links, Cast.Clock);
        Cast.With(
                new CheckpointHandler(Cast.Desk, clock),
                new PostponeHandler(Cast.Desk, Cast.Options),
                new SkipHandler(Cast.Desk, clock),
                new PauseHandler(Cast.Desk, clock),
                new LeaveHandler(Cast.Desk, clock),
                new HistoryHandler(Cast.Desk),
                new CalendarHandler(offers, current),
                new FileHandler(offers),
                new PictureHandler(Cast.Desk, current),
                new ShareHandler(Cast.Desk),
                new TrendHandler(Cast.Desk, current, Links),
                new DigestHandler(Cast.Desk, current, new Portfolio(Cast.Projects), Readers),
                new StallHandler(Cast.Desk)
            )
            .WithAgenda(new CheckpointAgenda(clock, Cast.Options), new StallAgenda(), new DigestAgenda(Readers));
    }

    public Cast Cast { get; } = new(Monday);

    public NotedLinks Links { get; } = new();

    public KnownReaders Readers { get; } = new();

    public static async Task<CheckpointStage> OpenAsync(bool deputy = true, string locale = "fr-FR")
    {
        var stage = new CheckpointStage();
        await stage.BuildAsync(deputy, locale);
        return stage;
    }

    /// <summary>Changes the stored project as another feature would, with its next checkpoint by what then holds.</summary>
    public Task ChangesAsync(Func<Project, Project> change) =>
        Cast.Desk.RunAsync(
            Site,
            Cast.Clock.GetUtcNow(),
            session =>
            {
                var project = change(session.Project);
                session.Project = project with
                {
                    Schedule = project.Schedule.WithNext(
                        session.Now,
                        new WallClock(),
                        project.CalendarOf(project.Owner)
                    ),
                };
                session.Record("settings.changed");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

    /// <summary>The project before its first checkpoint, with nobody but its owner.</summary>
    public static Project Plain() =>
        new()
        {
            Id = Site,
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11))],
            Turn = new StageTurn(Side.Provider, new DateOnly(2026, 11, 23)),
            Members = [new Member(Role.Owner, "Ana")],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
            },
        };

    /// <summary>A wall time in Paris in December 2026.</summary>
    public static DateTimeOffset December(int day, int hour, int minute = 0) =>
        At(new DateOnly(2026, 12, day), new TimeOnly(hour, minute));

    /// <summary>A wall time in Paris.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Paris.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Lets the service run until a wall time.</summary>
    public Task RunsUntil(int day, int hour, int minute = 0) =>
        Cast.Waits(December(day, hour, minute) - Cast.Clock.GetUtcNow());

    /// <summary>The service is down until a wall time: nothing is done when it is due.</summary>
    public void IsDownUntil(int day, int hour, int minute = 0) => Cast.Clock.SetUtcNow(December(day, hour, minute));

    public async Task<Project> ProjectAsync() =>
        (await Cast.Projects.FindAsync(Site, TestContext.Current.CancellationToken))!.Project;

    public async Task<Checkpoint?> CheckpointAsync(string id) =>
        (await Cast.Projects.FindRowAsync(Site, Checkpoint.Row, id, TestContext.Current.CancellationToken))?.Value;

    public Task<List<JournalEntry>> JournalAsync() => Cast.JournalAsync(Site);

    /// <summary>The cards that someone has, each as it looks after its updates, by key.</summary>
    public Dictionary<string, CoachMessage> CardsOf(string name)
    {
        var cards = new Dictionary<string, CoachMessage>(StringComparer.Ordinal);
        foreach (var sent in Cast.SentTo(name).Where(sent => sent.CardKey is not null))
        {
            Assert.Equal(sent.Update, cards.ContainsKey(sent.CardKey!));
            cards[sent.CardKey!] = sent.Message;
        }

        return cards;
    }

    /// <summary>The newest card that was sent to someone, updates aside.</summary>
    public CoachMessage LastTo(string name) => Cast.SentTo(name).Last(sent => !sent.Update).Message;

    /// <summary>How many messages came to someone, updates aside.</summary>
    public int CountTo(string name) => Cast.SentTo(name).Count(sent => !sent.Update);

    /// <summary>Opens the questions from a card and sends them with what changed.</summary>
    public async Task<Reply> AnswersAsync(string who, CoachMessage card, params (string Id, string Value)[] changes)
    {
        var opened = await Cast.Opens(who, card.Button(Verbs.CheckpointOpen));
        return await FillsAsync(who, opened.Form!, changes);
    }

    /// <summary>Sends the questions with a deliverable and a date, and what else changed.</summary>
    public Task<Reply> FillsAsync(string who, Form form, params (string Id, string Value)[] changes) =>
        Cast.Fills(who, form, [("next", "Catalogue"), ("promised", "2026-12-18"), .. changes]);

    private async Task BuildAsync(bool deputy, string locale)
    {
        Member[] members =
        [
            Joined(Role.Owner, "Ana"),
            deputy ? Joined(Role.Deputy, "Marc") : new Member(Role.Deputy, "Marc"),
            Joined(Role.Sponsor, "Helene"),
            Joined(Role.Provider, "Paul"),
        ];
        foreach (var name in members.Select(member => member.Name))
        {
            Cast.Speaks(name, locale);
            await Cast.People.SaveAsync(
                new Person(Cast.Key(name), name) { Locale = locale, CurrentProject = Site },
                TestContext.Current.CancellationToken
            );
        }

        var project = Plain() with { Members = members };
        var schedule = project.Schedule.WithNext(Monday, new WallClock(), project.CalendarOf(project.Owner));
        var created = new JournalEntry(
            "project.created",
            Monday,
            new DateOnly(2026, 11, 30),
            "test",
            null,
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        await Cast.Projects.CommitAsync(
            new ProjectCommit { After = project with { Schedule = schedule }, Entries = [created] },
            TestContext.Current.CancellationToken
        );
    }

    private static Member Joined(Role role, string name) => new(role, name) { Person = Cast.Key(name) };
}
