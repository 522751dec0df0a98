using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// What a button carries and a press brings back: a call, something to say or to read. It is the client's word and no
/// more: it asks, and the coach decides.
/// </summary>
internal sealed record PressValue
{
    public ActionCall? Call { get; init; }

    /// <summary>What is open of the message's hidden parts, by their order, once this is pressed.</summary>
    public IReadOnlyList<int>? Open { get; init; }

    /// <summary>A command to be taken as typed: its form needs a press to open.</summary>
    public string? Say { get; init; }

    /// <summary>The practice behind a sentence, to be read.</summary>
    public string? Why { get; init; }

    /// <summary>The page of a long view that is asked for, from 0.</summary>
    public int? Page { get; init; }

    public string Write() => JsonSerializer.Serialize(this, ModalData.Json.PressValue);

    /// <returns>Null when the value is none of ours.</returns>
    public static PressValue? Read(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json)
                ? null
                : JsonSerializer.Deserialize(json, SlackEdgeJson.Default.PressValue);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What a modal carries: the call of its form, and the message or home that its answer belongs to. Ids only.</summary>
internal sealed record ModalData
{
    /// <summary>A button's value holds 2,000 characters: an accent is to count as one.</summary>
    internal static readonly SlackEdgeJson Json = new(
        new JsonSerializerOptions(SlackEdgeJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public ActionCall? Call { get; init; }

    /// <summary>The message whose button opened it: conversation and timestamp.</summary>
    public string? Channel { get; init; }

    public string? Ts { get; init; }

    /// <summary>True when it was opened from the home.</summary>
    public bool Home { get; init; }

    /// <summary>Of the message's place, for the person who opened it.</summary>
    public string? Seal { get; init; }

    [JsonIgnore]
    public SlackOrigin Origin => new(Channel, Ts, Home) { Seal = Seal };

    public static ModalData Of(SlackOrigin origin, ActionCall? call = null) =>
        new()
        {
            Call = call,
            Channel = origin.Channel,
            Ts = origin.Ts,
            Home = origin.Home,
            Seal = origin.Seal,
        };

    public string Write() => JsonSerializer.Serialize(this, Json.ModalData);

    public static ModalData Read(string? json)
    {
        try
        {
            return (
                    string.IsNullOrEmpty(json)
                        ? null
                        : JsonSerializer.Deserialize(json, SlackEdgeJson.Default.ModalData)
                ) ?? new ModalData();
        }
        catch (JsonException)
        {
            return new ModalData();
        }
    }
}

/// <summary>Where an answer can be shown in place: a message, or the person's home.</summary>
internal sealed record SlackOrigin(string? Channel, string? Ts, bool Home)
{
    public static SlackOrigin None { get; } = new(null, null, Home: false);

    /// <summary>What proves, in a modal that comes back, that the place is the one that was put there.</summary>
    public string? Seal { get; init; }

    public bool IsMessage => Channel is { Length: > 0 } && Ts is { Length: > 0 };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 8
)]
[JsonSerializable(typeof(PressValue))]
[JsonSerializable(typeof(ModalData))]
internal sealed partial class SlackEdgeJson : JsonSerializerContext;
