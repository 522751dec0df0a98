using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Turns;

public sealed class HandingOverTests
{
    [Fact]
    public async Task One_click_hands_the_turn_over_and_the_one_before_stays()
    {
        var stage = await TurnStage.OpenAsync();
        var card = await stage.TurnCardAsync("Ana");
        Assert.Contains("Agence Lumen", card.Text(), StringComparison.Ordinal);
        Assert.Contains("depuis 5 jours ouvrés", card.Text(), StringComparison.Ordinal);

        var reply = await stage.Cast.Presses("Ana", card.Give(Side.Client));

        Assert.Equal("C’est noté", reply.Message!.Title());
        var project = await stage.ProjectAsync();
        Assert.Equal(new StageTurn(Side.Client, TurnStage.Today), project.Turn);
        Assert.Equal(
            [(1, Side.Provider, new DateOnly(2026, 11, 23)), (2, Side.Client, TurnStage.Today)],
            project.HandOvers.Select(turn => (turn.Number, turn.Side, turn.Since))
        );
        Assert.Equal("Ana", project.HandOvers[1].By);
        Assert.Equal("s1", project.HandOvers[1].Stage);
        Assert.Equal(["turn.handed"], await stage.TurnKindsAsync());
    }

    [Theory]
    [InlineData("la balle est chez nous", Side.Client)]
    [InlineData("à nous !", Side.Client)]
    [InlineData("hand over to a third party", Side.ThirdParty)]
    [InlineData("La balle passe à un tiers", Side.ThirdParty)]
    [InlineData("it’s our turn", Side.Client)]
    [InlineData("passer la main au client", Side.Client)]
    public async Task A_sentence_hands_it_over(string text, Side? side)
    {
        var stage = await TurnStage.OpenAsync();

        await stage.Cast.Says("Ana", text);

        Assert.Equal(side ?? Side.Provider, (await stage.ProjectAsync()).Turn.Side);
    }

    [Theory]
    [InlineData("la balle est chez eux")]
    [InlineData("hand over to Agence Lumen")]
    [InlineData("to the provider")]
    [InlineData("their turn")]
    [InlineData("au prestataire")]
    public async Task A_sentence_that_means_the_provider_is_understood(string text)
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Says("Ana", "à nous");

        await stage.Cast.Says("Ana", text);

