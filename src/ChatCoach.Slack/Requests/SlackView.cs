using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.Slack.Requests;

/// <summary>A modal or a home, as it comes back.</summary>
public sealed record SlackView
{
    public string? Id { get; init; }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string? Type { get; init; }

    public string? CallbackId { get; init; }

    /// <summary>What the app put there; whoever has a debugger reads and changes it.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>Changes with every update, so that an update of what has changed since can be refused.</summary>
    public string? Hash { get; init; }

    public string? RootViewId { get; init; }

    public string? PreviousViewId { get; init; }

    /// <summary>The workspace whose installation made the view.</summary>
    public string? AppInstalledTeamId { get; init; }

    public ViewState? State { get; init; }

    /// <summary>Of a modal: a text object.</summary>
    public JsonElement? Title { get; init; }

    /// <summary>What stands on top of a modal; null for a home.</summary>
    [JsonIgnore]
    public string? Caption => TextOf(Title);

    internal static string? TextOf(JsonElement? text) =>
        text is { ValueKind: JsonValueKind.Object } given
        && given.TryGetProperty("text", out var inner)
        && inner.ValueKind == JsonValueKind.String
            ? inner.GetString()
            : null;
}

/// <summary>What is filled in: block id, then action id, then the element's value.</summary>
public sealed record ViewState
{
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ElementState>>? Values { get; init; }

    /// <summary>By block id; an element that is empty gives an empty text, so that a value can be taken away.</summary>
    public IReadOnlyDictionary<string, string> ByBlock() =>
        Values is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : Values
                .Where(block => block.Value is { Count: > 0 })
                .ToDictionary(
                    block => block.Key,
                    block => block.Value.First().Value?.Text() ?? "",
                    StringComparer.Ordinal
                );
}

/// <summary>The state of one element, whichever of the known kinds it is.</summary>
public record ElementState
{
    public string? Type { get; init; }

    /// <summary>Of a text or a number, as it was typed; of a button, what the app put there.</summary>
    public string? Value { get; init; }

    public SelectedOption? SelectedOption { get; init; }

    public IReadOnlyList<SelectedOption>? SelectedOptions { get; init; }

    /// <summary>yyyy-MM-dd.</summary>
    public string? SelectedDate { get; init; }

    /// <summary>HH:mm.</summary>
    public string? SelectedTime { get; init; }

    /// <summary>One text for every kind: several choices are joined by commas.</summary>
    public string Text() =>
        SelectedOptions is { } several ? string.Join(',', several.Select(one => one.Value))
        : SelectedOption is { } one ? one.Value ?? ""
        : SelectedDate ?? SelectedTime ?? Value ?? "";
}

public sealed record SelectedOption(string? Value);

/// <summary>An element that was used, and its state.</summary>
public sealed record BlockAction : ElementState
{
    public string? ActionId { get; init; }

    public string? BlockId { get; init; }

    /// <summary>Of a button: a text object.</summary>
    [JsonPropertyName("text")]
    public JsonElement? Label { get; init; }

    /// <summary>What stands on a button; null for other elements.</summary>
    [JsonIgnore]
    public string? Caption => SlackView.TextOf(Label);

    /// <summary>When, in seconds with a fraction: with the person, the same in a redelivery only.</summary>
    public string? ActionTs { get; init; }
}
