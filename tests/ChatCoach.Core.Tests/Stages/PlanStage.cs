using ChatCoach.Core.Conversations;
using ChatCoach.Core.Forecasts;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Risks;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>The people of <see cref="RiskStage"/> and a plan of four stages: the first accepted, the second under way.</summary>
internal static class PlanStage
{
    public static IReadOnlyList<Stage> Stages { get; } =
    [
        new("s1", "Cadrage", new DateOnly(2026, 10, 16)) { AcceptedOn = new DateOnly(2026, 10, 15), Payment = 8_000 },
        new("s2", "Catalogue", new DateOnly(2026, 12, 11))
        {
            Deliverable = "200 fiches en préproduction",
            AcceptanceTest = "Nadia passe dix commandes",
            Payment = 16_000,
            Alternative = "Studio Brume",
            PromisedFor = new DateOnly(2026, 12, 18),
        },
        new("s3", "Paiement", new DateOnly(2027, 1, 22)) { Payment = 12_000 },
        new("s4", "Mise en ligne", new DateOnly(2027, 2, 26)),
    ];

    public static async Task<RiskStage> OpenAsync(string locale = "fr-FR", DrawnPictures? pictures = null)
    {
        var stage = await RiskStage.OpenAsync(locale);
        stage.Cast.With(
            new StageHandler(
                stage.Cast.Desk,
                pictures ?? new DrawnPictures(null),
                new ForecastOutlook(stage.Cast.Options)
            ),
            new StageOrderHandler(stage.Cast.Desk),
            new StageSplitHandler(stage.Cast.Desk),
            new HandOverHandler(stage.Cast.Desk),
            new GateHandler(stage.Cast.Desk, new WallClock()),
            new AcceptanceHandler(stage.Cast.Desk, new WallClock()),
            new ProviderHandler(stage.Cast.Desk, new ProviderHistory(stage.Cast.Projects)),
            new ProviderRecordHandler(stage.Cast.Desk, new ProviderHistory(stage.Cast.Projects))
        );
        await stage.ChangesAsync(project => project with { Amount = 48_000, Stages = Stages });
        return stage;
    }

    public static async Task<Stage> StageAsync(this RiskStage stage, string id) =>
        (await stage.ProjectAsync()).StageOf(id)!;

    /// <summary>The card of a stage, as someone opens it from the plan.</summary>
    public static async Task<CoachMessage> CardAsync(this RiskStage stage, string who, string id) =>
        (await stage.Cast.Send(who, Press(Verbs.StageShow, id))).Message!;

    public static async Task<Form> FormAsync(this RiskStage stage, string who, string id) =>
        (await stage.Cast.Opens(who, (await stage.CardAsync(who, id)).Button(Verbs.StageOpen))).Form!;

    public static Pressed Press(string verb, string? id, int version = 0, string? choice = null) =>
        new(new ActionCall(verb, RiskStage.Site, id, Version: version) { Choice = choice }, FieldValues.None);

    public static async Task<string[]> OrderAsync(this RiskStage stage) =>
        [.. (await stage.ProjectAsync()).Stages.Select(one => one.Id)];

    public static async Task<string[]> KindsAsync(this RiskStage stage) =>
        [
            .. (await stage.JournalAsync())
                .Select(entry => entry.Kind)
                .Where(kind => kind.StartsWith("stage.", StringComparison.Ordinal)),
        ];

    public static FieldValues Typed(Form form, params (string Id, string Value)[] changes)
    {
        var values = form
            .Fields.Where(field => field.Value is not null)
            .ToDictionary(field => field.Id, field => field.Value!, StringComparer.Ordinal);
        foreach (var (id, value) in changes)
        {
            values[id] = value;
        }

        return new FieldValues(values);
    }
}
