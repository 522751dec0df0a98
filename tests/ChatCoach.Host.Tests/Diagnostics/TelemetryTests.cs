using System.Collections.Concurrent;
using ChatCoach.Host.Tests.TeamsEdge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ChatCoach.Host.Tests.Diagnostics;

/// <summary>What goes to a collector and into the log tells what the service does, and of nobody.</summary>
public sealed class TelemetryTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Secret = "pZ4GkQ0secret0address";

    private const string Files = "GET /files/{token}";

    private static readonly string[] Private =
    [
        Secret,
        "Borealis",
        "object-nora",
        "29:nora",
        "a:nora",
        "a%3Anora",
        "tenant-1",
    ];

    [Fact]
    public async Task Spans_and_metrics_tell_of_turns_and_calls_without_words_people_or_sealed_addresses()
    {
        await using var collector = await Collector.StartAsync();
        await using var told = service.With(host =>
        {
            host.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address);
            host.UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        });
        using var client = told.CreateClient();

        await VisitAsync(client);
        // A request's span ends after its answer has gone out.
        for (var tries = 0; tries < 50 && !collector.Told("traces").Contains(Files, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(
                TimeSpan.FromMilliseconds(100),
                TimeProvider.System,
                TestContext.Current.CancellationToken
            );
            Assert.True(told.Services.GetRequiredService<TracerProvider>().ForceFlush());
        }

        Assert.True(told.Services.GetRequiredService<MeterProvider>().ForceFlush());

        var traces = collector.Told("traces");
        var metrics = collector.Told("metrics");
        Assert.Contains("chatcoach.turn", traces, StringComparison.Ordinal);
        Assert.Contains(Files, traces, StringComparison.Ordinal);
        // The call that gave the answer, by its host alone.
        Assert.Contains(service.Connector.Address + "…", traces, StringComparison.Ordinal);
        Assert.Contains("chatcoach.turn.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("http.client.request.duration", metrics, StringComparison.Ordinal);
        Assert.All(Private, word => Assert.DoesNotContain(word, traces + metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_setting_brings_a_sealed_address_into_the_log()
    {
        using var log = new ScopedLog();
        await using var talkative = service.With(host =>
        {
            host.UseSetting("Logging:LogLevel:Default", "Trace");
            host.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
            host.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace");
            host.UseSetting("Logging:Scoped:LogLevel:Microsoft.AspNetCore", "Trace");
            host.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(log));
        });
        using var client = talkative.CreateClient();

        await VisitAsync(client);

        // The framework does speak here, only not of that.
        Assert.Contains(log.Lines, line => line.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain("Borealis", line, StringComparison.Ordinal));
    }

    private async Task VisitAsync(HttpClient client)
    {
        var message = service.Activity("message", "nora");
        message["text"] = "Borealis ne répond plus";
        using var body = new StringContent(message.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        var stop = TestContext.Current.CancellationToken;
        using var said = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), body, stop);
        Assert.True(said.IsSuccessStatusCode);
        foreach (var path in (string[])["files", "alert"])
        {
            using var none = await client.GetAsync(new Uri($"/{path}/{Secret}?{Secret}", UriKind.Relative), stop);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, none.StatusCode);
        }
    }
}

/// <summary>Every line with its category, and every scope.</summary>
[ProviderAlias("Scoped")]
internal sealed class ScopedLog : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new One(categoryName, Lines);

    public void Dispose() { }

    private sealed class One(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category}: scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{category}: {formatter(state, exception)}{exception}");
    }
}
