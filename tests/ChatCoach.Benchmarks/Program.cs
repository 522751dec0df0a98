using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ChatCoach.Benchmarks.Servers;
using ChatCoach.Benchmarks.Speed;

namespace ChatCoach.Benchmarks;

/// <summary>What is measured, by the first word.</summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["speed"]:
                await SpeedRun.RunAsync(SpeedRun.UsualRounds);
                return 0;
            case ["speed", var rounds] when int.TryParse(rounds, provider: null, out var number) && number > 0:
                await SpeedRun.RunAsync(number);
                return 0;
            case ["forecast"]:
                ForecastRun.Print();
                return 0;
            case ["wording", "--differences", .. { Length: > 0 } files]:
                return WordingRun.Print(files, differences: true);
            case ["wording", .. { Length: > 0 } files]:
                return WordingRun.Print(files, differences: false);
            case ["parts", .. var options]:
                // In this process: a build of its own would not find the settings of the solution.
                BenchmarkSwitcher
                    .FromAssembly(typeof(EntryPoint).Assembly)
                    .Run(
                        options is [] ? ["--filter", "*"] : options,
                        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                    );
                return 0;
            case [BareServer.Word, var text]:
                // This program again, in a process of its own, as the service has one.
                await BareServer.RunAsync(text);
                return 0;
            default:
                Console.WriteLine(
                    """
                    usage: dotnet run -c Release --project tests/ChatCoach.Benchmarks -- speed [rounds]
                           dotnet run -c Release --project tests/ChatCoach.Benchmarks -- parts [BenchmarkDotNet options]
                           dotnet run -c Release --project tests/ChatCoach.Benchmarks -- forecast
                           dotnet run -c Release --project tests/ChatCoach.Benchmarks -- wording [--differences] FILE...
                    """
                );
                return 1;
        }
    }
}
