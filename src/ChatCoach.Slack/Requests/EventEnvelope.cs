using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.Slack.Requests;

/// <summary>What the Events API posts: the outside of one event, or a challenge.</summary>
public sealed record EventEnvelope
{
    public const string UrlVerification = "url_verification";
    public const string EventCallback = "event_callback";

    public string Type { get; init; } = "";

    /// <summary>Of <see cref="UrlVerification"/>: to be answered as it is.</summary>
    public string? Challenge { get; init; }

    /// <summary>The workspace that the event is told for; null where the app is installed in a whole organisation.</summary>
    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    /// <summary>In a channel that is shared with another organisation: the workspace that the channel belongs to.</summary>
    public string? ContextTeamId { get; init; }

    public string? ContextEnterpriseId { get; init; }

    public string? ApiAppId { get; init; }

    /// <summary>The same in every redelivery.</summary>
    public string? EventId { get; init; }

    /// <summary>When it happened, in seconds of Unix time.</summary>
    public long? EventTime { get; init; }

    /// <summary>The installations that see the event; the first is ours.</summary>
    public IReadOnlyList<EventAuthorization>? Authorizations { get; init; }

    /// <summary>True in a channel that is shared with another organisation: the sender may be theirs.</summary>
    public bool? IsExtSharedChannel { get; init; }

    /// <summary>What happened, of a type that <see cref="Event"/> may not know.</summary>
    [JsonPropertyName("event")]
    public JsonElement? Inner { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }

    /// <summary>What happened; null in a challenge.</summary>
    [JsonIgnore]
    public SlackEvent? Event { get; init; }

    /// <summary>The app's own user, to be taken out of what mentions it.</summary>
    public string? BotUserId => Authorizations?.FirstOrDefault(one => one.IsBot is true)?.UserId;

    /// <summary>True where one installation serves every workspace of an organisation.</summary>
    public bool IsEnterpriseInstall => Authorizations is [{ IsEnterpriseInstall: true }, ..];

    /// <exception cref="RequestFormatException">It is no envelope, or its event is not of the shape of its type.</exception>
    public static EventEnvelope Parse(ReadOnlySpan<byte> utf8Json)
    {
        const string What = "The event";
        var root = RequestJson.Object(utf8Json, What);
        RequestJson.Text(root, "type", What);
        var envelope = RequestJson.Read(root, RequestJsonContext.Default.EventEnvelope, What);
        return envelope.Type switch
        {
            EventCallback when envelope.Inner is { ValueKind: JsonValueKind.Object } inner => envelope with
            {
                Event = SlackEvent.Of(inner),
            },
            EventCallback => throw new RequestFormatException("The event's inside is not an object."),
            UrlVerification when string.IsNullOrEmpty(envelope.Challenge) => throw new RequestFormatException(
                "The challenge is empty."
            ),
            _ => envelope,
        };
    }
}

public sealed record EventAuthorization
{
    public string? EnterpriseId { get; init; }

    public string? TeamId { get; init; }

    public string? UserId { get; init; }

    public bool? IsBot { get; init; }

    public bool? IsEnterpriseInstall { get; init; }
}
