using ChatCoach.Slack.BlockKit;

namespace ChatCoach.Slack.WebApi;

internal sealed record MessageRequest(string Channel)
{
    public string? Text { get; init; }

    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Slack is not to fetch what people's texts name.</summary>
    public bool UnfurlLinks { get; init; }

    public bool UnfurlMedia { get; init; }
}

internal sealed record EphemeralRequest(string Channel, string User, string Text);

/// <summary>What a <c>response_url</c> takes: for one person alone, beside what stands there.</summary>
internal sealed record Response(string Text)
{
    public string ResponseType { get; } = "ephemeral";

    public bool ReplaceOriginal { get; }
}

internal sealed record ViewRequest(View View)
{
    public string? TriggerId { get; init; }

    public string? ViewId { get; init; }

    public string? UserId { get; init; }

    public string? Hash { get; init; }
}

internal sealed record UsersRequest(string Users);

internal sealed record CompleteUploadRequest(
    IReadOnlyList<UploadedFile> Files,
    string ChannelId,
    string? InitialComment
);

internal sealed record UploadedFile(string Id, string Title);

internal sealed record UploadAnswer(string? UploadUrl, string? FileId);

internal sealed record ViewAnswer(OpenView? View);

internal sealed record UserAnswer(SlackUser? User);

internal sealed record ChannelAnswer(SlackChannel? Channel);

internal sealed record MembersAnswer(IReadOnlyList<string>? Members, NextPage? ResponseMetadata);

internal sealed record NextPage(string? NextCursor);

/// <summary>Where a message is: both are needed to change it.</summary>
public sealed record PostedMessage(string? Channel, string? Ts);

/// <param name="Id">Of the view.</param>
/// <param name="Hash">Of this state of it; an update with an older one is refused.</param>
public sealed record OpenView(string? Id, string? Hash);

/// <param name="Id">Of the person.</param>
/// <param name="TeamId">Their own workspace.</param>
/// <param name="Name">Their handle.</param>
/// <param name="RealName">As the workspace shows it.</param>
/// <param name="Tz">IANA time zone, such as <c>Europe/Paris</c>.</param>
/// <param name="Locale">Such as <c>fr-FR</c>.</param>
/// <param name="IsBot">True for apps.</param>
public sealed record SlackUser(
    string? Id,
    string? TeamId,
    string? Name,
    string? RealName,
    string? Tz,
    string? Locale,
    bool? IsBot
);

/// <param name="Id">Of the conversation.</param>
public sealed record SlackChannel(string? Id);
