using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>The owner takes the acceptance of a stage back: what was decided stays in the journal, and nothing else holds of it.</summary>
public sealed class AcceptanceTests
{
    [Fact]
    public async Task On_the_same_day_it_is_taken_back_at_once_and_everything_stands_as_before()
    {
        var stage = await PlanStage.OpenAsync();
        var before = await stage.ProjectAsync();
        var card = await GateTests.DecidesAsync(stage, GateDecision.Continue, "Dix commandes sans erreur");

        var reply = await stage.Cast.Fills("Ana", await FormAsync(stage, card));

        Assert.Contains("de nouveau en cours", reply.Notice!, StringComparison.Ordinal);
        var project = await stage.ProjectAsync();
        var reopened = project.StageOf("s2")!;
        Assert.Null(reopened.AcceptedOn);
        Assert.Null(reopened.Gate);
        Assert.Equal("s2", project.CurrentStage!.Id);
        Assert.Equal(before.Turn, project.Turn);
        Assert.Equal(("s2", new DateOnly(2026, 12, 18)), (project.Holding!.Stage, project.Holding.Due!.Value));
        Assert.Equal(
            before
                .AgendaItems()
                .Where(item => item.Kind == Core.Agenda.AgendaKind.Booking)
                .Select(item => item.Subject),
            project
                .AgendaItems()
                .Where(item => item.Kind == Core.Agenda.AgendaKind.Booking)
                .Select(item => item.Subject)
        );
        var entry = (await stage.JournalAsync()).Single(one => one.Kind == "stage.unaccepted");
        Assert.Equal(
            ("s2", "2026-11-30", "Continue", "Dix commandes sans erreur"),
            (entry.Subject, entry.Details["acceptedOn"], entry.Details["decision"], entry.Details["decisionReason"])
        );
    }

    [Fact]
    public async Task Later_it_wants_a_reason_and_what_was_typed_is_kept()
    {
        var stage = await PlanStage.OpenAsync();
        var card = await GateTests.DecidesAsync(stage, GateDecision.Continue, "Dix commandes sans erreur");
        await stage.Cast.Waits(TimeSpan.FromDays(2));
        var form = await FormAsync(stage, card);

        var refused = await stage.Cast.Fills("Ana", form);
        Assert.Contains("un autre jour", refused.Form!.ErrorAt("acceptance.reason"), StringComparison.Ordinal);
        var tooLong = new string('x', 500);
        refused = await stage.Cast.Fills("Ana", form, ("acceptance.reason", tooLong));
        Assert.Equal(tooLong, refused.Form!.ValueOf("acceptance.reason"));
        Assert.NotEmpty(refused.Form!.ErrorAt("acceptance.reason"));

        await stage.Cast.Fills("Ana", form, ("acceptance.reason", "Deux commandes échouent"));
        Assert.Null((await stage.StageAsync("s2")).AcceptedOn);
        var entry = (await stage.JournalAsync()).Single(one => one.Kind == "stage.unaccepted");
        Assert.Equal("Deux commandes échouent", entry.Details["reason"]);
    }

    [Fact]
    public async Task The_days_in_between_stay_with_who_held_the_turn()
    {
        var stage = await PlanStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project.HandingOver(new TurnEvent(0, "s2", Side.Client, new DateOnly(2026, 11, 27)))
        );
        var card = await GateTests.DecidesAsync(stage, GateDecision.Continue, "Dix commandes sans erreur");
        await stage.Cast.Waits(TimeSpan.FromDays(2));

        await stage.Cast.Fills("Ana", await FormAsync(stage, card), ("acceptance.reason", "Deux commandes échouent"));

