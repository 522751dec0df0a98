using System.Globalization;
using System.Text.Json.Serialization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>An answered checkpoint: a row of its own beside the project, named by its occurrence.</summary>
public sealed record Checkpoint(DateOnly Occurrence)
{
    /// <summary>The row has a size; what is older than these stands in the journal alone.</summary>
    public const int VersionsKept = 30;

    public static readonly RowType<Checkpoint> Row = new("checkpoint", CheckpointJson.Default.Checkpoint);

    /// <summary>Oldest first. An edit adds one and changes none.</summary>
    public IReadOnlyList<CheckpointVersion> Versions { get; init; } = [];

    /// <summary>What stood before the first version: remarks compare with it, however often this one is edited.</summary>
    public CheckpointAnswers? Before { get; init; }

    /// <summary>Whose turn it was before the first version.</summary>
    public required StageTurn TurnBefore { get; init; }

    /// <summary>Who delivered when it was first answered; null in a row from before it was kept.</summary>
    public string? Provider { get; init; }

    /// <summary>The cards that people have of it.</summary>
    public IReadOnlyList<ShownCard> Shown { get; init; } = [];

    /// <summary>The version that the provider has; 0 while none was shared.</summary>
    public int SharedVersion { get; init; }

    [JsonIgnore]
    public CheckpointVersion Latest => Versions[^1];

    /// <summary>The occurrence as ids and calls write it.</summary>
    public static string IdOf(DateOnly occurrence) => occurrence.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? id) =>
        DateOnly.TryParseExact(id, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    public Checkpoint With(CheckpointAnswers answers, Member by, DateTimeOffset now)
    {
        var number = Versions.Count == 0 ? 1 : Latest.Number + 1;
        var version = new CheckpointVersion(number, answers, by.Person!, by.Name, now);
        return this with { Versions = [.. Versions.TakeLast(VersionsKept - 1), version] };
    }
}

/// <summary>The answers as someone gave them at one time.</summary>
public sealed record CheckpointVersion(
    int Number,
    CheckpointAnswers Answers,
    PersonKey By,
    string Name,
    DateTimeOffset At
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointJson : JsonSerializerContext;
