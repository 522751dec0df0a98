using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>The end of a stage: accepted, and continue, renegotiate, change provider or stop, each with its reason.</summary>
public sealed class GateTests
{
    private static readonly DateOnly Monday = new(2026, 11, 30);

    [Fact]
    public async Task To_continue_accepts_the_stage_and_gives_the_turn_to_who_delivers_the_next()
    {
        var stage = await PlanStage.OpenAsync();
        var form = await FormAsync(stage, "Ana");
        Assert.Contains("Nadia passe dix commandes", TextOf(form), StringComparison.Ordinal);

        var card = (await stage.Cast.Fills("Ana", form, ("gate.q.reason", "Dix commandes sans erreur"))).Message!;

        var ended = await stage.StageAsync("s2");
        Assert.Equal(Monday, ended.AcceptedOn);
        Assert.Equal(new Gate(GateDecision.Continue, "Dix commandes sans erreur", Monday, "Ana"), ended.Gate);
        var project = await stage.ProjectAsync();
        Assert.Equal(("s3", Side.Provider), (project.CurrentStage!.Id, project.Turn.Side));
        var turn = project.Turns[^1];
        Assert.Equal(
            ("s3", Side.Provider, new DateOnly(2027, 1, 22), "Paiement", "Ana"),
            (turn.Stage, turn.Side, turn.Due, turn.What, turn.By)
        );
        Assert.Contains("16\u00A0000\u00A0€", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Paiement", card.Text(), StringComparison.Ordinal);
        Assert.Equal(["stage.accepted", "stage.decided"], await stage.KindsAsync());
        Assert.Equal("s2", card.Button(Verbs.PreMortemOpen).Call!.Subject);

        var next = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        Assert.Equal("Étape 3 sur 4", next.Title());
    }

    [Theory]
    [InlineData("gate.q.reason", "", "Pourquoi")]
    [InlineData("gate.q.accepted", "", "à quelle date")]
    [InlineData("gate.q.accepted", "2026-12-24", "à venir")]
    [InlineData("gate.q.accepted", "2020-12-24", "avant le projet")]
    [InlineData("gate.q.decision", "Perhaps", "")]
    public async Task What_is_missing_gets_a_sentence_and_the_rest_is_kept(string field, string value, string said)
    {
        var stage = await PlanStage.OpenAsync();

        var reply = await stage.Cast.Fills(
            "Ana",
            await FormAsync(stage, "Ana"),
            ("gate.q.reason", "Gardé"),
            (field, value)
        );

        Assert.NotEmpty(reply.Form!.ErrorAt(field));
        Assert.Contains(said, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(value, reply.Form!.ValueOf(field));
        Assert.Null((await stage.StageAsync("s2")).Gate);
    }

    [Fact]
    public async Task The_next_stage_does_not_open_on_an_incomplete_list_without_a_written_reason()
    {
        var stage = await PlanStage.OpenAsync();
        await HandOverTests.ListsAsync(stage, ("Code", "Le dépôt\nLes scripts"));
        var form = await FormAsync(stage, "Ana");
        Assert.Contains("Les scripts", TextOf(form), StringComparison.Ordinal);

        var refused = await stage.Cast.Fills("Ana", form, ("gate.q.reason", "Recette passée"));
        Assert.Contains("quand même", refused.Form!.ErrorAt("gate.q.despite"), StringComparison.Ordinal);
        Assert.Equal("s2", (await stage.ProjectAsync()).CurrentStage!.Id);

        var card = (
            await stage.Cast.Fills(
                "Ana",
                form,
                ("gate.q.reason", "Recette passée"),
                ("gate.q.despite", "Les scripts arrivent vendredi")
            )
        ).Message!;
        Assert.Equal("Les scripts arrivent vendredi", (await stage.StageAsync("s2")).Gate!.Despite);
        Assert.Contains("Les scripts arrivent vendredi", card.Text(), StringComparison.Ordinal);
        var entry = (await stage.JournalAsync()).Single(entry => entry.Kind == "stage.decided");
        Assert.Equal("Le dépôt; Les scripts", entry.Details["missing"]);
    }

    [Fact]
    public async Task A_complete_list_and_a_last_stage_ask_for_no_such_reason()
    {
        var stage = await PlanStage.OpenAsync();
        var list = await HandOverTests.ListsAsync(stage, ("Code", "Le dépôt"));
        var item = (await stage.Cast.Opens("Ana", list.Button(Verbs.HandOverItem))).Form!;
        await stage.Cast.Fills("Ana", item, ("handOver.q.proof", "vu"));

        var form = await FormAsync(stage, "Ana");

        Assert.DoesNotContain(form.Fields, field => field.Id == "gate.q.despite");
        Assert.NotNull((await stage.Cast.Fills("Ana", form, ("gate.q.reason", "Tout est là"))).Message);
    }

    [Fact]
    public async Task To_renegotiate_keeps_the_next_stage_closed_until_it_is_decided_again()
    {
        var stage = await PlanStage.OpenAsync();
        await HandOverTests.ListsAsync(stage, ("Code", "Le dépôt"));

        var card = await DecidesAsync(stage, GateDecision.Renegotiate, "Le prix de la suite a doublé");

        Assert.Equal(new StageTurn(Side.Client, Monday), (await stage.ProjectAsync()).Turn);
        Assert.DoesNotContain(
            (await stage.CardAsync("Ana", "s3")).Buttons(),
            button => button.Call?.Verb == Verbs.GateOpen
        );
        Assert.Contains(
            "pas encore",
            (await stage.Cast.Send("Ana", PlanStage.Press(Verbs.GateOpen, "s3"))).Notice,
            StringComparison.Ordinal
        );

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.GateOpen))).Form!;
        Assert.DoesNotContain(form.Fields, field => field.Id == "gate.q.accepted");
        var refused = await stage.Cast.Fills("Ana", form, ("gate.q.reason", "Accord trouvé"));
        Assert.NotEmpty(refused.Form!.ErrorAt("gate.q.despite"));
        await stage.Cast.Fills("Ana", form, ("gate.q.reason", "Accord trouvé"), ("gate.q.despite", "Remis lundi"));

