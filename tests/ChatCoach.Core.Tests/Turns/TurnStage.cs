using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Risks;
using ChatCoach.Core.Tests.Scenarios;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Tests.Turns;

/// <summary>The people of <see cref="RiskStage"/>; the turn is the provider's since Monday 23 November 2026.</summary>
internal static class TurnStage
{
    public static readonly DateOnly Today = new(2026, 11, 30);

    public static async Task<RiskStage> OpenAsync(string locale = "fr-FR", params Role[] without)
    {
        var stage = await RiskStage.OpenAsync(locale, without);
        stage.Cast.With(new HandOverHandler(stage.Cast.Desk));
        return stage;
    }

    /// <summary>With the ledger, whose pictures are noted.</summary>
    public static async Task<(RiskStage Stage, NotedPictures Pictures)> OpenLedgerAsync(string locale = "fr-FR")
    {
        var stage = await OpenAsync(locale);
        var pictures = new NotedPictures();
        stage.Cast.With(new LedgerHandler(stage.Cast.Desk, pictures));
        return (stage, pictures);
    }

    /// <summary>The card with whose turn it is, as someone asks for it.</summary>
    public static async Task<CoachMessage> TurnCardAsync(this RiskStage stage, string who) =>
        (await stage.Cast.Says(who, "la balle")).Message!;

    /// <summary>The button that gives the turn to a side.</summary>
    public static Button Give(this CoachMessage card, Side side) =>
        card
            .Blocks.OfType<ActionsBlock>()
            .SelectMany(row => row.Buttons)
            .Single(button => button.Call?.Verb == Verbs.TurnHand && button.Call.Choice == side.ToString());

    public static async Task<Form> TurnFormAsync(this RiskStage stage, string who) =>
        (await stage.Cast.Opens(who, Detail(await stage.TurnCardAsync(who)))).Form!;

    public static Button Detail(this CoachMessage card) =>
        card
            .Blocks.OfType<ActionsBlock>()
            .SelectMany(row => row.Buttons)
            .Single(button => button.Call?.Verb == Verbs.TurnOpen);

    public static Button Undo(this CoachMessage card) =>
        card
            .Blocks.OfType<ActionsBlock>()
            .SelectMany(row => row.Buttons)
            .Single(button => button.Call?.Verb == Verbs.TurnUndo);

    public static async Task<IReadOnlyList<TurnEvent>> HandOversAsync(this RiskStage stage) =>
        (await stage.ProjectAsync()).HandOvers;

    public static async Task<string[]> TurnKindsAsync(this RiskStage stage) =>
        [
            .. (await stage.JournalAsync())
                .Select(entry => entry.Kind)
                .Where(kind => kind.StartsWith("turn.", StringComparison.Ordinal)),
        ];

    public static Pressed Press(string verb, int version, string? choice = null) =>
        new(new ActionCall(verb, RiskStage.Site, Version: version) { Choice = choice }, FieldValues.None);
}
