using System.Globalization;

namespace ChatCoach.AppHost.Run;

/// <summary>What the command line says. Port 0 means any free one.</summary>
internal sealed record RunOptions
{
    public const string Help = """
        dotnet run --project src/ChatCoach.AppHost [-- OPTIONS]

          --port N        the service's port (5080; 0 takes any free one)
          --chat-port N   the local chat's port (5081; 0 takes any free one)
          --no-chat       leaves the local chat out
          --in-memory     keeps the tables in memory: nothing is left after the run
          --data DIR      where tables and logs are kept (.data)
          --bot URL       tries another bot in the chat: no service and no tables are started
          --with-parent   stops when standard input closes: for whoever starts it from a program
          --help          this text
        """;

    public int Port { get; init; } = 5080;
    public int ChatPort { get; init; } = 5081;
    public bool Chat { get; init; } = true;
    public bool InMemory { get; init; }
    public string? Data { get; init; }
    public Uri? Bot { get; init; }
    public bool WithParent { get; init; }
    public bool ShowHelp { get; init; }

    public static RunOptions Parse(IReadOnlyList<string> args)
    {
        var options = new RunOptions();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var name))
        {
            options = name switch
            {
                "--port" => options with { Port = PortOf(name, rest) },
                "--chat-port" => options with { ChatPort = PortOf(name, rest) },
                "--no-chat" => options with { Chat = false },
                "--in-memory" => options with { InMemory = true },
                "--data" => options with { Data = ValueOf(name, rest) },
                "--bot" => options with { Bot = LoopbackOf(name, rest) },
                "--with-parent" => options with { WithParent = true },
                "--help" or "-h" => options with { ShowHelp = true },
                "--" => options,
                _ => throw new RunException($"There is no option {name}.{Environment.NewLine}{Help}"),
            };
        }

        return options.Port != 0 && options.Port == options.ChatPort && options.Chat
            ? throw new RunException("The service and the chat need two different ports: see --port and --chat-port.")
            : options;
    }

    private static string ValueOf(string name, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new RunException($"{name} needs a value.");

    private static int PortOf(string name, Queue<string> rest) =>
        int.TryParse(ValueOf(name, rest), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port <= ushort.MaxValue
            ? port
            : throw new RunException($"{name} needs a number from 0 to {ushort.MaxValue}.");

    private static Uri LoopbackOf(string name, Queue<string> rest) =>
        Uri.TryCreate(ValueOf(name, rest), UriKind.Absolute, out var address) && address.IsLoopback
            ? address
            : throw new RunException($"{name} needs an address on this machine, like http://127.0.0.1:3978.");
}