        Assert.Equal(Side.Provider, (await stage.ProjectAsync()).Turn.Side);
    }

    [Theory]
    [InlineData("hand over")]
    [InlineData("passer la balle")]
    [InlineData("la balle est chez nous ou chez eux")]
    [InlineData("la balle est chez Zorro")]
    [InlineData("la balle est pas chez nous")]
    [InlineData("the ball is no longer with us")]
    [InlineData("the turn is not ours")]
    public async Task A_sentence_that_names_no_side_changes_nothing_and_offers_the_choice(string text)
    {
        var stage = await TurnStage.OpenAsync();

        var reply = await stage.Cast.Says("Ana", text);

        Assert.StartsWith("De quel côté est la balle", reply.Notice!, StringComparison.Ordinal);
        Assert.NotNull(reply.Message!.Give(Side.Client));
        Assert.Empty(await stage.TurnKindsAsync());
    }

    [Fact]
    public async Task To_the_side_that_has_it_already_nothing_happens()
    {
        var stage = await TurnStage.OpenAsync();

        var reply = await stage.Cast.Says("Ana", "la balle est chez eux");

        Assert.Equal("La balle est déjà de ce côté. Rien n’a changé.", reply.Notice);
        Assert.Single(await stage.HandOversAsync());
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task The_form_keeps_what_is_due_and_what_shows_it()
    {
        var stage = await TurnStage.OpenAsync();
        var evidence = new string('é', 500);

        var reply = await stage.Cast.Fills(
            "Marc",
            await stage.TurnFormAsync("Marc"),
            ("turn.to", "Client"),
            ("turn.what", "Envoyer les textes"),
            ("turn.due", "2026-12-04"),
            ("turn.evidence", evidence)
        );

        var last = (await stage.HandOversAsync())[^1];
        Assert.Equal(
            (Side.Client, "Envoyer les textes", new DateOnly(2026, 12, 4), evidence, "Marc"),
            (last.Side, last.What, last.Due!.Value, last.Evidence, last.By)
        );
        Assert.Contains("Envoyer les textes", reply.Message!.Text(), StringComparison.Ordinal);
        var entry = (await stage.JournalAsync())[^1];
        Assert.Equal(("turn.handed", "2", "2026-12-04"), (entry.Kind, entry.Subject, entry.Details["due"]));
        Assert.Equal("La balle est chez vous", stage.Cast.SentTo("Ana").Single().Message.Title());
    }

    [Theory]
    [InlineData("turn.due", "2026-11-27", "est déjà passé")]
    [InlineData("turn.due", "2030-01-01", "dans plus de deux ans")]
    [InlineData("turn.due", "31/02", "")]
    [InlineData("turn.to", "Zorro", "")]
    [InlineData("turn.to", "7", "")]
    [InlineData("turn.evidence", null, "")]
    public async Task Another_look_is_asked_at_the_field_and_nothing_typed_is_lost(
        string field,
        string? value,
        string error
    )
    {
        var stage = await TurnStage.OpenAsync();
        value ??= new string('x', 501);

        var reply = await stage.Cast.Fills(
            "Ana",
            await stage.TurnFormAsync("Ana"),
            [("turn.to", "Client"), ("turn.what", "Envoyer les textes"), (field, value)]
        );

        Assert.Equal(ReplyKind.Errors, reply.Kind);
        Assert.NotEqual("", reply.Form!.ErrorAt(field));
        Assert.Contains(error, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal("Envoyer les textes", reply.Form!.ValueOf("turn.what"));
        Assert.Equal(value, reply.Form!.ValueOf(field));
        Assert.Single(await stage.HandOversAsync());
    }

    [Fact]
    public async Task Nothing_to_add_for_the_side_that_has_it_is_asked_again()
    {
        var stage = await TurnStage.OpenAsync();

        var reply = await stage.Cast.Fills("Ana", await stage.TurnFormAsync("Ana"));

        Assert.Contains("déjà de ce côté", reply.Form!.ErrorAt("turn.what"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_for_the_side_that_has_it_leaves_the_rest_and_the_day_it_began()
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Fills("Ana", await stage.TurnFormAsync("Ana"), ("turn.what", "Livrer le catalogue"));
        stage.Cast.Clock.Advance(TimeSpan.FromDays(2));

        await stage.Cast.Fills("Ana", await stage.TurnFormAsync("Ana"), ("turn.due", "2026-12-04"));

        var project = await stage.ProjectAsync();
        Assert.Equal(new StageTurn(Side.Provider, new DateOnly(2026, 11, 23)), project.Turn);
        Assert.Equal(
            ("Livrer le catalogue", new DateOnly(2026, 12, 4)),
            (project.Holding!.What, project.Holding.Due!.Value)
        );
        Assert.Equal(["turn.detailed", "turn.detailed"], await stage.TurnKindsAsync());
    }

    [Fact]
    public async Task A_day_that_has_passed_is_told_in_working_days()
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Fills("Ana", await stage.TurnFormAsync("Ana"), ("turn.due", "2026-12-04"));
        stage.Cast.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Contains(
            "dépassé de 2 jours ouvrés",
            (await stage.TurnCardAsync("Ana")).Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_mistake_is_corrected_by_one_more_line_and_counts_no_more()
    {
        var stage = await TurnStage.OpenAsync();
        var done = (await stage.Cast.Says("Ana", "à nous")).Message!;

        await stage.Cast.Presses("Ana", done.Button(Verbs.TurnUndo));

        var project = await stage.ProjectAsync();
        Assert.Equal(3, project.HandOvers.Count);
        Assert.Equal(2, project.HandOvers[2].Corrects);
        Assert.Equal(new StageTurn(Side.Provider, new DateOnly(2026, 11, 23)), project.Turn);
        Assert.Equal([1, 3], project.StandingTurns().Select(turn => turn.Number));
        Assert.Equal(["turn.handed", "turn.corrected"], await stage.TurnKindsAsync());
    }

    [Fact]
    public async Task A_mistake_that_is_corrected_once_its_stage_has_ended_stays_with_that_stage()
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Says("Ana", "à nous");
        var before = await stage.ProjectAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Stages =
                [
                    project.Stages[0] with
                    {
                        AcceptedOn = new DateOnly(2026, 12, 1),
                    },
                    new Stage("s9", "Recette", new DateOnly(2027, 2, 1)) { Provider = "Nordweb" },
                ],
            }
        );

        await stage.Cast.Presses("Ana", (await stage.TurnCardAsync("Ana")).Undo());

        Assert.Equal(before.HandOvers[^1].Stage, (await stage.ProjectAsync()).HandOvers[^1].Stage);
        Assert.NotEqual("s9", before.HandOvers[^1].Stage);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_hands_over_once()
    {
        var stage = await TurnStage.OpenAsync();
        var press = TurnStage.Press(Verbs.TurnHand, 1, "Client");

        await stage.Cast.Send("Ana", press, "twice");
        var again = await stage.Cast.Send("Ana", press, "twice");

        Assert.Equal("C’est noté", again.Message!.Title());
        Assert.Null(again.Notice);
        Assert.Equal(2, (await stage.HandOversAsync()).Count);
        Assert.Equal(["turn.handed"], await stage.TurnKindsAsync());
    }

    [Fact]
    public async Task A_sentence_that_comes_twice_hands_over_once()
    {
        var stage = await TurnStage.OpenAsync();

        await stage.Cast.Send("Ana", new Said("à nous"), "twice");
        await stage.Cast.Send("Ana", new Said("à nous"), "twice");

        Assert.Equal(2, (await stage.HandOversAsync()).Count);
    }

    [Theory]
    [InlineData(Verbs.TurnHand, "ThirdParty")]
    [InlineData(Verbs.TurnUndo, null)]
    [InlineData(Verbs.TurnSave, null)]
    [InlineData(Verbs.TurnOpen, null)]
    public async Task An_old_card_changes_nothing_and_shows_where_the_turn_is(string verb, string? choice)
    {
        var stage = await TurnStage.OpenAsync();
        await stage.Cast.Says("Ana", "à nous");

        var reply = await stage.Cast.Send("Marc", TurnStage.Press(verb, 1, choice));

        Assert.Contains("La balle a bougé", reply.Notice!, StringComparison.Ordinal);
        Assert.Equal(2, (await stage.HandOversAsync()).Count);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    public async Task The_rest_of_the_team_sees_whose_turn_it_is_and_hands_over_nothing(string who)
    {
        var stage = await TurnStage.OpenAsync();

        var card = await stage.TurnCardAsync(who);
        await stage.Cast.Send(who, TurnStage.Press(Verbs.TurnHand, 1, "Client"));

        Assert.DoesNotContain(
            card.Buttons(),
            button => button.Call!.Verb is not (Verbs.ProjectOpen or Verbs.LedgerShow)
        );
        Assert.Single(await stage.HandOversAsync());
    }

    [Fact]
    public async Task Counsel_sees_no_turn()
    {
        var stage = await TurnStage.OpenAsync();

        Assert.Null((await stage.Cast.Says("Colette", "la balle")).Message);
    }
}
