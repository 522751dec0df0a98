using System.Text.Json;
using System.Text.Json.Serialization;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Invokes;

/// <summary>
/// The value of <see cref="InvokeNames.AdaptiveCardAction"/>. Source: Adaptive Cards, "Universal Action Model".
/// </summary>
public sealed record AdaptiveCardInvokeValue
{
    public const string ManualTrigger = "manual";
    public const string AutomaticTrigger = "automatic";

    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary><see cref="ManualTrigger"/> when someone pressed, <see cref="AutomaticTrigger"/> on a refresh.</summary>
    public string? Trigger { get; set; }

    /// <summary>Answer to a single sign-on request.</summary>
    public JsonElement? Authentication { get; set; }

    /// <summary>The code of a sign-in that ended.</summary>
    public string? State { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The client refreshes the card for its viewer by itself: a read, never someone's consent.</summary>
    [JsonIgnore]
    public bool IsAutomatic => string.Equals(Trigger, AutomaticTrigger, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the activity's value.</summary>
    /// <exception cref="ActivityFormatException">The value is not of this shape, or has no action.</exception>
    public static AdaptiveCardInvokeValue Of(Activity activity)
    {
        const string name = InvokeNames.AdaptiveCardAction;
        var value = ActivityJson.ReadInvoke(activity, name, BotFrameworkJsonContext.Default.AdaptiveCardInvokeValue);
        return value.Action is null ? throw new ActivityFormatException($"The value of {name} has no action.") : value;
    }
}

/// <summary>The action that was executed.</summary>
public sealed record AdaptiveCardInvokeAction
{
    /// <summary><c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    public string? Id { get; set; }

    /// <summary>What the card's author named the action; absent if the author named none.</summary>
    public string? Verb { get; set; }

    /// <summary>The action's data with the card's inputs: chosen by the client, so a request and never a right.</summary>
    public JsonElement? Data { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
