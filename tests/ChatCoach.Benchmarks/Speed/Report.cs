using System.Globalization;
using System.Runtime.InteropServices;
using ChatCoach.Benchmarks.Servers;

namespace ChatCoach.Benchmarks.Speed;

/// <summary>Under which conditions the figures were taken, and what the servers held after them.</summary>
internal sealed record Surroundings(bool Apart, int Connections, int Rounds, long ServiceBytes, long BareBytes);

/// <summary>The result as Markdown, to be put into the README as it is.</summary>
internal static class Report
{
    private const double Megabyte = 1024 * 1024;

    public static void Write(
        IReadOnlyList<Contender> contenders,
        Surroundings around,
        IReadOnlyList<TimeSpan> starts,
        StorageShare storage
    )
    {
        Line($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Machine()}.");
        Console.WriteLine(
            around.Apart
                ? "The server under test had one core to itself; the load, the connector and Azurite shared the other."
                : "Nothing was pinned to a core: load and server took from each other."
        );
        Line($"{around.Connections} connections; median of {around.Rounds} rounds, taken in turns.");
        Line($"");
        Line($"| | turns/s | of bare | p50 / p99, ms | alone: p50 / p99, ms | CPU a turn, µs | core busy |");
        Line($"|---|---|---|---|---|---|---|");
        foreach (var contender in contenders)
        {
            Row(contender, contenders[0].Crowd);
        }

        Line($"");
        Line(
            $"Storage apart: a coached turn makes {storage.Calls:0.0} calls to the tables, which take {storage.Milliseconds:0.0} of its {storage.Turn:0.0} ms (one connection)."
        );
        Line(
            $"From the start of the process to its first turn answered: {starts[starts.Count / 2].TotalSeconds:0.00} s (median of {starts.Count}; {starts[0].TotalSeconds:0.00} to {starts[^1].TotalSeconds:0.00})."
        );
        Line(
            $"Resident after the load: {around.ServiceBytes / Megabyte:N0} MB (bare: {around.BareBytes / Megabyte:N0} MB)."
        );
    }

    private static void Row(Contender contender, Figures floor)
    {
        var (crowd, alone) = (contender.Crowd, contender.Alone);
        Line(
            $"| {contender.Name} | {crowd.PerSecond:N0} | {crowd.PerSecond / floor.PerSecond:P0} | {crowd.Median:0.0} / {crowd.Slowest:0.0} | {alone.Median:0.00} / {alone.Slowest:0.00} | {crowd.ProcessorMicroseconds:N0} ({crowd.ProcessorMicroseconds / floor.ProcessorMicroseconds:0.0} ×) | {crowd.Busy:P0} |"
        );
    }

    private static string Machine()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        var processor = model is null ? RuntimeInformation.ProcessArchitecture.ToString() : model.Split(": ")[1];
        return $"{processor}, {Cores.Count} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
