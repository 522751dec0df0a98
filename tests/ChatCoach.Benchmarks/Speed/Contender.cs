using System.Diagnostics;
using ChatCoach.Benchmarks.Load;
using ChatCoach.Benchmarks.Servers;

namespace ChatCoach.Benchmarks.Speed;

/// <summary>One kind of turn at one server, and what its rounds measured.</summary>
internal sealed class Contender(string name, ServerProcess server, Func<Person, string> turn) : IDisposable
{
    private readonly List<Caller> _callers = [];
    private readonly List<Round> _rounds = [];
    private readonly List<Round> _alone = [];

    public string Name => name;

    /// <summary>With all connections at once.</summary>
    public Figures Crowd => Figures.Of(_rounds);

    /// <summary>With one connection: what a person waits for.</summary>
    public Figures Alone => Figures.Of(_alone);

    public async Task ConnectAsync(Place place)
    {
        foreach (var person in place.People)
        {
            _callers.Add(await Caller.ConnectAsync(server.Port, turn(person), place.Token));
        }
    }

    /// <summary>Turns that do not count: the runtime compiles what it runs often.</summary>
    public Task WarmUpAsync(TimeSpan time) => RunAsync(_callers, time);

    public async Task MeasureAsync(TimeSpan crowd, TimeSpan alone)
    {
        _rounds.Add(await RunAsync(_callers, crowd));
        _alone.Add(await RunAsync(_callers.Take(1), alone));
    }

    public void Dispose() => _callers.ForEach(caller => caller.Dispose());

    private async Task<Round> RunAsync(IEnumerable<Caller> callers, TimeSpan time)
    {
        var processor = server.ProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(callers.Select(caller => caller.RunAsync(time)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Round(elapsed, [.. took.SelectMany(ticks => ticks).Order()], server.ProcessorTime - processor);
    }
}
