using System.Runtime.InteropServices;
using ChatCoach.AppHost.Run;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var options = RunOptions.Parse(args);
    if (options.ShowHelp)
    {
        Say.Line(RunOptions.Help);
        return 0;
    }

    if (options.WithParent)
    {
        _ = Task.Run(() =>
        {
            // A thread of its own: the console's reader blocks, whatever its methods are called.
            Console.In.ReadToEnd();
            stop.Cancel();
        });
    }

    await using var run = new LocalRun(options, TimeProvider.System);
    return await run.RunAsync(stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (RunException problem)
{
    Say.Problem(problem.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    // Not the runtime's own way out, which would leave no time to stop the children in order.
    signal.Cancel = true;
    stop.Cancel();
}