        // Theirs until Friday 27, ours until Monday 30, theirs until Wednesday 2, and ours since.
        var project = await stage.ProjectAsync();
        Assert.Equal(new StageTurn(Side.Client, new DateOnly(2026, 12, 2)), project.Turn);
        var ledger = project.LedgerOn(new DateOnly(2026, 12, 4));
        Assert.Equal((3, 6), (ledger.Client.Held, ledger.Provider.Held));
    }

    [Fact]
    public async Task A_hand_over_since_then_stands()
    {
        var stage = await PlanStage.OpenAsync();
        var card = await GateTests.DecidesAsync(stage, GateDecision.Continue, "Dix commandes sans erreur");
        await stage.ChangesAsync(project =>
            project.HandingOver(new TurnEvent(0, "s3", Side.ThirdParty, new DateOnly(2026, 11, 30)))
        );

        await stage.Cast.Fills("Ana", await FormAsync(stage, card));

        Assert.Equal(Side.ThirdParty, (await stage.ProjectAsync()).Turn.Side);
    }

    [Fact]
    public async Task A_project_that_was_stopped_at_an_accepted_stage_asks_again()
    {
        var stage = await PlanStage.OpenAsync();
        var card = await GateTests.DecidesAsync(stage, GateDecision.Stop, "Budget coupé");
        Assert.Null((await stage.ProjectAsync()).Schedule.NextPrompt);

        await stage.Cast.Fills("Ana", await FormAsync(stage, card));

        var project = await stage.ProjectAsync();
        Assert.Null(project.StoppedAt);
        Assert.Contains(project.AgendaItems(), item => item.Kind == Core.Agenda.AgendaKind.Prompt);
    }

    [Fact]
    public async Task The_same_form_twice_takes_it_back_once()
    {
        var stage = await PlanStage.OpenAsync();
        var card = await GateTests.DecidesAsync(stage, GateDecision.Continue, "Dix commandes sans erreur");
        var form = await FormAsync(stage, card);

        await stage.Cast.Fills("Ana", form);
        var turns = (await stage.ProjectAsync()).TurnNumber;
        var again = await stage.Cast.Fills("Ana", form);

        Assert.Contains("n’est pas acceptée", again.Notice!, StringComparison.Ordinal);
        Assert.Equal(turns, (await stage.ProjectAsync()).TurnNumber);
        Assert.Single(await stage.KindsAsync(), kind => kind == "stage.unaccepted");
    }

    [Fact]
    public async Task What_was_decided_after_it_keeps_it()
    {
        var stage = await PlanStage.OpenAsync();
        await GateTests.DecidesAsync(stage, GateDecision.Continue, "Dix commandes sans erreur");

        var older = await stage.CardAsync("Ana", "s1");
        var reply = await stage.Cast.Send("Ana", PlanStage.Press(Verbs.AcceptanceUndo, "s1"));

        Assert.DoesNotContain(older.Buttons(), button => button.Call?.Verb == Verbs.AcceptanceOpen);
        Assert.Contains("qui reste donc", reply.Notice!, StringComparison.Ordinal);
        Assert.NotNull((await stage.StageAsync("s1")).AcceptedOn);
    }

    [Theory]
    [InlineData("Marc")]
    [InlineData("Nadia")]
    [InlineData("Paul")]
    public async Task It_is_for_the_owner_alone(string who)
    {
        var stage = await PlanStage.OpenAsync();
        await GateTests.DecidesAsync(stage, GateDecision.Continue, "Dix commandes sans erreur");

        var card = await stage.CardAsync(who, "s2");
        await stage.Cast.Send(who, PlanStage.Press(Verbs.AcceptanceUndo, "s2", (await stage.StageAsync("s2")).Version));

        Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.AcceptanceOpen);
        Assert.NotNull((await stage.StageAsync("s2")).AcceptedOn);
    }

    [Fact]
    public async Task The_provider_hears_that_it_is_under_way_again_and_not_why()
    {
        var stage = await PlanStage.OpenAsync();
        var card = await GateTests.DecidesAsync(stage, GateDecision.Continue, "Dix commandes sans erreur");

        await stage.Cast.Fills("Ana", await FormAsync(stage, card), ("acceptance.reason", "Deux commandes échouent"));

        var told = stage.Cast.SentTo("Paul")[^1].Message;
        Assert.Equal("Étape de nouveau en cours", told.Title());
        Assert.Contains("Catalogue", told.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("échouent", told.Text(), StringComparison.Ordinal);
    }

    private static async Task<Form> FormAsync(RiskStage stage, CoachMessage card) =>
        (await stage.Cast.Opens("Ana", card.Button(Verbs.AcceptanceOpen))).Form!;
}
