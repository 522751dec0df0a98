using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Risks;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>Stages that change places, become two, or leave the plan.</summary>
public sealed class OrderingStagesTests
{
    [Fact]
    public async Task A_stage_moves_one_place_at_a_time_and_the_plan_says_what_that_does_to_the_dates()
    {
        var stage = await PlanStage.OpenAsync();
        var card = await stage.CardAsync("Ana", "s4");

        var reply = await stage.Cast.Presses("Ana", card.Doing(Verbs.StageMove, "earlier"));

        Assert.Equal(["s1", "s2", "s4", "s3"], await stage.OrderAsync());
        Assert.Contains(
            "est maintenant l’étape 3, après «\u00A0Catalogue\u00A0»",
            reply.Notice,
            StringComparison.Ordinal
        );
        Assert.Contains("Les dates ne suivent plus", reply.Notice, StringComparison.Ordinal);
        var plan = (await stage.Cast.Says("Ana", "plan")).Message!;
        Assert.Contains("Paiement", plan.Box().Text, StringComparison.Ordinal);
        Assert.Equal(["stage.moved"], await stage.KindsAsync());

        await stage.Cast.Presses("Marc", reply.Message!.Doing(Verbs.StageMove, "later"));
        Assert.Equal(["s1", "s2", "s3", "s4"], await stage.OrderAsync());
    }

    [Fact]
    public async Task No_stage_goes_before_an_accepted_one_or_past_the_end()
    {
        var stage = await PlanStage.OpenAsync();

        Assert.DoesNotContain(
            (await stage.CardAsync("Ana", "s2")).Buttons(),
            button => button.Call is { Verb: Verbs.StageMove, Choice: "earlier" }
        );
        Assert.DoesNotContain(
            (await stage.CardAsync("Ana", "s4")).Buttons(),
            button => button.Call is { Verb: Verbs.StageMove, Choice: "later" }
        );
        var reply = await stage.Cast.Send("Ana", Move("s2", 2, "earlier"));
        Assert.Contains("garde sa place", reply.Notice, StringComparison.Ordinal);
        Assert.Equal(["s1", "s2", "s3", "s4"], await stage.OrderAsync());
    }

    [Fact]
    public async Task A_move_that_arrives_twice_or_from_an_old_card_moves_once()
    {
        var stage = await PlanStage.OpenAsync();

        await stage.Cast.Send("Ana", Move("s4", 4, "earlier"), delivery: "twice");
        await stage.Cast.Send("Ana", Move("s4", 4, "earlier"), delivery: "twice");
        await stage.Cast.Send("Marc", Move("s4", 4, "earlier"));

        Assert.Equal(["s1", "s2", "s4", "s3"], await stage.OrderAsync());
        var reply = await stage.Cast.Send("Ana", Move("s4", 4, "later"));
        Assert.Contains("Voici l’étape telle qu’elle est", reply.Notice, StringComparison.Ordinal);
        Assert.Equal(["s1", "s2", "s4", "s3"], await stage.OrderAsync());
    }

    [Fact]
    public async Task A_new_stage_leaves_the_order_that_was_chosen()
    {
        var stage = await PlanStage.OpenAsync();
        await stage.Cast.Send("Ana", Move("s4", 4, "earlier"));

        var form = (await stage.Cast.Says("Ana", "nouvelle étape Recette")).Form!;
        await stage.Cast.Fills("Ana", form, ("plan.q.due", "2027-03-05"));

        Assert.Equal(["s1", "s2", "s4", "s3", "s5"], await stage.OrderAsync());
    }

