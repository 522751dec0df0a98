using System.Text.Json.Serialization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>A text that somebody wrote to the provider, and what became of it.</summary>
/// <param name="Id">Unique on the project.</param>
/// <param name="Kind">Which feature sends it.</param>
/// <param name="About">What it is about, as that feature names it.</param>
/// <param name="By">Who wrote it.</param>
public sealed record OutgoingText(string Id, string Kind, string About, string By, DateTimeOffset WrittenAt)
{
    public IReadOnlyList<TextPart> Parts
    {
        get => field ?? [];
        init;
    }

    /// <summary>Why marked words stay as they are.</summary>
    public string? Because { get; init; }

    /// <summary>The last instant at which it is of use; null where nothing passes.</summary>
    public DateTimeOffset? Until { get; init; }

    public DateTimeOffset? GoesAt { get; init; }

    public TextStanding Standing { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it went before its morning.</summary>
    public string? Reason { get; init; }

    /// <summary>Counts the changes: a button of an older card changes nothing.</summary>
    public int Version { get; init; } = 1;

    public static RowType<OutgoingText> Row { get; } = new("outgoing", OutgoingJson.Default.OutgoingText);

    /// <summary>The same words for the same thing, whoever sends them and whenever.</summary>
    public bool SaysTheSameAs(OutgoingText other) =>
        (Kind, About, Because) == (other.Kind, other.About, other.Because) && Parts.SequenceEqual(other.Parts);
}

/// <param name="Name">Which part, such as agreed or agenda.</param>
public sealed record TextPart(string Name, string Text)
{
    /// <summary>Which of several parts alike, such as the 3 of fact.3; null where there is one of its name.</summary>
    public string? Number => Name.Split('.') is [_, var number] ? number : null;

    public string LabelIn(Speech speech) =>
        Name.Split('.') is [var kind, var number]
            ? speech.Say("outgoing.part." + kind, number)
            : speech["outgoing.part." + Name];
}

public enum TextStanding
{
    /// <summary>Not held and not gone yet.</summary>
    New,
    Waiting,
    Gone,
    Withdrawn,

    /// <summary>Its time came, and there was nobody or nothing any more to send it to.</summary>
    Obsolete,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(OutgoingText))]
internal sealed partial class OutgoingJson : JsonSerializerContext;
