using System.Text.Json.Nodes;
using ChatCoach.AppHost.Conversations;

namespace ChatCoach.AppHost.Bot;

/// <summary>Calls that wait for the bot's answer: buttons that execute, and dialogs.</summary>
internal sealed class Invokes(BotClient bot, Activities activities, ChatRoom room)
{
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Message = "application/vnd.microsoft.activity.message";

    /// <summary>Action.Execute. A card that comes back takes the place of the one that was pressed, for this person.</summary>
    public async Task<InvokeOutcome> ExecuteAsync(
        Occasion occasion,
        string cardId,
        JsonObject action,
        string trigger,
        CancellationToken stop
    )
    {
        var value = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = trigger };
        var activity = activities.Invoke(occasion, "adaptiveCard/action", cardId, value);
        var answer = await bot.PostAsync(activity, stop);
        if (!answer.Succeeded)
        {
            return InvokeOutcome.Of(answer);
        }

        if (answer.Body is not JsonObject body)
        {
            return new("none");
        }

        switch (body["type"]?.ToString())
        {
            case Card when body["value"] is JsonObject card:
                room.Change(occasion.Place, cardId, was => was with { Views = With(was, occasion.Who.Key, card) });
                return new("card");
            case Message:
                return new("message") { Text = body["value"]?.ToString() };
            default:
                var problem = body["value"] as JsonObject;
                return new("error")
                {
                    Text = problem?["message"]?.ToString(),
                    Detail = $"{body["statusCode"]} {problem?["code"]}".Trim(),
                };
        }
    }

    /// <summary>task/fetch and task/submit: the answer opens, changes or closes the dialog.</summary>
    public async Task<InvokeOutcome> DialogAsync(
        Occasion occasion,
        string name,
        string? cardId,
        JsonObject value,
        CancellationToken stop
    )
    {
        var answer = await bot.PostAsync(activities.Invoke(occasion, name, cardId, value), stop);
        if (!answer.Succeeded)
        {
            return InvokeOutcome.Of(answer);
        }

        var task = answer.Body?["task"];
        return task?["type"]?.ToString() switch
        {
            "continue" => new("continue") { Value = task["value"]?.DeepClone() },
            "message" => new("message") { Text = task["value"]?.ToString() },
            _ => new("close"),
        };
    }

    private static Dictionary<string, JsonNode> With(Message was, string person, JsonObject card) =>
        new(was.Views, StringComparer.Ordinal) { [person] = card.DeepClone() };
}

/// <summary>What the page is to do.</summary>
/// <param name="Kind">card, message, continue, close, none; error, no-answer.</param>
internal sealed record InvokeOutcome(string Kind)
{
    public string? Text { get; init; }
    public string? Detail { get; init; }
    public JsonNode? Value { get; init; }

    public static InvokeOutcome Of(BotAnswer answer) =>
        answer.Status == 0 ? new("no-answer") : new("error") { Detail = $"HTTP {answer.Status}" };
}
