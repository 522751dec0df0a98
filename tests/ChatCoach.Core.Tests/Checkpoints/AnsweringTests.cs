using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class AnsweringTests
{
    [Fact]
    public async Task The_card_becomes_the_summary_and_the_project_knows_the_answers()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 9, 41);

        var reply = await stage.AnswersAsync(
            "Ana",
            stage.LastTo("Ana"),
            ("health", "AtRisk"),
            ("billed", "62"),
            ("agreed", "60")
        );

        Assert.Equal(ReplyKind.Replace, reply.Kind);
        Assert.Equal("Point enregistré", reply.Message!.Title());
        Assert.Equal("À risque", reply.Message!.Blocks.OfType<StatusBlock>().Single().Word);
        var facts = reply.Message!.Blocks.OfType<FactsBlock>().Single().Facts;
        Assert.Equal("Agence Lumen, depuis 8 jours ouvrés", facts[0].Value);
        Assert.Equal("Catalogue, ven.\u00A018\u00A0déc.", facts[1].Value);
        Assert.Equal("62 facturées sur 60 convenues", facts[2].Value);
        Assert.Equal(
            "Enregistré par Ana à 9\u00A0h\u00A041, version 1. Prochain point\u00A0: jeu.\u00A010\u00A0déc. à 9\u00A0h\u00A030.",
            reply.Message!.Blocks.OfType<FooterBlock>().Single().Text
        );
        var project = await stage.ProjectAsync();
        Assert.Equal(Health.AtRisk, project.Health);
        Assert.Equal("Catalogue", project.LastAnswers!.Next);
        Assert.Null(project.Schedule.Pending);
        Assert.Single(stage.Cast.Projects.Sent);
    }

    [Fact]
    public async Task Once_answered_nobody_is_reminded()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"));

        await stage.RunsUntil(9, 18);

        Assert.Single(stage.Cast.Projects.Sent);
        Assert.Equal(0, (await stage.ProjectAsync()).Schedule.Missed);
    }

    [Fact]
    public async Task The_next_questions_and_the_next_prompt_start_from_the_last_answers()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("health", "AtRisk"), ("worry", "Décembre"));
        await stage.RunsUntil(10, 10);

        var facts = stage.LastTo("Ana").Blocks.OfType<FactsBlock>().Single().Facts;
        var form = (await stage.Cast.Opens("Ana", stage.LastTo("Ana").Primary())).Form!;

        Assert.Equal(
            ["À risque", "Agence Lumen", "Catalogue, ven.\u00A018\u00A0déc."],
            facts.Select(fact => fact.Value)
        );
        Assert.Equal("AtRisk", form.ValueOf("health"));
        Assert.Equal("Décembre", form.ValueOf("worry"));
        Assert.Equal("2026-12-18", form.ValueOf("promised"));
        Assert.Equal("Pré-rempli d’après le jeu.\u00A03\u00A0déc. Changez ce qui a bougé.", form.Intro);
        Assert.All(
            form.Fields.OfType<ChoiceField>(),
            field => Assert.EndsWith("?", field.Required, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_promise_that_has_passed_is_asked_anew()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("promised", "2026-12-08"));
        await stage.RunsUntil(10, 10);

        var form = (await stage.Cast.Opens("Ana", stage.LastTo("Ana").Primary())).Form!;

        Assert.Equal("", form.ValueOf("promised"));
    }

    [Theory]
    [InlineData(
        "promised",
        "2026-12-01",
        "Le mar.\u00A01er\u00A0déc.\u00A02026 est passé. Quelle date est promise maintenant\u00A0?"
    )]
    [InlineData(
        "promised",
        "2062-12-01",
        "Le ven.\u00A01er\u00A0déc.\u00A02062 est dans plus de cinq ans. De quelle année s’agit-il\u00A0?"
    )]
    [InlineData("promised", "", "Quelle date a été promise\u00A0?")]
    [InlineData("next", "", "Quel est le prochain livrable, et par qui\u00A0?")]
    [InlineData("billed", "-1", "Combien d’heures, de 0 à 9\u00A0999\u00A0?")]
    [InlineData("billed", "10000", "Combien d’heures, de 0 à 9\u00A0999\u00A0?")]
    [InlineData(
        "delivered",
        "proven",
        "Quelle preuve avez-vous\u00A0: un lien, une version, un compte rendu de test\u00A0?"
    )]
    [InlineData(
        "spoke",
        "2026-12-04",
        "Le ven.\u00A04\u00A0déc.\u00A02026 est encore à venir. De quand date votre dernier échange\u00A0?"
    )]
    [InlineData("health", "wonderful", "Laquelle de ces réponses\u00A0?")]
    public async Task What_needs_another_look_is_asked_with_everything_else_kept(
        string field,
        string value,
        string error
    )
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var reply = await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("worry", "La charge"), (field, value));

        Assert.Equal(ReplyKind.Errors, reply.Kind);
        var at = field == "delivered" ? "proof" : field;
        Assert.Equal(error, reply.Form!.ErrorAt(at));
        Assert.Equal("La charge", reply.Form!.ValueOf("worry"));
        Assert.Equal("Une réponse est à revoir. Tout le reste est gardé.", reply.Form!.Problem);
        Assert.Null((await stage.ProjectAsync()).LastAnswers);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_kept_and_asked_again()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var reply = await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("worry", new string('x', 501)));

        Assert.Equal(501, reply.Form!.ValueOf("worry").Length);
        Assert.NotEqual("", reply.Form!.ErrorAt("worry"));
    }

    [Fact]
    public async Task An_edit_is_a_new_version_and_the_old_one_stays()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("health", "AtRisk"))).Message!;
        var edit = summary.Buttons().Single(button => button.Call!.Verb == Verbs.CheckpointOpen);

        var form = (await stage.Cast.Opens("Ana", edit)).Form!;
        Assert.Equal("AtRisk", form.ValueOf("health"));
        var reply = await stage.Cast.Fills("Ana", form, ("health", "OffTrack"), ("turn", "Client"));

        Assert.Contains(
            "version 2",
            reply.Message!.Blocks.OfType<FooterBlock>().Single().Text,
            StringComparison.Ordinal
        );
        var row = (await stage.CheckpointAsync("2026-12-03"))!;
        Assert.Equal([Health.AtRisk, Health.OffTrack], row.Versions.Select(version => version.Answers.Health));
        Assert.Equal(Health.OffTrack, (await stage.ProjectAsync()).Health);
        Assert.Equal(new StageTurn(Side.Client, new DateOnly(2026, 12, 3)), (await stage.ProjectAsync()).Turn);
        Assert.Equal(
            ["checkpoint.asked", "checkpoint.answered", "checkpoint.edited"],
            (await stage.JournalAsync()).Skip(1).Select(entry => entry.Kind)
        );
    }

    [Fact]
    public async Task A_day_after_an_edit_the_turn_still_began_when_it_began()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("turn", "Client"))).Message!;
        await stage.RunsUntil(7, 10);

        await stage.AnswersAsync("Ana", summary, ("turn", "Client"), ("worry", "Le budget"));

        Assert.Equal(new DateOnly(2026, 12, 3), (await stage.ProjectAsync()).Turn.Since);
    }

    [Fact]
    public async Task An_edit_after_the_end_of_a_stage_leaves_the_turn_with_the_stage_it_was_of()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var summary = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("turn", "Client"))).Message!;
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    project.Stages[0] with
                    {
                        AcceptedOn = new DateOnly(2026, 12, 3),
                    },
                    new Stage("s2", "Paiement", new DateOnly(2027, 1, 22)) { Provider = "Studio Brume" },
                ],
            }
        );

        await stage.AnswersAsync("Ana", summary, ("turn", "ThirdParty"));

        var turn = (await stage.ProjectAsync()).StandingTurns()[^1];
        Assert.Equal((Side.ThirdParty, "s1"), (turn.Side, turn.Stage));
    }

    [Fact]
    public async Task An_edit_of_an_older_checkpoint_leaves_the_present_state_alone()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var older = (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("health", "AtRisk"))).Message!;
        await stage.RunsUntil(10, 10);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("health", "OnTrack"));

        await stage.AnswersAsync("Ana", older, ("health", "OffTrack"));

        Assert.Equal(Health.OnTrack, (await stage.ProjectAsync()).Health);
        Assert.Equal(Health.OffTrack, (await stage.CheckpointAsync("2026-12-03"))!.Latest.Answers.Health);
    }

    [Fact]
    public async Task A_double_click_answers_once_and_both_clicks_see_the_summary()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var form = (await stage.Cast.Opens("Ana", stage.LastTo("Ana").Primary())).Form!;

        var first = await stage.FillsAsync("Ana", form);
        var second = await stage.FillsAsync("Ana", form);

        Assert.Equal(first.Message!.Title(), second.Message!.Title());
        Assert.Null(second.Notice);
        Assert.Single((await stage.CheckpointAsync("2026-12-03"))!.Versions);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "checkpoint.answered");
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_answers_once()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var form = (await stage.Cast.Opens("Ana", stage.LastTo("Ana").Primary())).Form!;
        var values = form
            .Fields.Where(f => f.Value is not null)
            .ToDictionary(f => f.Id, f => f.Value!, StringComparer.Ordinal);
        values["next"] = "Catalogue";
        values["promised"] = "2026-12-18";
        var submitted = new Submitted(form.Submit.Call!, new FieldValues(values));

        await stage.Cast.Send("Ana", submitted, "same");
        var again = await stage.Cast.Send("Ana", submitted, "same");

        Assert.Equal("Point enregistré", again.Message!.Title());
        Assert.Single((await stage.CheckpointAsync("2026-12-03"))!.Versions);
    }

    [Fact]
    public async Task When_the_deputy_was_quicker_a_late_click_changes_nothing_and_shows_where_things_stand()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(4, 10);
        var form = (
            await stage.Cast.Opens("Ana", stage.CardsOf("Ana")["checkpoint|2026-12-03|2"].Button(Verbs.CheckpointOpen))
        ).Form!;
        await stage.AnswersAsync("Marc", stage.LastTo("Marc"), ("health", "AtRisk"));

        var late = await stage.FillsAsync("Ana", form, ("health", "OffTrack"));

        Assert.Equal("Réponse de Marc", late.Message!.Title());
        Assert.StartsWith("Marc a répondu avant vous", late.Notice, StringComparison.Ordinal);
        Assert.Equal(Health.AtRisk, (await stage.ProjectAsync()).Health);
        Assert.Single((await stage.CheckpointAsync("2026-12-03"))!.Versions);
        var seen = await stage.Cast.Presses("Ana", late.Message!.Primary());
        Assert.Equal("Point enregistré", seen.Message!.Title());
    }

    [Fact]
    public async Task When_the_deputy_answers_the_card_of_the_owner_tells_it_in_place()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(4, 10);

        await stage.AnswersAsync("Marc", stage.LastTo("Marc"), ("health", "AtRisk"));

        Assert.Equal("Réponse de Marc", stage.CardsOf("Ana")["checkpoint|2026-12-03|2"].Title());
        Assert.Equal(2, stage.CountTo("Ana"));
    }

    [Fact]
    public async Task Answered_from_a_typed_command_the_prompt_shrinks_to_a_line()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var asked = await stage.Cast.Says("Ana", "point");
        await stage.FillsAsync("Ana", asked.Form!);

        var card = stage.CardsOf("Ana")["checkpoint|2026-12-03|1"];
        Assert.Equal(Verbs.CheckpointShow, Assert.Single(card.Buttons()).Call!.Verb);
    }

    [Fact]
    public async Task With_none_pending_an_extra_one_can_be_given_and_is_shown_again_the_same_day()
    {
        var stage = await CheckpointStage.OpenAsync();

        var asked = await stage.Cast.Says("Ana", "point");
        await stage.FillsAsync("Ana", asked.Form!, ("health", "AtRisk"));
        var again = await stage.Cast.Says("Ana", "point");

        Assert.NotNull(await stage.CheckpointAsync("2026-11-30"));
        Assert.Equal("Point enregistré", again.Message!.Title());
        Assert.Equal(new DateOnly(2026, 12, 3), (await stage.ProjectAsync()).Schedule.NextOccurrence);
    }

    [Fact]
    public async Task Given_in_the_morning_before_it_was_asked_it_is_not_asked_again_that_day()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 8);
        await stage.FillsAsync("Ana", (await stage.Cast.Says("Ana", "point")).Form!);

        await stage.RunsUntil(9, 18);

        Assert.Empty(stage.Cast.Projects.Sent);
        Assert.Equal(new DateOnly(2026, 12, 10), (await stage.ProjectAsync()).Schedule.NextOccurrence);
    }

    [Fact]
    public async Task When_someone_slips_in_between_the_answer_is_decided_again_on_what_they_left()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(4, 10);
        var marc = (await stage.Cast.Opens("Marc", stage.LastTo("Marc").Primary())).Form!;
        var ana = (await stage.Cast.Says("Ana", "point")).Form!;
        stage.Cast.Projects.BeforeNextCommit = async () => await stage.FillsAsync("Marc", marc, ("health", "AtRisk"));

        var reply = await stage.FillsAsync("Ana", ana, ("health", "OffTrack"));

        Assert.Equal("Réponse de Marc", reply.Message!.Title());
        Assert.Equal(Health.AtRisk, (await stage.ProjectAsync()).Health);
    }

    [Theory]
    [InlineData("62,5", "62.5")]
    [InlineData("62.5", "62.5")]
    public async Task A_decimal_comma_is_a_decimal_comma(string typed, string hours)
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("billed", typed));

        Assert.Equal(
            decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture),
            (await stage.ProjectAsync()).LastAnswers!.HoursBilled
        );
    }
}
