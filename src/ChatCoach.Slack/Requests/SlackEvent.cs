using System.Text.Json;

namespace ChatCoach.Slack.Requests;

/// <summary>One event by its type; what is not read here is kept in the envelope and means nothing to this bot.</summary>
public abstract record SlackEvent
{
    private const string What = "The event's inside";

    public string Type { get; init; } = "";

    internal static SlackEvent Of(JsonElement inner) =>
        RequestJson.Text(inner, "type", What) switch
        {
            "app_mention" => RequestJson.Read(inner, RequestJsonContext.Default.AppMentionEvent, What),
            "message" => RequestJson.Read(inner, RequestJsonContext.Default.MessageEvent, What),
            "app_home_opened" => RequestJson.Read(inner, RequestJsonContext.Default.AppHomeOpenedEvent, What),
            "member_joined_channel" => RequestJson.Read(
                inner,
                RequestJsonContext.Default.MemberJoinedChannelEvent,
                What
            ),
            "app_uninstalled" => new AppUninstalledEvent { Type = "app_uninstalled" },
            "tokens_revoked" => RequestJson.Read(inner, RequestJsonContext.Default.TokensRevokedEvent, What),
            var other => new UnknownEvent { Type = other },
        };
}

/// <summary>Something was written: in a conversation that the app is in, or to the app by name.</summary>
public abstract record WrittenEvent : SlackEvent
{
    /// <summary>Who wrote it; null for what Slack writes itself.</summary>
    public string? User { get; init; }

    /// <summary>The writer's workspace, where Slack tells it.</summary>
    public string? Team { get; init; }

    /// <summary>The writer's own workspace in a channel that is shared with another organisation.</summary>
    public string? UserTeam { get; init; }

    public string? Text { get; init; }

    public string? Channel { get; init; }

    /// <summary>Names the message in its channel: the same in both events that one mention brings.</summary>
    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Set on what an app wrote, this one included.</summary>
    public string? BotId { get; init; }

    /// <summary>Set on what is not a person's plain message: an edit, a deletion, a join.</summary>
    public string? Subtype { get; init; }
}

public sealed record AppMentionEvent : WrittenEvent;

public sealed record MessageEvent : WrittenEvent
{
    /// <summary><c>im</c>, <c>mpim</c>, <c>channel</c> or <c>group</c>.</summary>
    public string? ChannelType { get; init; }
}

/// <summary>Someone looks at the app: its home, or its messages.</summary>
public sealed record AppHomeOpenedEvent : SlackEvent
{
    public string? User { get; init; }

    /// <summary>The direct conversation of that person with the app.</summary>
    public string? Channel { get; init; }

    /// <summary><c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }
}

/// <summary>Someone came into a channel, or the app itself.</summary>
public sealed record MemberJoinedChannelEvent : SlackEvent
{
    public string? User { get; init; }

    /// <summary>Who brought them; null for who came by themselves.</summary>
    public string? Inviter { get; init; }

    public string? Channel { get; init; }

    public string? Team { get; init; }
}

public sealed record AppUninstalledEvent : SlackEvent;

/// <summary>Tokens that no longer work; those of people and those of the bot are told apart.</summary>
public sealed record TokensRevokedEvent : SlackEvent
{
    public RevokedTokens? Tokens { get; init; }
}

/// <param name="Oauth">People whose own token is gone.</param>
/// <param name="Bot">Bot users whose token is gone.</param>
public sealed record RevokedTokens(IReadOnlyList<string>? Oauth, IReadOnlyList<string>? Bot);

public sealed record UnknownEvent : SlackEvent;
