using System.Text;
using System.Text.Json;

namespace ChatCoach.Slack.Requests;

/// <summary>Someone pressed, sent, closed or chose something. Source: Slack, "Handling user interaction".</summary>
public abstract record Interaction
{
    private const string What = "The interaction";

    public string Type { get; init; } = "";

    public InteractionUser? User { get; init; }

    /// <summary>The workspace; null where the app is installed in a whole organisation.</summary>
    public InteractionPlace? Team { get; init; }

    public InteractionPlace? Enterprise { get; init; }

    public bool? IsEnterpriseInstall { get; init; }

    /// <summary>Opens a modal within three seconds, once. No two interactions share it.</summary>
    public string? TriggerId { get; init; }

    /// <param name="form">The body, whose field <c>payload</c> is the JSON.</param>
    /// <exception cref="RequestFormatException">It has no payload, or one that is not of the shape of its type.</exception>
    public static Interaction Of(FormBody form)
    {
        var payload = RequestJson.Object(Encoding.UTF8.GetBytes(form.Needed("payload")), What);
        return RequestJson.Text(payload, "type", What) switch
        {
            "block_actions" => RequestJson.Read(payload, RequestJsonContext.Default.BlockActions, What),
            "view_submission" => RequestJson.Read(payload, RequestJsonContext.Default.ViewSubmission, What),
            "view_closed" => RequestJson.Read(payload, RequestJsonContext.Default.ViewClosed, What),
            "shortcut" or "message_action" => RequestJson.Read(payload, RequestJsonContext.Default.Shortcut, What),
            var other => new UnknownInteraction { Type = other },
        };
    }
}

/// <summary>One or more elements of a message, a modal or a home were used.</summary>
public sealed record BlockActions : Interaction
{
    public InteractionContainer? Container { get; init; }

    public InteractionPlace? Channel { get; init; }

    /// <summary>The modal or home that holds the element.</summary>
    public SlackView? View { get; init; }

    /// <summary>What is filled in around the element.</summary>
    public ViewState? State { get; init; }

    public IReadOnlyList<BlockAction>? Actions { get; init; }

    /// <summary>Takes an answer five times within half an hour.</summary>
    public string? ResponseUrl { get; init; }
}

public sealed record ViewSubmission : Interaction
{
    public SlackView? View { get; init; }
}

public sealed record ViewClosed : Interaction
{
    public SlackView? View { get; init; }

    /// <summary>True when the whole stack of modals was closed at once.</summary>
    public bool? IsCleared { get; init; }
}

/// <summary>A shortcut of the app, from the search box or from a message.</summary>
public sealed record Shortcut : Interaction
{
    public string? CallbackId { get; init; }

    /// <summary>Where the message stands, for a message's shortcut.</summary>
    public InteractionPlace? Channel { get; init; }

    public string? ActionTs { get; init; }
}

public sealed record UnknownInteraction : Interaction;

/// <param name="Id">Of the person.</param>
/// <param name="Name">Their handle.</param>
/// <param name="TeamId">Their workspace, which can differ from where the app is installed.</param>
public sealed record InteractionUser(string? Id, string? Name, string? Username, string? TeamId);

public sealed record InteractionPlace(string? Id, string? Name);

public sealed record InteractionContainer
{
    /// <summary><c>message</c> or <c>view</c>.</summary>
    public string? Type { get; init; }

    public string? MessageTs { get; init; }

    public string? ChannelId { get; init; }

    public bool? IsEphemeral { get; init; }

    public string? ViewId { get; init; }
}
