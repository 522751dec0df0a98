using System.Globalization;
using System.Text.Json.Nodes;
using ChatCoach.AppHost.Conversations;

namespace ChatCoach.AppHost.Bot;

/// <summary>Messages and events on their way to the bot. What fails is told in the conversation.</summary>
internal sealed class Deliveries(
    BotClient bot,
    ChatRoom room,
    IConfiguration configuration,
    IHostApplicationLifetime life,
    TimeProvider clock
)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly int retries = configuration.GetValue("retries", 1);

    /// <summary>Starts the delivery: nobody waits for a bot to see their own words.</summary>
    public void Send(Occasion occasion, JsonObject activity) => _ = SendAsync(occasion, activity);

    private async Task SendAsync(Occasion occasion, JsonObject activity)
    {
        try
        {
            // The same activity with the same id, as the channel does: the bot has to notice.
            var answer = await bot.PostAsync(activity, life.ApplicationStopping);
            for (var again = 0; again < retries && answer.MayBeRetried; again++)
            {
                await Task.Delay(Pause, clock, life.ApplicationStopping);
                answer = await bot.PostAsync(activity, life.ApplicationStopping);
            }

            if (!answer.Succeeded)
            {
                room.AddNotice(occasion.Place, occasion.Thread, Failure(answer, occasion.Who.Key));
            }
        }
        catch (OperationCanceledException)
        {
            // The run is ending; there is nobody left to tell.
        }
    }

    public static Notice Failure(BotAnswer answer, string person) =>
        answer.Status == 0
            ? new("no-answer", null, person)
            : new("bot-error", answer.Status.ToString(CultureInfo.InvariantCulture), person);
}
