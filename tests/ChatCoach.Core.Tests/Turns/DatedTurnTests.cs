using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;

namespace ChatCoach.Core.Tests.Turns;

/// <summary>The day of a hand-over, where it is not the day on which it is noted. The turn is the provider's since 23 November.</summary>
public sealed class DatedTurnTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 26);

    [Fact]
    public async Task The_form_proposes_today_and_takes_an_earlier_day_from_which_the_clocks_count()
    {
        var (stage, _) = await TurnStage.OpenLedgerAsync();
        var form = await stage.TurnFormAsync("Ana");
        Assert.Equal("2026-11-30", form.Fields.OfType<DateField>().Single(field => field.Id == "turn.on").Value);

        var reply = await stage.Cast.Fills("Ana", form, ("turn.to", "Client"), ("turn.on", "2026-11-26"));

        var project = await stage.ProjectAsync();
        Assert.Equal(new StageTurn(Side.Client, Thursday), project.Turn);
        Assert.Equal(TurnStage.Today, project.HandOvers[^1].NotedOn);

        // Tuesday 24 to Thursday 26 were theirs, Friday 27 and Monday 30 ours.
        var ledger = project.LedgerOn(TurnStage.Today);
        Assert.Equal((3, 2), (ledger.Provider.Held, ledger.Client.Held));
        Assert.Contains("depuis 2 jours ouvrés", reply.Message!.Text(), StringComparison.Ordinal);
        var entry = (await stage.JournalAsync())[^1];
        Assert.Equal(("2026-11-26", "2026-11-30"), (entry.Details["since"], entry.Details["notedOn"]));

        var one = (await stage.Cast.Presses("Ana", await OneAsync(stage))).Message!;
        Assert.Contains("lun. 30 nov. 2026", one.Text().Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("turn.on", "2026-12-01", "est encore à venir")]
    [InlineData("turn.on", "2026-11-20", "Le passage précédent date du lun. 23 nov. 2026")]
    [InlineData("turn.on", "hier", "")]
    [InlineData("turn.due", "2026-11-25", "vient avant le passage de la balle")]
    public async Task A_day_that_cannot_be_is_asked_again_with_all_that_was_typed(
        string field,
        string value,
        string error
    )
    {
        var stage = await TurnStage.OpenAsync();

        var reply = await HandsAsync(
            stage,
            "Client",
            "2026-11-26",
            ("turn.what", "Envoyer les textes"),
            (field, value)
        );

        var returned = reply.Form!.Fields.Single(one => one.Id == field);
        Assert.Contains(error, returned.Error!.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(
            "Envoyer les textes",
            reply.Form.Fields.OfType<TextField>().First(one => one.Id == "turn.what").Value
        );
        Assert.Single(await stage.HandOversAsync());
    }

    [Fact]
    public async Task A_day_may_not_be_before_the_one_that_was_noted_last_and_may_be_the_same()
    {
        var stage = await TurnStage.OpenAsync();
        await HandsAsync(stage, "Client", "2026-11-26");

        var refused = await HandsAsync(stage, "Provider", "2026-11-25");
        Assert.NotNull(refused.Form);

        await HandsAsync(stage, "Provider", "2026-11-26");
        Assert.Equal(Side.Provider, (await stage.ProjectAsync()).Turn.Side);
    }

    [Fact]
    public async Task Days_after_a_due_day_that_has_passed_by_now_count_as_late_at_once()
    {
        var stage = await TurnStage.OpenAsync();

        await HandsAsync(stage, "Client", "2026-11-24", ("turn.due", "2026-11-26"));

        Assert.Equal(new SideClock(4, 2), (await stage.ProjectAsync()).LedgerOn(TurnStage.Today).Client);
    }

    [Fact]
    public async Task The_provider_says_the_day_on_which_they_delivered()
    {
        var stage = await TurnStage.OpenAsync();

        await stage.Cast.Fills("Paul", await stage.TurnFormAsync("Paul"), ("turn.on", "2026-11-27"));

        var last = (await stage.HandOversAsync())[^1];
        Assert.Equal((new DateOnly(2026, 11, 27), true), (last.Since, last.ByProvider));
    }

    [Fact]
    public async Task A_mistake_is_taken_back_from_the_day_that_was_said_for_it()
    {
        var stage = await TurnStage.OpenAsync();
        await HandsAsync(stage, "Client", "2026-11-26");

        await stage.Cast.Presses("Ana", (await stage.TurnCardAsync("Ana")).Undo());

        var project = await stage.ProjectAsync();
        Assert.Equal(new StageTurn(Side.Provider, new DateOnly(2026, 11, 23)), project.Turn);
        Assert.Equal(0, project.LedgerOn(TurnStage.Today).Client.Held);
    }

    [Fact]
    public async Task The_same_form_twice_hands_over_once()
    {
        var stage = await TurnStage.OpenAsync();
        var form = await stage.TurnFormAsync("Ana");

        await stage.Cast.Fills("Ana", form, ("turn.to", "Client"), ("turn.on", "2026-11-26"));
        await stage.Cast.Fills("Ana", form, ("turn.to", "Client"), ("turn.on", "2026-11-26"));

        Assert.Equal(2, (await stage.HandOversAsync()).Count);
    }

    private static async Task<Reply> HandsAsync(
        RiskStage stage,
        string to,
        string on,
        params (string Id, string Value)[] more
    ) => await stage.Cast.Fills("Ana", await stage.TurnFormAsync("Ana"), [("turn.to", to), ("turn.on", on), .. more]);

    private static async Task<Button> OneAsync(RiskStage stage) =>
        (await stage.Cast.Says("Ana", "registre des tours"))
            .Message!.Blocks.OfType<EntriesBlock>()
            .First()
            .Entries[0]
            .Open!;
}
