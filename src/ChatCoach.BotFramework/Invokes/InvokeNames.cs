using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Invokes;

/// <summary>Names of the invokes that a bot of cards and dialogs answers; any other is answered 501.</summary>
public static class InvokeNames
{
    /// <summary>An Action.Execute was pressed, or a card refreshes itself.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>A button asks for its dialog.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was sent.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>Whether the activity is the invoke of this name.</summary>
    public static bool IsInvoke(this Activity activity, string name) =>
        activity.IsType(ActivityTypes.Invoke) && string.Equals(activity.Name, name, StringComparison.OrdinalIgnoreCase);
}
