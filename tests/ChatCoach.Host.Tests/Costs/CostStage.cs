using Azure.Core;
using Azure.Data.Tables;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Delivery;
using ChatCoach.Host.Documents;
using ChatCoach.Host.Limits;
using ChatCoach.Host.Pages;
using ChatCoach.Host.Scheduling;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Host.Storage;
using ChatCoach.Host.TeamsEdge;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChatCoach.Host.Tests.Costs;

/// <summary>The service's own parts over an empty account, with nothing running beside the turn that is counted.</summary>
internal sealed class CostStage : IMessageSender, IAsyncDisposable
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly string _account;
    private readonly Spending _spending = new();
    private WebApplication _app;
    private int _deliveries;
    private Cost? _whenSent;

    private CostStage(string account)
    {
        _account = account;
        _app = Build();
    }

    /// <summary>What happens behind each project once it is created.</summary>
    public Func<string, Task>? Created { get; set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DemoClock Clock => _app.Services.GetRequiredService<DemoClock>();

    public static async Task<CostStage> StartAsync(string account)
    {
        var stage = new CostStage(account);
        await stage._app.Services.GetRequiredService<CoachTables>().CreateAsync(Token);
        return stage;
    }

    /// <summary>The same service, started anew: it remembers nobody.</summary>
    public async Task RestartsAsync()
    {
        var ahead = Clock.Ahead;
        await _app.DisposeAsync();
        _app = Build();
        Clock.Ahead = ahead;
    }

    /// <summary>What the turn spends until its answer, or until its message is sent.</summary>
    public async Task<Cost> CountsAsync(Func<Task> turn)
    {
        _whenSent = null;
        _spending.Begin();
        await turn();
        return _spending.End() ?? _whenSent!;
    }

    public Task<Reply> InstallsAsync(string who) => SendAsync(who, new Installed());

    public Task<Reply> SaysAsync(string who, string text) => SendAsync(who, new Said(text));

    public Task<Reply> PressesAsync(string who, ActionCall call) => SendAsync(who, new Pressed(call, FieldValues.None));

    public Task<Reply> OpensAsync(string who, ActionCall call) => SendAsync(who, new Opened(call, FieldValues.None));

    /// <summary>Sends a form with what it proposes and what is changed.</summary>
    public Task<Reply> FillsAsync(string who, Form form, params (string Id, string Value)[] changes)
    {
        var values = form
            .Fields.Where(field => field.Value is not null)
            .ToDictionary(field => field.Id, field => field.Value!, StringComparer.Ordinal);
        foreach (var (id, value) in changes)
        {
            values[id] = value;
        }

        return SendAsync(who, new Submitted(form.Submit.Call!, new FieldValues(values)));
    }

    /// <summary>Days from today, as a form has them.</summary>
    /// <summary>As the people count days: at night theirs is not that of Greenwich.</summary>
    public string Day(int ahead) =>
        DateOnly
            .FromDateTime(TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Paris).DateTime)
            .AddDays(ahead)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public async Task<Project> ProjectOfAsync(string who)
    {
        var person = await _app.Services.GetRequiredService<IPeopleStore>().FindAsync(KeyOf(who), Token);
        var store = _app.Services.GetRequiredService<IProjectStore>();
        return (await store.FindAsync(person!.CurrentProject!, Token))!.Project;
    }

    /// <summary>Changes the project as a feature would, told in its journal.</summary>
    public Task ChangesAsync(string project, Action<ProjectSession> change) =>
        _app
            .Services.GetRequiredService<ProjectDesk>()
            .RunAsync(
                project,
                Clock.GetUtcNow(),
                session =>
                {
                    change(session);
                    session.Record("project.changed");
                    return Task.CompletedTask;
                },
                Token
            );

    /// <summary>Moves the clock there, and does what is due until a minute before.</summary>
    public async Task WaitsUntilAsync(string project, DateTimeOffset instant)
    {
        await SweepsAsync(project, instant.AddMinutes(-1));
        Clock.Ahead += instant - Clock.GetUtcNow();
    }

    public Task SweepsAsync(string project) => SweepsAsync(project, Clock.GetUtcNow());

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    async Task<Sent> IMessageSender.SendAsync(
        ConversationAddress to,
        CoachMessage message,
        SentCard? card,
        CancellationToken cancellationToken
    )
    {
        _whenSent ??= _spending.End();
        await Task.Yield();
        return new Sent(SentOutcome.Accepted, "activity");
    }

    private Task SweepsAsync(string project, DateTimeOffset now) =>
        _app.Services.GetRequiredService<AgendaSweep>().RunAsync(TableAgenda.ShardOf(project), now, Token);

    private Task<Reply> SendAsync(string who, IncomingInput input) =>
        _app
            .Services.GetRequiredService<Coach>()
            .HandleAsync(
                new Incoming(
                    FormattableString.Invariant($"delivery-{++_deliveries}"),
                    KeyOf(who),
                    who,
                    new ConversationAddress("msteams", "https://channel.test/", "tenant", "chat-" + who, true),
                    input
                )
                {
                    Locale = "en-GB",
                    TimeZone = "Europe/Paris",
                },
                Token
            );

    public static PersonKey KeyOf(string who) => new("msteams", "tenant", who);

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "ChatCoach.Host" }
        );
        builder.Configuration["ConnectionStrings:Tables"] = _account;
        builder.Services.AddScheduling(builder.Configuration, development: true);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddDelivery();
        builder.Services.AddDocuments();
        builder.Services.AddLinkPages();
        builder.Services.AddCoach(builder.Configuration);
        builder.Services.AddLimits(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration, development: true);
        builder.Services.AddSlack(builder.Configuration, development: true);
        var options = new TableClientOptions();
        options.AddPolicy(_spending, HttpPipelinePosition.PerRetry);
        builder.Services.AddSingleton(new TableServiceClient(_account, options));
        builder.Services.AddSingleton<IMessageSender>(this);
        return builder.Build();
    }
}
