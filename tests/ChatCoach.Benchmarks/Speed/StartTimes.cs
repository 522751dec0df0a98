using System.Diagnostics;
using ChatCoach.Benchmarks.Load;
using ChatCoach.Benchmarks.Servers;

namespace ChatCoach.Benchmarks.Speed;

/// <summary>From the start of the service's process to its first turn answered, each time by a new process.</summary>
internal static class StartTimes
{
    private const int Starts = 5;

    public static async Task<IReadOnlyList<TimeSpan>> MeasureAsync(Place place)
    {
        var starts = new List<TimeSpan>();
        for (var start = 0; start < Starts; start++)
        {
            var clock = Stopwatch.StartNew();
            using var service = ServerProcess.Start(Cores.Anywhere(["ChatCoach.Host.dll"]), place.Settings);
            await service.ListensAsync();
            await place.PostAsync(service, Turns.Echo(place.People[0]));
            starts.Add(clock.Elapsed);
        }

        return [.. starts.Order()];
    }
}
