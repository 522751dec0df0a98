namespace ChatCoach.Slack.BlockKit;

/// <summary>When a text or a number that is typed is told. Source: Slack, "Dispatch action configuration object".</summary>
/// <param name="TriggerActionsOn"><c>on_enter_pressed</c>, <c>on_character_entered</c>, or both.</param>
public sealed record DispatchActionConfig(IReadOnlyList<string> TriggerActionsOn)
{
    /// <summary>As it is typed; without it, only on the enter key, and with a line below the field that says so.</summary>
    public static DispatchActionConfig WhileTyping { get; } = new(["on_character_entered"]);
}
