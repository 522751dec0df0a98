using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Checkpoints;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>
/// The generated serializer gives what is missing in kept data its type's default, not the property's own: a list that
/// is added later would be null in every project from before. Such a property says so: <c>get => field ?? [];</c>.
/// </summary>
public sealed class KeptBeforeTests
{
    /// <summary>There from the beginning, and so in all that was ever kept.</summary>
    private static readonly string[] Always =
    [
        nameof(Project.Currency),
        nameof(Project.Stages),
        nameof(Project.Members),
        nameof(Project.Turn),
        nameof(Project.Alerts),
        nameof(Project.Disputes),
        nameof(Project.JournalHead),
        nameof(Member.Role),
        nameof(Member.Name),
        nameof(Member.DaysOff),
        nameof(Stage.Id),
    ];

    [Fact]
    public void What_was_kept_before_something_was_added_can_still_be_read()
    {
        Assert.Empty(Lost(CheckpointStage.Plain(), ProjectJson.Default.Project));
        Assert.Empty(Lost(CheckpointStage.Plain().Stages[0], ProjectJson.Default.Stage));
        Assert.Empty(Lost(CheckpointStage.Plain().Owner, ProjectJson.Default.Member));
        Assert.Empty(Lost(CheckpointStage.Plain().Schedule, ProjectJson.Default.CheckpointSchedule));
    }

    private static List<string> Lost<T>(T value, JsonTypeInfo<T> type)
    {
        var nullability = new NullabilityInfoContext();
        var whole = JsonSerializer.SerializeToNode(value, type)!.AsObject();
        return
        [
            .. typeof(T)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property is { CanWrite: true, PropertyType.IsValueType: false })
                .Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is null)
                .Where(property => nullability.Create(property).ReadState == NullabilityState.NotNull)
                .Where(property => !Always.Contains(property.Name))
                .Where(property =>
                {
                    var json = (JsonObject)whole.DeepClone();
                    json.Remove(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
                    return property.GetValue(json.Deserialize(type)) is null;
                })
                .Select(property => property.Name),
        ];
    }
}
