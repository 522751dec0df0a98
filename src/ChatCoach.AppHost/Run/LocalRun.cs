using System.Security.Cryptography;
using ChatCoach.AppHost.Page;

namespace ChatCoach.AppHost.Run;

/// <summary>One run: what it needs is installed, the pieces start in order, and all stop together.</summary>
internal sealed class LocalRun(RunOptions options, TimeProvider clock) : IAsyncDisposable
{
    private const int AzuritePort = 10002;
    private readonly List<IAsyncDisposable> pieces = [];
    private readonly string slackSecret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly List<IDisposable> logs = [];
    private readonly List<(ChildProcess Process, RunLog Log)> children = [];

    public async Task<int> RunAsync(CancellationToken stop)
    {
        var data = DataFolder.Open(options.Data);
        logs.Add(data);
        var port = options.Bot is null ? Ports.Claim(options.Port, "--port", "the service") : 0;
        var chatPort = options.Chat ? Ports.Claim(options.ChatPort, "--chat-port", "the chat") : 0;
        await Node.RequireAsync(stop);
        var building = options.Bot is null ? ServiceBuild.AssemblyAsync(data, clock, stop) : Task.FromResult("");
        await Task.WhenAll(building, Node.InstallAsync(data, clock, stop));

        // The chat comes up while Azurite does: both take their seconds.
        var address = new Uri($"http://127.0.0.1:{chatPort}/");
        var service = options.Bot is null
            ? StartServiceAsync(data, await building, port, options.Chat ? address : null, stop)
            : Task.CompletedTask;
        var bot = options.Bot ?? new Uri($"http://127.0.0.1:{port}/");
        var chat = options.Chat ? StartChatAsync(data, address, bot, stop) : Task.CompletedTask;
        await Task.WhenAll(service, chat);
        if (options.Chat)
        {
            Say.Line($"The local chat is ready: open {address}");
            if (options.Bot is null)
            {
                Say.Line($"The same in a Slack-like chat: open {address}slack.html");
            }
        }

        Say.Line("Ctrl-C stops everything.");
        return await UntilTheEndAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        // The last one started ends first: nobody is left talking to someone who is gone.
        foreach (var piece in Enumerable.Reverse(pieces))
        {
            await piece.DisposeAsync();
        }

        foreach (var log in Enumerable.Reverse(logs))
        {
            log.Dispose();
        }
    }

    private async Task StartServiceAsync(DataFolder data, string assembly, int port, Uri? slack, CancellationToken stop)
    {
        var tablePort = Ports.Prefer(AzuritePort);
        Say.Line(options.InMemory ? "Starting Azurite, in memory." : $"Starting Azurite, data in {data.Tables}.");
        var azurite = Start(data, "azurite", Azurite.Command(data, tablePort, options.InMemory), _ => { });
        await WatchedAsync(azurite, Azurite.WaitAsync(tablePort, azurite.Exit, clock, stop));

        Say.Line($"Starting the service at http://127.0.0.1:{port}, log in {data.Log("service")}.");
        var warnings = new ServiceWarnings(Say.Problem);
        var command = Service.Command(assembly, port, Azurite.ConnectionString(tablePort), slack, slackSecret);
        var service = Start(data, "service", command, warnings.Read);
        await WatchedAsync(service, Service.WaitAsync(port, service.Exit, clock, stop));
    }

    private async Task StartChatAsync(DataFolder data, Uri address, Uri bot, CancellationToken stop)
    {
        var chat = ChatApp.Create(
            new ChatAddress(address, bot, options.InMemory ? null : data.Chat)
            {
                SlackSecret = options.Bot is null ? slackSecret : null,
            },
            clock
        );
        lock (pieces)
        {
            pieces.Add(chat);
        }

        await chat.StartAsync(stop);
    }

    private ChildProcess Start(DataFolder data, string name, ChildCommand command, Action<string> alsoTo)
    {
        var log = new RunLog(data.Log(name));
        logs.Add(log);
        var process = ChildProcess.Start(
            command,
            line =>
            {
                log.Write(line);
                alsoTo(line);
            },
            clock
        );
        lock (pieces)
        {
            pieces.Add(process);
        }

        children.Add((process, log));
        return process;
    }

    private async Task WatchedAsync(ChildProcess child, Task waiting)
    {
        try
        {
            await waiting;
        }
        catch (RunException error)
        {
            throw new RunException($"{error.Message} {Ended(child)}", error);
        }
    }

    private async Task<int> UntilTheEndAsync(CancellationToken stop)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(asked.SetResult);
        await Task.WhenAny([asked.Task, .. children.Select(child => child.Process.Exit)]);
        if (stop.IsCancellationRequested)
        {
            Say.Line("Stopping.");
            return 0;
        }

        var ended = children.First(child => child.Process.Exit.IsCompleted).Process;
        throw new RunException($"{ended.Name} stopped by itself. {Ended(ended)}");
    }

    private string Ended(ChildProcess child)
    {
        var log = children.First(one => one.Process == child).Log;
        return $"The end of {log.Path}:{Environment.NewLine}{log.Tail()}";
    }
}
