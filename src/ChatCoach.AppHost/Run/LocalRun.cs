using ChatCoach.AppHost.Page;

namespace ChatCoach.AppHost.Run;

/// <summary>One run: what it needs is installed, the pieces start in order, and all stop together.</summary>
internal sealed class LocalRun(RunOptions options, TimeProvider clock) : IAsyncDisposable
{
    private const int AzuritePort = 10002;
    private readonly List<IAsyncDisposable> pieces = [];
    private readonly List<IDisposable> logs = [];
    private readonly List<(ChildProcess Process, RunLog Log)> children = [];

    public async Task<int> RunAsync(CancellationToken stop)
    {
        var data = DataFolder.Open(options.Data);
        logs.Add(data);
        var chatPort = options.Chat ? Ports.Claim(options.ChatPort, "--chat-port", "the chat") : 0;
        var bot = options.Bot ?? await StartServiceAsync(data, stop);
        if (options.Chat)
        {
            await StartChatAsync(data, bot, chatPort, stop);
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

    private async Task<Uri> StartServiceAsync(DataFolder data, CancellationToken stop)
    {
        var port = Ports.Claim(options.Port, "--port", "the service");
        var tablePort = Ports.Prefer(AzuritePort);
        await Node.RequireAsync(stop);
        var building = ServiceBuild.AssemblyAsync(data, clock, stop);
        await Task.WhenAll(building, Node.InstallAsync(data, clock, stop));

        Say.Line(options.InMemory ? "Starting Azurite, in memory." : $"Starting Azurite, data in {data.Tables}.");
        var azurite = Start(data, "azurite", Azurite.Command(data, tablePort, options.InMemory), _ => { });
        await WatchedAsync(azurite, Azurite.WaitAsync(tablePort, azurite.Exit, clock, stop));

        var address = new Uri($"http://127.0.0.1:{port}");
        Say.Line($"Starting the service at {address}, log in {data.Log("service")}.");
        var warnings = new ServiceWarnings(Say.Problem);
        var command = Service.Command(await building, port, Azurite.ConnectionString(tablePort));
        var service = Start(data, "service", command, warnings.Read);
        await WatchedAsync(service, Service.WaitAsync(port, service.Exit, clock, stop));
        return address;
    }

    private async Task StartChatAsync(DataFolder data, Uri bot, int port, CancellationToken stop)
    {
        if (options.Bot is not null)
        {
            await Node.RequireAsync(stop);
            await Node.InstallAsync(data, clock, stop);
        }

        var address = new Uri($"http://127.0.0.1:{port}/");
        var chat = ChatApp.Create(new ChatAddress(address, bot, options.InMemory ? null : data.Chat), clock);
        pieces.Add(chat);
        await chat.StartAsync(stop);
        Say.Line($"The local chat is ready: open {address}");
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
        pieces.Add(process);
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