        Assert.Equal(Side.Provider, (await stage.ProjectAsync()).Turn.Side);
        Assert.Equal(GateDecision.Continue, (await stage.StageAsync("s2")).Gate!.Decision);
        Assert.Equal(Monday, (await stage.StageAsync("s2")).AcceptedOn);
    }

    [Fact]
    public async Task A_stage_that_failed_its_test_is_not_accepted_by_the_decision()
    {
        var stage = await PlanStage.OpenAsync();

        var card = await DecidesAsync(stage, GateDecision.Renegotiate, "Trois essais, trois échecs", accepted: "");

        Assert.Null((await stage.StageAsync("s2")).AcceptedOn);
        Assert.Contains("pas acceptée", card.Text(), StringComparison.Ordinal);
        Assert.Equal("s2", (await stage.ProjectAsync()).CurrentStage!.Id);

        // Nor by the next one, unless its day is said.
        var again = (await stage.Cast.Opens("Ana", card.Button(Verbs.GateOpen))).Form!;
        await stage.Cast.Fills("Ana", again, ("gate.q.decision", "Stop"), ("gate.q.reason", "Budget coupé"));
        Assert.Equal(GateDecision.Stop, (await stage.StageAsync("s2")).Gate!.Decision);
        Assert.Null((await stage.StageAsync("s2")).AcceptedOn);
    }

    [Fact]
    public async Task To_stop_ends_all_asking_until_the_project_is_taken_up_again()
    {
        var stage = await PlanStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Schedule = project.Schedule.WithNext(
                    RiskStage.Monday,
                    new WallClock(),
                    project.CalendarOf(project.Owner)
                ),
            }
        );

        var card = await DecidesAsync(stage, GateDecision.Stop, "Budget coupé", accepted: "");
        await stage.Cast.Waits(TimeSpan.FromDays(40));

        Assert.Empty(stage.Cast.Timeline);
        Assert.Contains("arrêté", card.Text(), StringComparison.OrdinalIgnoreCase);

        var resumed = await stage.Cast.Presses("Marc", card.Button(Verbs.GateResume));
        Assert.Equal("Étape 2 sur 4", resumed.Message!.Title());
        Assert.Null((await stage.StageAsync("s2")).Gate);
        await stage.Cast.Waits(TimeSpan.FromDays(8));
        Assert.NotEmpty(stage.Cast.SentTo("Ana"));
        Assert.Contains("stage.resumed", await stage.KindsAsync());
    }

    [Fact]
    public async Task The_card_of_an_earlier_stop_does_not_take_the_project_up_again()
    {
        var stage = await PlanStage.OpenAsync();
        var card = await DecidesAsync(stage, GateDecision.Stop, "Budget coupé", accepted: "");
        await stage.Cast.Presses("Ana", card.Button(Verbs.GateResume));
        await DecidesAsync(stage, GateDecision.Stop, "Coupé pour de bon", accepted: "");

        var stale = await stage.Cast.Presses("Ana", card.Button(Verbs.GateResume));

        Assert.Contains("rien n’a été modifié", stale.Notice, StringComparison.Ordinal);
        Assert.Equal("Coupé pour de bon", (await stage.StageAsync("s2")).Gate!.Reason);
    }

    [Fact]
    public async Task A_project_stopped_after_an_accepted_stage_is_taken_up_by_deciding_again()
    {
        var stage = await PlanStage.OpenAsync();
        var card = await DecidesAsync(stage, GateDecision.Stop, "Budget coupé");
        Assert.NotNull((await stage.ProjectAsync()).StoppedAt);

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.GateOpen))).Form!;
        await stage.Cast.Fills("Ana", form, ("gate.q.reason", "Budget retrouvé"));

        var project = await stage.ProjectAsync();
        Assert.Null(project.StoppedAt);
        Assert.NotNull(project.Schedule.NextPrompt);
        Assert.Equal("s3", project.Turns[^1].Stage);
    }

    [Fact]
    public async Task A_decision_that_arrives_twice_is_taken_once()
    {
        var stage = await PlanStage.OpenAsync();
        var form = await FormAsync(stage, "Ana");
        var sent = new Submitted(form.Submit.Call!, PlanStage.Typed(form, ("gate.q.reason", "Recette passée")));

        await stage.Cast.Send("Ana", sent, delivery: "twice");
        var second = await stage.Cast.Send("Ana", sent, delivery: "twice");

        Assert.Equal((null, "Fin de l’étape"), (second.Notice, second.Message!.Title()));
        Assert.Equal(["stage.accepted", "stage.decided"], await stage.KindsAsync());
        Assert.Single((await stage.ProjectAsync()).Turns, turn => turn.Stage == "s3");
    }

    [Fact]
    public async Task When_two_decide_at_once_the_second_hears_what_was_decided()
    {
        var stage = await PlanStage.OpenAsync();
        var (anas, marcs) = (await FormAsync(stage, "Ana"), await FormAsync(stage, "Marc"));
        await stage.Cast.Fills("Marc", marcs, ("gate.q.reason", "Recette passée"));

        var reply = await stage.Cast.Fills("Ana", anas, ("gate.q.decision", "Stop"), ("gate.q.reason", "Trop cher"));

        Assert.Contains("Marc", reply.Notice, StringComparison.Ordinal);
        Assert.Equal(GateDecision.Continue, (await stage.StageAsync("s2")).Gate!.Decision);
    }

    [Fact]
    public async Task A_stage_changed_meanwhile_is_shown_again_with_what_was_typed()
    {
        var stage = await PlanStage.OpenAsync();
        var form = await FormAsync(stage, "Ana");
        await stage.Cast.Fills("Marc", await stage.FormAsync("Marc", "s2"), ("plan.q.test", "Vingt commandes"));

        var reply = await stage.Cast.Fills("Ana", form, ("gate.q.reason", "Dix commandes"));

        Assert.Contains("entre-temps", reply.Form!.Problem, StringComparison.Ordinal);
        Assert.Equal("Dix commandes", reply.Form!.ValueOf("gate.q.reason"));
        Assert.Contains("Vingt commandes", TextOf(reply.Form!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_provider_hears_that_a_stage_is_theirs_and_nothing_of_the_decision()
    {
        var stage = await PlanStage.OpenAsync();

        await DecidesAsync(stage, GateDecision.Continue, "Malgré les retards");

        var told = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        Assert.True(told.Band.Shared);
        Assert.Contains("Paiement", told.Summary, StringComparison.Ordinal);
        Assert.Contains("Catalogue\u00A0» est acceptée", told.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("retards", told.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("€", told.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobodys_time_is_counted_on_a_project_that_was_stopped()
    {
        var stage = await PlanStage.OpenAsync();
        await DecidesAsync(stage, GateDecision.Stop, "Budget coupé", accepted: "");
        var project = await stage.ProjectAsync();

        var (then, later) = (project.LedgerOn(Monday), project.LedgerOn(Monday.AddDays(90)));
        Assert.Equal((then.Client, then.Provider), (later.Client, later.Provider));
    }

    [Fact]
    public async Task Only_to_continue_is_told_to_the_provider()
    {
        var stage = await PlanStage.OpenAsync();

        await DecidesAsync(stage, GateDecision.Renegotiate, "Trop cher");

        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task A_stopped_project_says_so_on_its_status_and_asks_for_nothing()
    {
        var stage = await PlanStage.OpenAsync();
        await DecidesAsync(stage, GateDecision.Stop, "Budget coupé", accepted: "");
        var project = await stage.ProjectAsync();

        var status = StatusMessages.Of(
            new Speech("fr-FR", "Europe/Paris"),
            project,
            project.Owner,
            RiskStage.Monday.AddDays(60)
        );

        Assert.Equal("Projet arrêté", status.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal(Verbs.GateShow, status.Primary().Call!.Verb);
        Assert.Empty(project.Concerns(project.Owner, new DateOnly(2027, 3, 1)));
    }

    [Theory]
    [InlineData("s1")]
    [InlineData("s3")]
    public async Task Only_the_stage_under_way_comes_to_its_end(string id)
    {
        var stage = await PlanStage.OpenAsync();

        var reply = await stage.Cast.Send("Ana", PlanStage.Press(Verbs.GateOpen, id));

        Assert.Null(reply.Form);
        Assert.NotNull(reply.Notice);
        Assert.DoesNotContain((await stage.CardAsync("Ana", id)).Buttons(), b => b.Call?.Verb == Verbs.GateOpen);
    }

    [Fact]
    public async Task The_end_of_the_stage_under_way_opens_for_the_asking()
    {
        var stage = await PlanStage.OpenAsync();

        var form = (await stage.Cast.Says("Marc", "accepter l’étape")).Form!;

        Assert.Equal("Catalogue", form.Intro);
    }

    [Theory]
    [InlineData("Nadia", Verbs.GateOpen)]
    [InlineData("Helene", Verbs.GateDecide)]
    [InlineData("Paul", Verbs.GateOpen)]
    [InlineData("Paul", Verbs.GateShow)]
    [InlineData("Paul", Verbs.GateDecide)]
    [InlineData("Colette", Verbs.GateShow)]
    public async Task Nobody_else_decides_and_the_provider_never_reads_the_decision(string who, string verb)
    {
        var stage = await PlanStage.OpenAsync();
        await DecidesAsync(stage, GateDecision.Renegotiate, "Trop cher pour nous", accepted: "");

        var reply = await stage.Cast.Send(who, PlanStage.Press(verb, "s2", version: 1));

        Assert.Equal((ReplyKind.Note, null, null), (reply.Kind, reply.Message, reply.Form));
        if (who == "Paul")
        {
            Assert.DoesNotContain("Trop cher", (await stage.CardAsync(who, "s2")).Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("négocier", (await stage.CardAsync(who, "s2")).Text(), StringComparison.Ordinal);
        }
    }

    internal static async Task<CoachMessage> DecidesAsync(
        RiskStage stage,
        GateDecision decision,
        string reason,
        string accepted = "2026-11-30"
    ) =>
        (
            await stage.Cast.Fills(
                "Ana",
                await FormAsync(stage, "Ana"),
                ("gate.q.decision", decision.ToString()),
                ("gate.q.reason", reason),
                ("gate.q.accepted", accepted)
            )
        ).Message!;

    private static async Task<Form> FormAsync(RiskStage stage, string who) =>
        (await stage.Cast.Opens(who, (await stage.CardAsync(who, "s2")).Button(Verbs.GateOpen))).Form!;

    private static string TextOf(Form form) =>
        string.Join('\n', form.Parts.OfType<FormText>().Select(part => part.Block.ToString()));
}
