namespace ChatCoach.Host.Delivery;

/// <summary>Sends right after a commit. What it does not get to, the agenda does.</summary>
internal sealed partial class OutboxService(
    OutboxSignal signal,
    OutboxSender sender,
    TimeProvider time,
    ILogger<OutboxService> logger
) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        signal.RunAsync(project => SendAsync(project, stoppingToken), stoppingToken);

    private async Task SendAsync(string project, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(project, time.GetUtcNow(), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(logger, project, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "Sending for project {Project} failed with {Error}; the agenda tries again.")]
    private static partial void LogFailed(ILogger logger, string project, string error);
}
