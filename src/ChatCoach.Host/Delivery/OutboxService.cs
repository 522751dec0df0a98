namespace ChatCoach.Host.Delivery;

/// <summary>Sends right after a commit. What it does not get to, the agenda does.</summary>
internal sealed partial class OutboxService(
    OutboxSignal signal,
    OutboxSender sender,
    TimeProvider time,
    ILogger<OutboxService> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var project in signal.ReadAllAsync(stoppingToken))
        {
            try
            {
                await sender.SendAsync(project, time.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, project, e.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Sending for project {Project} failed with {Error}; the agenda tries again.")]
    private static partial void LogFailed(ILogger logger, string project, string error);
}
