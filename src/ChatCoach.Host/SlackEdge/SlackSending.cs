using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Sends an answer, again after a pause where Slack says that it did nothing with it, and tells its person where it
/// cannot be shown. What was asked is done and kept before: an answer is worth some tries, not a row of the outbox.
/// </summary>
internal sealed partial class SlackSending(SlackTurn turn, ILogger<SlackSending> logger)
{
    private const int MostTries = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public async Task SendAsync(SlackDelivery delivery, SlackToken token, Func<CancellationToken, Task> send)
    {
        try
        {
            await TryAsync(send);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // It may run after the response: nobody else would hear of it.
            if (e is SlackApiException refused)
            {
                LogNotTold(logger, refused.Message);
            }
            else
            {
                LogBroken(logger, e);
            }

            await ApologizeAsync(delivery, token);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> send)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await send(CancellationToken.None);
                return;
            }
            // Without an answer it may be done already, and would be there twice.
            catch (SlackApiException e)
                when (e.IsTransient && e.Error != SlackApiException.NoAnswer && tries < MostTries)
            {
                var pause = e.RetryAfter ?? FirstPause * Math.Pow(2, tries - 1);
                LogAgain(logger, e.Message, tries);
                await Task.Delay(pause < LongestPause ? pause : LongestPause, TimeProvider.System);
            }
        }
    }

    private async Task ApologizeAsync(SlackDelivery delivery, SlackToken token)
    {
        try
        {
            await turn.ApologizeAsync(delivery, token, CancellationToken.None);
        }
        catch (SlackApiException e)
        {
            LogNotTold(logger, e.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "The answer was not taken at try {Tries}: {Error}. It is sent again.")]
    private static partial void LogAgain(ILogger logger, string error, int tries);

    [LoggerMessage(LogLevel.Warning, "The answer could not be given: {Error}.")]
    private static partial void LogNotTold(ILogger logger, string error);

    [LoggerMessage(LogLevel.Error, "The answer could not be made.")]
    private static partial void LogBroken(ILogger logger, Exception exception);
}