    [Fact]
    public async Task A_stage_becomes_two_and_the_rest_keeps_what_was_agreed()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Opens("Ana", (await stage.CardAsync("Ana", "s2")).Button(Verbs.StageSplit))).Form!;

        var reply = await stage.Cast.Fills(
            "Ana",
            form,
            ("plan.split.first", "Maquettes"),
            ("plan.split.due", "2026-12-04"),
            ("plan.split.payment", "6 000 €"),
            ("plan.split.rest", "Catalogue complet")
        );

        Assert.Equal(["s1", "s5", "s2", "s3", "s4"], await stage.OrderAsync());
        var (first, rest) = (await stage.StageAsync("s5"), await stage.StageAsync("s2"));
        Assert.Equal(("Maquettes", new DateOnly(2026, 12, 4), 6_000m), (first.Name, first.Due, first.Payment));
        Assert.Equal(("Catalogue complet", 10_000m), (rest.Name, rest.Payment));
        Assert.Equal(
            ("Nadia passe dix commandes", new DateOnly(2026, 12, 18)),
            (rest.AcceptanceTest, rest.PromisedFor)
        );
        Assert.Equal("Étape 2 sur 5", reply.Message!.Title());
        Assert.Contains("première partie", reply.Notice, StringComparison.Ordinal);
        Assert.Equal(["stage.split"], await stage.KindsAsync());
    }

    [Fact]
    public async Task A_split_that_arrives_twice_is_made_once()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Opens("Ana", (await stage.CardAsync("Ana", "s2")).Button(Verbs.StageSplit))).Form!;
        var sent = new Submitted(
            form.Submit.Call!,
            PlanStage.Typed(form, ("plan.split.first", "Maquettes"), ("plan.split.due", "2026-12-04"))
        );

        await stage.Cast.Send("Ana", sent, delivery: "twice");
        var second = await stage.Cast.Send("Ana", sent, delivery: "twice");

        Assert.Equal(5, (await stage.ProjectAsync()).Stages.Count);
        Assert.Equal("Étape 2 sur 5", second.Message!.Title());
    }

    [Theory]
    [InlineData("plan.split.first", "", "Comment s’appelle la première")]
    [InlineData("plan.split.rest", "", "Comment s’appelle la suite")]
    [InlineData("plan.split.due", "2026-12-11", "avant l’étape entière")]
    [InlineData("plan.split.due", "2026-10-01", "avant que l’étape ne commence")]
    [InlineData("plan.split.payment", "16 000,01", "ne peut pas l’être davantage")]
    [InlineData("plan.split.payment", "peu", "en chiffres")]
    public async Task A_split_that_cannot_be_gets_a_sentence_and_keeps_the_rest(string field, string value, string said)
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Opens("Ana", (await stage.CardAsync("Ana", "s2")).Button(Verbs.StageSplit))).Form!;

        var reply = await stage.Cast.Fills(
            "Ana",
            form,
            ("plan.split.first", "Gardé"),
            ("plan.split.due", "2026-12-04"),
            (field, value)
        );

        Assert.Contains(said, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(value, reply.Form!.ValueOf(field));
        Assert.Equal(4, (await stage.ProjectAsync()).Stages.Count);
    }

    [Fact]
    public async Task A_stage_is_removed_after_a_question_and_its_promises_stay()
    {
        var stage = await PlanStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    .. project.Stages.Select(one =>
                        one.Id == "s4"
                            ? one with
                            {
                                Promises = [new Promise(new DateOnly(2027, 3, 1), new DateOnly(2026, 11, 2))],
                            }
                            : one
                    ),
                ],
            }
        );
        var form = (
            await stage.Cast.Opens("Ana", (await stage.CardAsync("Ana", "s4")).Button(Verbs.StageRemove))
        ).Form!;

        var reply = await stage.Cast.Fills("Ana", form, ("plan.remove.why", "Mise en ligne par nos soins"));

        Assert.Equal(["s1", "s2", "s3"], await stage.OrderAsync());
        Assert.Equal("3 étapes", reply.Message!.Title());
        Assert.Contains("est retirée du plan", reply.Notice, StringComparison.Ordinal);
        Assert.Equal("Mise en ligne", (await stage.ProjectAsync()).Promises.Single().Deliverable);
        var entry = (await stage.JournalAsync()).Single(entry => entry.Kind == "stage.removed");
        Assert.Equal("Mise en ligne par nos soins", entry.Details["reason"]);

        await stage.Cast.Fills(
            "Ana",
            (await stage.Cast.Says("Ana", "nouvelle étape Formation")).Form!,
            ("plan.q.due", "2027-02-26")
        );
        Assert.Equal(["s1", "s2", "s3", "s5"], await stage.OrderAsync());
    }

    [Fact]
    public async Task A_stage_removed_under_an_open_card_is_told_with_the_plan_as_it_is()
    {
        var stage = await PlanStage.OpenAsync();
        var old = await stage.CardAsync("Marc", "s4");
        await RemovesAsync(stage, "s4");

        foreach (var button in old.Buttons().Where(button => button.Call?.Subject == "s4"))
        {
            var reply = await stage.Cast.Presses("Marc", button);
            Assert.Contains("n’est plus dans le plan", reply.Notice, StringComparison.Ordinal);
            Assert.Equal("3 étapes", reply.Message!.Title());
        }
    }

    [Fact]
    public async Task What_was_typed_for_a_stage_that_was_removed_can_be_saved_as_a_new_one()
    {
        var stage = await PlanStage.OpenAsync();
        var form = await stage.FormAsync("Marc", "s4");
        await RemovesAsync(stage, "s4");

        var reply = await stage.Cast.Fills("Marc", form, ("plan.q.test", "Trois jours sans panne"));
        Assert.Contains("retirée du plan entre-temps", reply.Form!.Problem, StringComparison.Ordinal);
        Assert.Equal("Trois jours sans panne", reply.Form!.ValueOf("plan.q.test"));

        await stage.Cast.Send("Marc", new Submitted(reply.Form!.Submit.Call!, PlanStage.Typed(reply.Form!)));
        Assert.Equal("Trois jours sans panne", (await stage.StageAsync("s5")).AcceptanceTest);
    }

    [Fact]
    public async Task Neither_an_accepted_stage_nor_the_only_one_can_be_removed()
    {
        var stage = await PlanStage.OpenAsync();

        var accepted = await stage.Cast.Send("Ana", PlanStage.Press(Verbs.StageRemoved, "s1"));
        Assert.Contains("reste telle qu’elle a été acceptée", accepted.Notice, StringComparison.Ordinal);

        await stage.ChangesAsync(project => project with { Stages = [project.Stages[1]] });
        var only = await stage.Cast.Send("Ana", PlanStage.Press(Verbs.StageRemoved, "s2"));
        Assert.Contains("au moins une étape", only.Notice, StringComparison.Ordinal);
        Assert.Single((await stage.ProjectAsync()).Stages);
    }

    [Theory]
    [InlineData("Nadia", Verbs.StageMove)]
    [InlineData("Helene", Verbs.StageRemoved)]
    [InlineData("Paul", Verbs.StageMove)]
    [InlineData("Paul", Verbs.StageSplitted)]
    [InlineData("Paul", Verbs.StageRemoved)]
    [InlineData("Colette", Verbs.StageRemove)]
    public async Task Nobody_else_changes_the_order(string who, string verb)
    {
        var stage = await PlanStage.OpenAsync();

        var reply = await stage.Cast.Send(who, PlanStage.Press(verb, "s3", choice: "earlier"));

        Assert.Equal((ReplyKind.Note, null, null), (reply.Kind, reply.Message, reply.Form));
        Assert.Empty(await stage.KindsAsync());
    }

    private static async Task RemovesAsync(RiskStage stage, string id) =>
        await stage.Cast.Fills(
            "Ana",
            (await stage.Cast.Opens("Ana", (await stage.CardAsync("Ana", id)).Button(Verbs.StageRemove))).Form!
        );

    private static Pressed Move(string id, int shown, string way) =>
        new(new ActionCall(Verbs.StageMove, RiskStage.Site, id, shown) { Choice = way }, FieldValues.None);
}
