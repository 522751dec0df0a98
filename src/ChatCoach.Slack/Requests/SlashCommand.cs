namespace ChatCoach.Slack.Requests;

/// <summary>A typed command such as <c>/coach status</c>. Source: Slack, "Slash commands".</summary>
/// <param name="Command">With its slash.</param>
/// <param name="Text">What stands after it, empty when nothing does.</param>
/// <param name="UserId">Who typed it.</param>
/// <param name="TeamId">Their workspace.</param>
/// <param name="ChannelId">Where; direct conversations begin with D.</param>
/// <param name="TriggerId">Opens a modal within three seconds, once; unlike in every press.</param>
public sealed record SlashCommand(
    string Command,
    string Text,
    string UserId,
    string TeamId,
    string ChannelId,
    string TriggerId
)
{
    public string? UserName { get; init; }

    public string? EnterpriseId { get; init; }

    public bool IsEnterpriseInstall { get; init; }

    /// <summary>Takes an answer five times within half an hour.</summary>
    public string? ResponseUrl { get; init; }

    /// <exception cref="RequestFormatException">A field is missing.</exception>
    public static SlashCommand Of(FormBody form) =>
        new(
            form.Needed("command"),
            form.Text("text") ?? "",
            form.Needed("user_id"),
            form.Needed("team_id"),
            form.Needed("channel_id"),
            form.Needed("trigger_id")
        )
        {
            UserName = form.Text("user_name"),
            EnterpriseId = form.Text("enterprise_id"),
            IsEnterpriseInstall = string.Equals(
                form.Text("is_enterprise_install"),
                "true",
                StringComparison.OrdinalIgnoreCase
            ),
            ResponseUrl = form.Text("response_url"),
        };
}
