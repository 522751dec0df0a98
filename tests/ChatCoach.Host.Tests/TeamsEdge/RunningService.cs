using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatCoach.Host.Tests.TeamsEdge;

/// <summary>The whole service in Development, on its own tables, with a connector that notes what it says.</summary>
public sealed class RunningService(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly WebApplicationFactory<Program> _plain = new();
    private WebApplicationFactory<Program>? _factory;
    private NotingConnector? _connector;
    private int _ids;

    internal HttpClient Client { get; private set; } = null!;

    internal Logged Log { get; } = new();

    internal string ConnectionString { get; } = azurite.NewAccount();

    internal NotingConnector Connector => _connector!;

    public async ValueTask InitializeAsync()
    {
        _connector = await NotingConnector.StartAsync();
        _factory = _plain.WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("ConnectionStrings:Tables", ConnectionString);
            host.UseSetting("BotFramework:Outbound", "Anonymous");
            host.UseSetting("Coach:PublicAddress", "https://coach.example.com");
            // Recorded payloads name real services: a test calls nobody but its own connector on loopback.
            host.UseSetting("BotFramework:AllowedServiceHosts", "connector.invalid");
            host.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(Log));
        });
        Client = _factory.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory!.DisposeAsync();
        await _plain.DisposeAsync();
        await _connector!.DisposeAsync();
    }

    /// <summary>The same service once more, on the same tables, set up otherwise.</summary>
    internal WebApplicationFactory<Program> With(Action<IWebHostBuilder> setUp) => _factory!.WithWebHostBuilder(setUp);

    internal async Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await Client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken);
    }

    internal Task<HttpResponseMessage> PostAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body));

    internal Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString());

    /// <summary>An activity as Teams sends it, to be made into what a test needs.</summary>
    internal JsonObject Activity(string type, string who = "ana") =>
        new TeamsActivity(Connector.Address).Of(type, who, $"activity-{Interlocked.Increment(ref _ids)}");

    /// <summary>A project as if it had been there before; the caller says who is on it.</summary>
    internal Task KeepsAsync(Project project, params IReadOnlyList<RowChange> rows) =>
        KeepsAsync(TableStage.CommitOf(project, delivery: null) with { Rows = rows });

    /// <summary>As above, with what stands beside it.</summary>
    internal Task KeepsAsync(ProjectCommit commit) =>
        Part<IProjectStore>().CommitAsync(commit, TestContext.Current.CancellationToken);

    /// <summary>What the running service itself uses.</summary>
    internal T Part<T>()
        where T : notnull => _factory!.Services.GetRequiredService<T>();

    /// <summary>What the connector was given for someone, as text.</summary>
    internal IReadOnlyList<string> SaidTo(string who) =>
        [
            .. Connector
                .Sent.Where(sent => sent.Conversation == $"a:{who}")
                .Select(sent => JsonSerializer.Serialize(sent.Activity)),
        ];
}

/// <summary>Everything that was logged.</summary>
internal sealed class Logged : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose() { }
}
