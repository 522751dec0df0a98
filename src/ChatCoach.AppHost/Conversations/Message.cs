using System.Text.Json.Nodes;

namespace ChatCoach.AppHost.Conversations;

/// <summary>One line of a conversation, as the page shows it.</summary>
internal sealed record Message
{
    public required string Id { get; init; }

    /// <summary>In a channel: the id of the message that began the thread.</summary>
    public string? Thread { get; init; }

    /// <summary>A person's key, or <c>bot</c>.</summary>
    public required string Author { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Grows with each change, so that the page knows what to draw again.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Grows when the bot changes the message itself: then each viewer's refresh is due again.</summary>
    public int Edition { get; init; } = 1;

    public string? Text { get; init; }
    public string? Format { get; init; }
    public JsonArray? Entities { get; init; }
    public JsonArray? Attachments { get; init; }
    public JsonArray? Suggestions { get; init; }
    public bool Edited { get; init; }
    public bool Deleted { get; init; }
    public Notice? Notice { get; init; }

    /// <summary>Cards that the bot returned to one person, in place of the one that all see.</summary>
    public IReadOnlyDictionary<string, JsonNode> Views { get; init; } =
        new Dictionary<string, JsonNode>(StringComparer.Ordinal);
}

/// <summary>A line by the chat itself. The page has the words in each language.</summary>
/// <param name="Code">installed, removed, no-answer, bot-error.</param>
/// <param name="OnlyFor">The key of the one person who sees it; else all.</param>
internal sealed record Notice(string Code, string? Detail, string? OnlyFor);
