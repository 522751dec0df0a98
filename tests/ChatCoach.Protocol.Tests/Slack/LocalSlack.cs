using System.Collections.Concurrent;
using System.Text;
using ChatCoach.Slack.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatCoach.Protocol.Tests.Slack;

/// <summary>A Web API on a real socket that answers as the test says, and a client of it.</summary>
internal sealed class LocalSlack : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();

    private LocalSlack(WebApplication server, TimeProvider time)
    {
        _server = server;
        Client = new SlackApiClient(new Uri($"{Address}/api/"), new SlackHosts(allowLoopback: true), time);
    }

    public SlackApiClient Client { get; }

    public string Address => _server.Urls.First();

    public ConcurrentQueue<Received> Requests { get; } = new();

    public static async Task<LocalSlack> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        LocalSlack? slack = null;
        app.Run(context => slack!.AnswerAsync(context));
        await app.StartAsync();
        return slack = new LocalSlack(app, time ?? TimeProvider.System);
    }

    /// <summary>The next answer; without one a request is answered with <c>ok</c> alone.</summary>
    public LocalSlack Then(string body, int status = 200, params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return context.Response.WriteAsync(body);
        });
        return this;
    }

    public LocalSlack ThenHangUp()
    {
        _answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        Requests.Enqueue(
            new Received(
                context.Request.Path,
                context.Request.Headers.Authorization.ToString(),
                context.Request.ContentType ?? "",
                await reader.ReadToEndAsync()
            )
        );
        await (
            _answers.TryDequeue(out var answer) ? answer(context) : context.Response.WriteAsync("""{ "ok": true }""")
        );
    }

    internal sealed record Received(string Path, string Authorization, string ContentType, string Body);
}
