using ChatCoach.Benchmarks.Load;
using ChatCoach.Benchmarks.Servers;

namespace ChatCoach.Benchmarks.Speed;

/// <summary>How much of a coached turn is waiting for the tables.</summary>
/// <param name="Calls">Requests to the tables.</param>
/// <param name="Milliseconds">What they took together.</param>
/// <param name="Turn">What the whole turn took, on average, in milliseconds.</param>
internal sealed record StorageShare(double Calls, double Milliseconds, double Turn)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    /// <summary>
    /// In a process of its own, since counting costs a little, and with one connection: with many, what a call waits
    /// for is the core.
    /// </summary>
    public static async Task<StorageShare> MeasureAsync(Place place)
    {
        using var storage = new StorageTime();
        using var service = await place.StartServiceAsync(storage.Settings(place.Tables.Port));
        using var caller = await Caller.ConnectAsync(service.Port, Turns.Coached(place.People[0]), place.Token);
        await caller.RunAsync(Time);
        var before = storage.Read();
        var turns = (await caller.RunAsync(Time)).Count;
        var after = storage.Read();
        return new StorageShare(
            (double)(after.Calls - before.Calls) / turns,
            (after.Seconds - before.Seconds) * 1000 / turns,
            Time.TotalMilliseconds / turns
        );
    }
}
