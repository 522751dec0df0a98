using Azure.Core;
using Azure.Data.Tables;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Scheduling;
using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Tests.Storage;

/// <summary>The real stores over an empty account, with Ana's project in it when asked.</summary>
internal sealed class TableStage : IDisposable
{
    public const string Site = "site";

    private TableStage(string connection)
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        options.AddPolicy(Requests, HttpPipelinePosition.PerRetry);
        Tables = new CoachTables(new TableServiceClient(connection, options));
        Agenda = new TableAgenda(Tables);
        People = new TablePeopleStore(Tables);
        Projects = new TableProjectStore(Tables, Agenda, new OutboxSignal(), TimeProvider.System);
        Desk = new ProjectDesk(Projects, People);
        Outbox = new OutboxTable(Tables);
    }

    public Requests Requests { get; } = new();

    public CoachTables Tables { get; }

    public TableAgenda Agenda { get; }

    public TablePeopleStore People { get; }

    public TableProjectStore Projects { get; }

    public ProjectDesk Desk { get; }

    public OutboxTable Outbox { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Tuesday 8 September 2026, 10:00 in Paris.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 9, 8, 8, 0, 0, TimeSpan.Zero);

    public static Task<TableStage> EmptyAsync(AzuriteFixture azurite) => EmptyAsync(azurite.NewAccount());

    public static Task<TableStage> WithProjectAsync(AzuriteFixture azurite) => WithProjectAsync(azurite.NewAccount());

    public static async Task<TableStage> EmptyAsync(string connection)
    {
        var stage = new TableStage(connection);
        await stage.Tables.CreateAsync(Token);
        return stage;
    }

    public static async Task<TableStage> WithProjectAsync(string connection)
    {
        var stage = await EmptyAsync(connection);
        await stage.Projects.CommitAsync(CommitOf(ProjectOf(Site), "d0"), Token);
        return stage;
    }

    public static PersonKey KeyOf(string name) => new("msteams", "tenant", name);

    public static Project ProjectOf(string id) =>
        new()
        {
            Id = id,
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Members = [new Member(Role.Owner, "Ana") { Person = KeyOf("ana") }],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 9, 10)),
            },
        };

    public static ProjectCommit CommitOf(Project project, string? delivery) =>
        new()
        {
            After = project,
            Entries = [EntryOf("project.created")],
            DeliveryId = delivery,
        };

    public static JournalEntry EntryOf(string kind, string? subject = null) =>
        new(
            kind,
            Now,
            new DateOnly(2026, 9, 8),
            "coach",
            subject,
            new Dictionary<string, string>(StringComparer.Ordinal)
        );

    public static OutboxMessage MessageTo(string name, string id) =>
        new(id, KeyOf(name), new CoachMessage($"Message {id} is for {name}.", new Band("Site", "Team"), []));

    public static Turn TurnOf(string delivery, string name = "ana") =>
        new(
            new Incoming(delivery, KeyOf(name), name, AddressOf(name), new Said("status")),
            new Person(KeyOf(name), name),
            new Speech("en-GB", "Europe/Paris"),
            Now
        );

    public static ConversationAddress AddressOf(string name) =>
        new("msteams", "https://channel.test/", "tenant", "chat-" + name, IsPrivate: true);

    public async Task<StoredProject> FindAsync() => (await Projects.FindAsync(Site, Token))!;

    /// <summary>A member's change through the desk, as a feature makes it.</summary>
    public Task<Reply> ChangesAsync(string delivery, Action<ProjectSession> change) =>
        Desk.OpenAsync(
            TurnOf(delivery),
            Site,
            Permission.ManageProject,
            session =>
            {
                change(session);
                session.Record("project.changed", delivery);
                return Task.FromResult(Reply.Note("Done."));
            },
            Token
        );

    /// <summary>Someone who has a private chat with the coach.</summary>
    public Task KnowsAsync(string name) =>
        People.SaveAsync(new Person(KeyOf(name), name) { Private = AddressOf(name) }, Token);

    public OutboxSender SenderThrough(IMessageSender channel) =>
        new(
            Outbox,
            new Courier(Outbox, People, channel),
            Desk,
            Agenda,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<OutboxSender>.Instance
        );

    public AgendaSweep SweepWith(IAgendaHandler handler, IMessageSender channel) =>
        new(
            Agenda,
            Desk,
            [handler],
            SenderThrough(channel),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<AgendaSweep>.Instance
        );

    public void Dispose() => People.Dispose();
}
