using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatCoach.BotFramework.Invokes;

/// <summary>Width or height of a dialog: a name, or pixels. Source: Teams, "Dialog size".</summary>
[JsonConverter(typeof(TaskModuleSizeConverter))]
public sealed record TaskModuleSize
{
    private TaskModuleSize(string? name, int pixels) => (Name, InPixels) = (name, pixels);

    /// <summary>20 % of the window.</summary>
    public static TaskModuleSize Small { get; } = new("small", 0);

    /// <summary>50 % of the window.</summary>
    public static TaskModuleSize Medium { get; } = new("medium", 0);

    /// <summary>60 % of the width, 66 % of the height.</summary>
    public static TaskModuleSize Large { get; } = new("large", 0);

    /// <summary>Null when the size is in pixels.</summary>
    public string? Name { get; }

    public int InPixels { get; }

    public static TaskModuleSize Pixels(int pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pixels);
        return new(null, pixels);
    }

    internal static TaskModuleSize Named(string name) => new(name, 0);
}

internal sealed class TaskModuleSizeConverter : JsonConverter<TaskModuleSize>
{
    public override TaskModuleSize Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt32(out var pixels) && pixels > 0 => TaskModuleSize.Pixels(pixels),
            JsonTokenType.String => TaskModuleSize.Named(reader.GetString()!),
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, TaskModuleSize value, JsonSerializerOptions options)
    {
        if (value.Name is { } name)
        {
            writer.WriteStringValue(name);
        }
        else
        {
            writer.WriteNumberValue(value.InPixels);
        }
    }
}
