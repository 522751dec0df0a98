using System.Collections.Concurrent;
using System.Text;
using Azure.Core;
using ChatCoach.BotFramework;
using ChatCoach.BotFramework.Auth;
using ChatCoach.BotFramework.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatCoach.Protocol.Tests.BotFramework;

/// <summary>A connector on a real socket that answers as the test says, and the client of it as a host registers it.</summary>
internal sealed class LocalConnector : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ServiceProvider provider;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();

    private LocalConnector(WebApplication server, bool allowLoopback)
    {
        this.server = server;
        provider = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<TimeProvider>(Clock)
            .AddBotFramework(new ConfigurationBuilder().Build())
            .Configure<BotFrameworkOptions>(options => options.AllowLoopback = allowLoopback)
            .AddSingleton(_ => new BotCredentials(Credential, "https://api.botframework.com/.default", Clock))
            .BuildServiceProvider();
        Client = provider.GetRequiredService<ConnectorClient>();
    }

    public ImpatientClock Clock { get; } = new();

    public CountingCredential Credential { get; } = new();

    public LogLines Log { get; } = new();

    public ConnectorClient Client { get; }

    /// <summary>With a path, as Teams has it.</summary>
    public string ServiceUrl => $"{server.Urls.First()}/emea/tenant/";

    public ConcurrentQueue<Received> Requests { get; } = new();

    /// <summary>When each request came, by the test's clock.</summary>
    public IEnumerable<double> SecondsBetween =>
        Requests.Zip(Requests.Skip(1), (one, next) => (next.At - one.At).TotalSeconds);

    public static async Task<LocalConnector> Start(bool allowLoopback = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        LocalConnector? connector = null;
        app.Run(context => connector!.Answer(context));
        await app.StartAsync();
        return connector = new(app, allowLoopback);
    }

    /// <summary>The next answer; without one a request is answered 200 with an id.</summary>
    public LocalConnector Then(int status, string body = "", params (string Name, string Value)[] headers) =>
        Then(context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return context.Response.WriteAsync(body);
        });

    public LocalConnector Then(Func<HttpContext, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await server.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        Requests.Enqueue(
            new(
                context.Request.Method,
                context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                context.Request.Headers.Authorization.ToString(),
                context.Request.ContentType,
                await reader.ReadToEndAsync(),
                Clock.GetUtcNow()
            )
        );
        await (
            answers.TryDequeue(out var answer)
                ? answer(context)
                : context.Response.WriteAsync("""{ "id": "1:answer", "more": 1 }""")
        );
    }

    internal sealed record Received(
        string Method,
        string Target,
        string Authorization,
        string? ContentType,
        string Body,
        DateTimeOffset At
    );

    internal sealed class CountingCredential : TokenCredential
    {
        public int Asked { get; private set; }

        public string? Scope { get; private set; }

        public Func<DateTimeOffset>? Expires { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scope = requestContext.Scopes.Single();
            return new($"token-{++Asked}", Expires?.Invoke() ?? DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));
    }
}
