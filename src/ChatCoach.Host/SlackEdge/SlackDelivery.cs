using ChatCoach.Core.Conversations;

namespace ChatCoach.Host.SlackEdge;

/// <summary>A delivery as the coach sees it, and how its answer can be shown.</summary>
internal sealed record SlackDelivery(Incoming Incoming, SlackScene Scene)
{
    /// <summary>False where another turn of the same request is counted for its person.</summary>
    public bool IsCounted { get; init; } = true;
}

/// <summary>Where someone is in Slack, and what can be done there.</summary>
internal sealed record SlackScene
{
    public required SlackSurface Surface { get; init; }

    /// <summary>The workspace, or the organisation, whose token speaks there.</summary>
    public required string Installation { get; init; }

    public required string User { get; init; }

    /// <summary>The conversation, where there is one.</summary>
    public string? Channel { get; init; }

    /// <summary>Opens one modal within three seconds.</summary>
    public string? Trigger { get; init; }

    /// <summary>Takes a sentence for the person who pressed or typed, where the Web API does not.</summary>
    public string? ResponseUrl { get; init; }

    public SlackOrigin Origin { get; init; } = SlackOrigin.None;

    /// <summary>The modal that was used, and its state.</summary>
    public string? ViewId { get; init; }

    public string? Hash { get; init; }

    /// <summary>The hidden parts that the message is to show.</summary>
    public IReadOnlyList<int> Open { get; init; } = [];

    /// <summary>True where a button of a modal asks for a form of its own: it comes on top.</summary>
    public bool OnTop { get; init; }

    /// <summary>The page of a long view that is asked for, from 0; null where none is.</summary>
    public int? Page { get; init; }

    /// <summary>True where a form is asked for without what was typed in it before.</summary>
    public bool IsFresh { get; init; }

    /// <summary>What asks for that; null where nothing typed before is shown.</summary>
    public PressValue? Anew { get; init; }
}

internal enum SlackSurface
{
    /// <summary>Something was written.</summary>
    Said,

    /// <summary>A slash command or a shortcut.</summary>
    Command,

    /// <summary>A button of a message.</summary>
    Message,

    /// <summary>A button of the home, or its opening.</summary>
    Home,

    /// <summary>A button of a modal.</summary>
    Modal,

    /// <summary>A modal was sent.</summary>
    Submission,
}
