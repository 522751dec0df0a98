using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>A stage added or changed in its form, by owner or deputy.</summary>
public sealed class EditingStagesTests
{
    [Fact]
    public async Task A_stage_is_added_where_its_day_puts_it()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "ajouter une étape Reprise des données")).Form!;
        Assert.Equal("Reprise des données", form.ValueOf("plan.q.name"));

        var card = (
            await stage.Cast.Fills(
                "Ana",
                form,
                ("plan.q.deliverable", "12 000 clients repris"),
                ("plan.q.test", "Cent clients tirés au sort sont justes"),
                ("plan.q.payment", "12 500,50 €"),
                ("plan.q.start", "2026-12-14"),
                ("plan.q.due", "2027-01-08"),
                ("plan.q.alternative", "Studio Brume")
            )
        ).Message!;

        Assert.Equal("Étape 3 sur 5", card.Title());
        Assert.Equal(
            new Stage("s5", "Reprise des données", new DateOnly(2027, 1, 8))
            {
                Deliverable = "12 000 clients repris",
                AcceptanceTest = "Cent clients tirés au sort sont justes",
                Payment = 12_500.50m,
                Start = new DateOnly(2026, 12, 14),
                Alternative = "Studio Brume",
            },
            await stage.StageAsync("s5") with
            {
                HandOver = null!,
                Promises = null!,
            }
        );
        Assert.Equal(["s1", "s2", "s5", "s3", "s4"], await stage.OrderAsync());
        var entry = (await stage.JournalAsync()).Single(entry => entry.Kind == "stage.added");
        Assert.Equal(("12500.50", "2027-01-08"), (entry.Details["payment"], entry.Details["due"]));
    }

    [Fact]
    public async Task A_form_opens_with_what_is_known_and_a_deputy_changes_it()
    {
        var stage = await PlanStage.OpenAsync();
        var form = await stage.FormAsync("Marc", "s2");
        Assert.Equal("16\u00A0000\u00A0€", form.ValueOf("plan.q.payment"));
        Assert.Equal("2026-12-11", form.ValueOf("plan.q.due"));

        await stage.Cast.Fills("Marc", form, ("plan.q.test", "Nadia passe vingt commandes"), ("plan.q.payment", ""));

        var changed = await stage.StageAsync("s2");
        Assert.Equal(("Nadia passe vingt commandes", null), (changed.AcceptanceTest, changed.Payment));
        Assert.Equal(new DateOnly(2026, 12, 18), changed.PromisedFor);
        Assert.Equal(["stage.changed"], await stage.KindsAsync());
    }

    [Theory]
    [InlineData("12 500,50 €", 12500.50)]
    [InlineData("12,500.50", 12500.50)]
    [InlineData("12.500", 12500)]
    [InlineData("0", 0)]
    public async Task A_payment_is_read_as_people_write_it(string typed, double payment)
    {
        var stage = await PlanStage.OpenAsync();

        await stage.Cast.Fills("Ana", await stage.FormAsync("Ana", "s2"), ("plan.q.payment", typed));

        Assert.Equal((decimal)payment, (await stage.StageAsync("s2")).Payment);
    }

    [Theory]
    [InlineData("plan.q.name", "", "Comment s’appelle")]
    [InlineData("plan.q.due", "", "Pour quelle date")]
    [InlineData("plan.q.due", "bientôt", "date")]
    [InlineData("plan.q.due", "2026-08-01", "avant le début du projet")]
    [InlineData("plan.q.due", "2206-12-11", "L’année est-elle la bonne")]
    [InlineData("plan.q.due", "2027-02-01", "« Paiement », est prévue pour le ven. 22 janv. 2027")]
    [InlineData("plan.q.start", "2026-12-12", "tombe après la fin de l’étape")]
    [InlineData("plan.q.start", "2026-01-01", "avant le début du projet")]
    [InlineData("plan.q.payment", "beaucoup", "en chiffres")]
    [InlineData("plan.q.payment", "-200", "ne peut pas être négatif")]
    [InlineData("plan.q.payment", "£200", "Combien cela fait-il en EUR")]
    public async Task Bad_input_gets_a_sentence_at_its_field_and_keeps_the_rest(string field, string value, string said)
    {
        var stage = await PlanStage.OpenAsync();
        var form = await stage.FormAsync("Ana", "s2");

        var reply = await stage.Cast.Fills("Ana", form, ("plan.q.test", "Gardé"), (field, value));

        var error = reply.Form!.ErrorAt(field).Replace('\u00A0', ' ');
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal("Gardé", reply.Form!.ValueOf("plan.q.test"));
        Assert.Equal(value, reply.Form!.ValueOf(field));
        Assert.Empty(await stage.KindsAsync());
    }

    [Fact]
    public async Task A_day_before_the_stage_before_says_which_one_and_when()
    {
        var stage = await PlanStage.OpenAsync();

        var reply = await stage.Cast.Fills("Ana", await stage.FormAsync("Ana", "s3"), ("plan.q.due", "2026-12-01"));

        var error = reply.Form!.ErrorAt("plan.q.due").Replace('\u00A0', ' ');
        Assert.Contains("« Catalogue », est prévue pour le ven. 11 déc. 2026", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan.q.name", "100")]
    [InlineData("plan.q.test", "400")]
    [InlineData("plan.q.alternative", "80")]
    public async Task Five_hundred_characters_are_refused_with_their_number(string field, string most)
    {
        var stage = await PlanStage.OpenAsync();

        var reply = await stage.Cast.Fills("Ana", await stage.FormAsync("Ana", "s2"), (field, new string('x', 500)));

        Assert.Contains("500", reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Contains(most, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(500, reply.Form!.ValueOf(field).Length);
    }

    [Fact]
    public async Task A_form_that_arrives_twice_makes_one_stage_and_shows_it()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "nouvelle étape")).Form!;
        var sent = new Submitted(
            form.Submit.Call!,
            PlanStage.Typed(form, ("plan.q.name", "Formation"), ("plan.q.due", "2027-02-10"))
        );

        var first = await stage.Cast.Send("Ana", sent, delivery: "twice");
        var second = await stage.Cast.Send("Ana", sent, delivery: "twice");

        Assert.Equal(["s1", "s2", "s3", "s5", "s4"], await stage.OrderAsync());
        Assert.Equal(first.Message!.Title(), second.Message!.Title());
        Assert.Equal(["stage.added"], await stage.KindsAsync());
    }

    [Fact]
    public async Task A_change_that_arrives_twice_is_made_once_and_shown()
    {
        var stage = await PlanStage.OpenAsync();
        var form = await stage.FormAsync("Ana", "s2");
        var sent = new Submitted(form.Submit.Call!, PlanStage.Typed(form, ("plan.q.name", "Catalogue et stock")));

        await stage.Cast.Send("Ana", sent, delivery: "twice");
        var second = await stage.Cast.Send("Ana", sent, delivery: "twice");

        Assert.Equal((null, "Étape 2 sur 4"), (second.Notice, second.Message!.Title()));
        Assert.Equal(["stage.changed"], await stage.KindsAsync());
    }

    [Fact]
    public async Task When_two_change_a_stage_at_once_the_second_sees_it_and_loses_nothing()
    {
        var stage = await PlanStage.OpenAsync();
        var (anas, marcs) = (await stage.FormAsync("Ana", "s2"), await stage.FormAsync("Marc", "s2"));
        await stage.Cast.Fills("Marc", marcs, ("plan.q.name", "Catalogue et stock"));

        var reply = await stage.Cast.Fills("Ana", anas, ("plan.q.test", "Vingt commandes"));

        Assert.Contains("entre-temps", reply.Form!.Problem, StringComparison.Ordinal);
        Assert.Equal("Vingt commandes", reply.Form!.ValueOf("plan.q.test"));
        Assert.Equal("Nadia passe dix commandes", (await stage.StageAsync("s2")).AcceptanceTest);

        await stage.Cast.Send("Ana", new Submitted(reply.Form!.Submit.Call!, PlanStage.Typed(reply.Form!)));
        Assert.Equal("Vingt commandes", (await stage.StageAsync("s2")).AcceptanceTest);
    }

    [Fact]
    public async Task An_old_card_opens_no_form_and_becomes_the_stage_as_it_is()
    {
        var stage = await PlanStage.OpenAsync();
        var old = await stage.CardAsync("Ana", "s2");
        await stage.Cast.Fills("Marc", await stage.FormAsync("Marc", "s2"), ("plan.q.name", "Catalogue et stock"));

        var reply = await stage.Cast.Opens("Ana", old.Button(Verbs.StageOpen));

        Assert.Contains("Voici l’étape telle qu’elle est", reply.Notice, StringComparison.Ordinal);
        Assert.Contains("Catalogue et stock", reply.Message!.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_stage_stays_as_it_was_accepted()
    {
        var stage = await PlanStage.OpenAsync();
        Assert.DoesNotContain((await stage.CardAsync("Ana", "s1")).Buttons(), b => b.Call?.Verb == Verbs.StageOpen);

        var reply = await stage.Cast.Send("Ana", PlanStage.Press(Verbs.StageOpen, "s1"));

        Assert.Null(reply.Form);
        Assert.Contains("reste telle qu’elle a été acceptée", reply.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_changed_writes_nothing()
    {
        var stage = await PlanStage.OpenAsync();

        var reply = await stage.Cast.Fills("Ana", await stage.FormAsync("Ana", "s2"));

        Assert.Equal("Étape 2 sur 4", reply.Message!.Title());
        Assert.Empty(await stage.KindsAsync());
    }

    [Fact]
    public async Task A_full_plan_says_so_and_keeps_what_was_typed()
    {
        var stage = await PlanStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "nouvelle étape")).Form!;
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    .. Enumerable.Range(1, Project.MostStages).Select(n => new Stage($"s{n}", $"Lot {n}", project.End)),
                ],
            }
        );

        var reply = await stage.Cast.Fills("Ana", form, ("plan.q.name", "Un de trop"), ("plan.q.due", "2027-02-10"));

        Assert.Contains("40", reply.Form!.ErrorAt("plan.q.name"), StringComparison.Ordinal);
        Assert.Equal("Un de trop", reply.Form!.ValueOf("plan.q.name"));
    }
}
