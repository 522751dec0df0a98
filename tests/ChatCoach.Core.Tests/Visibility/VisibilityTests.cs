using System.Reflection;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Visibility;

/// <summary>
/// Every role against every text that a project can hold, by every way in which the coach speaks: all commands, all
/// buttons and forms that anyone's cards carry, pressed by everybody, and three months of whatever comes by itself.
/// </summary>
public sealed class VisibilityTests
{
    /// <summary>What depends on where a dispute stands; the rest is tried once.</summary>
    private static readonly string[] OfDisputes = ["Alerts", "Disputes", "Dossiers", "Exchanges", "Facts", "Files"];

    [Fact]
    public async Task Nothing_reaches_anyone_who_may_not_read_it_and_a_provider_reads_what_is_shared()
    {
        var shown = new Dictionary<(string Reader, string Path), string>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in Enum.GetValues<DisputeStep>())
        {
            var stage = await PlantedStage.OpenAsync(step);
            var calls = await Crawl.EverythingAsync(stage, step == DisputeStep.Alert ? null : OfDisputes);
            foreach (var input in calls.SelectMany(Crawl.InputsOf))
            {
                foreach (var who in PlantedStage.People)
                {
                    await stage.SendsAsync(who, input);
                }
            }

            await stage.WaitsAsync(TimeSpan.FromDays(90));
            texts.UnionWith(stage.Planter.Paths.Values);
            foreach (var (what, by) in stage.Shown)
            {
                shown.TryAdd(what, $"{by}, with the dispute at {step}");
            }
        }

        var undecided = texts.Where(path => MayRead.Of(path) is null);
        Assert.True(!undecided.Any(), "Say in MayRead who may read " + string.Join(", ", undecided));
        var leaks = shown
            .Where(one => !MayRead.Of(one.Key.Path)!.Contains(one.Key.Reader))
            .Select(one => $"{one.Key.Reader} reads {one.Key.Path} by: {one.Value}");
        Assert.True(!leaks.Any(), string.Join(Environment.NewLine, leaks));

        // Else the words might reach nobody at all, and the test would see nothing.
        var missing = MayRead.Outside.Where(rule =>
            !shown.Keys.Any(one => one.Reader == rule.Reader && MayRead.IsWithin(one.Path, rule.Path))
        );
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Before_the_reveal_an_answer_to_a_pre_mortem_is_its_author_s_alone()
    {
        var stage = await PlantedStage.OpenAsync(DisputeStep.Alert);
        var calls = await Crawl.EverythingAsync(stage, ["Risks"]);
        foreach (var input in calls.Where(call => !IsReveal(call)).SelectMany(Crawl.InputsOf))
        {
            foreach (var who in PlantedStage.People)
            {
                await stage.SendsAsync(who, input);
            }
        }

        Assert.Equal(
            ["Nadia"],
            stage
                .Shown.Keys.Where(one => one.Path.StartsWith("premortem.answers", StringComparison.Ordinal))
                .Select(one => one.Reader)
                .Distinct()
        );
    }

    [Fact]
    public async Task Every_kind_of_row_is_planted_with_words()
    {
        var stage = await PlantedStage.OpenAsync(DisputeStep.Facts);
        var kinds = typeof(Coach)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(member =>
                member switch
                {
                    FieldInfo field when IsRow(field.FieldType) => field.GetValue(null),
                    PropertyInfo property when IsRow(property.PropertyType) => property.GetValue(null),
                    _ => null,
                }
            )
            .OfType<object>()
            .Select(row => (string)row.GetType().GetProperty(nameof(RowType<object>.Name))!.GetValue(row)!)
            .Distinct();

        Assert.All(
            kinds,
            kind =>
                Assert.Contains(
                    stage.Planter.Paths.Values,
                    path => path.StartsWith(kind + ".", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task No_fixed_value_is_left_over()
    {
        var stage = await PlantedStage.OpenAsync(DisputeStep.Facts);

        Assert.Empty(PlantedValues.Fixed(DisputeStep.Facts).Keys.Except(stage.Planter.UsedFixed));
    }

    private static bool IsRow(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RowType<>);

    /// <summary>The last one who has not answered passes, or whoever runs it ends the waiting.</summary>
    private static bool IsReveal(Submitted call) =>
        call.Call.Verb is Core.Messages.Verbs.PreMortemPass or Core.Messages.Verbs.PreMortemAnswered;
}
