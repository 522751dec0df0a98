using System.Text.Json;
using System.Text.Json.Serialization;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Invokes;

/// <summary>
/// The value of <see cref="InvokeNames.TaskFetch"/> and <see cref="InvokeNames.TaskSubmit"/>. Source: Teams, "Dialogs
/// in bots".
/// </summary>
public sealed record TaskModuleRequest
{
    /// <summary>The button's data (fetch), or the dialog's data with its inputs (submit): chosen by the client.</summary>
    public JsonElement? Data { get; set; }

    public TaskModuleRequestContext? Context { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Reads the activity's value.</summary>
    /// <exception cref="ActivityFormatException">The value is not of this shape.</exception>
    public static TaskModuleRequest Of(Activity activity) =>
        ActivityJson.ReadInvoke(
            activity,
            activity.IsInvoke(InvokeNames.TaskSubmit) ? InvokeNames.TaskSubmit : InvokeNames.TaskFetch,
            BotFrameworkJsonContext.Default.TaskModuleRequest
        );
}

/// <summary>Where the dialog opens: <c>default</c>, <c>dark</c> or <c>contrast</c>.</summary>
public sealed record TaskModuleRequestContext
{
    public string? Theme { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
