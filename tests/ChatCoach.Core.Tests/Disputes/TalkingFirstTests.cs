using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Exchanges in the dialogue: what counts as tried, and what it allows.</summary>
public sealed class TalkingFirstTests
{
    [Fact]
    public async Task Two_real_calls_without_agreement_let_the_dialogue_go_on_to_the_sponsors()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var first = await stage.NotesCallAsync();
        Assert.Equal("L’échange est noté.", first.Notice);
        Assert.StartsWith("Un deuxième vrai appel", first.Message!.Box().Text, StringComparison.Ordinal);
        Assert.Equal("Préparer l’appel 2", first.Message!.Primary().Title);

        var second = await stage.NotesCallAsync();
        Assert.Equal("Prêt pour l’étape 5", second.Message!.Box().Heading);
        var moved = await stage.Cast.Presses("Ana", second.Message!.Primary());
        Assert.Equal("Litige, étape 5 sur 10", moved.Message!.Step());
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("noanswer")]
    public async Task Three_attempts_that_met_nobody_count_too(string outcome)
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        await stage.NotesCallAsync(outcome, on: "2026-12-03");
        var second = await stage.NotesCallAsync(outcome, on: "2026-12-04");
        var third = await stage.NotesCallAsync(outcome, on: "2026-12-07");

        Assert.Contains("(2 à ce jour)", second.Message!.Box().Text, StringComparison.Ordinal);
        Assert.Equal("Passer à l’étape 5", third.Message!.Primary().Title);
    }

    [Fact]
    public async Task Three_rings_within_an_hour_are_one_attempt_and_a_weekend_is_no_day_of_its_own()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        foreach (var said in new[] { "À 9 h", "À 9 h 20", "À 9 h 50" })
        {
            await stage.NotesCallAsync("noanswer", said: said);
        }

        await stage.NotesCallAsync("noanswer", on: "2026-12-05");
        var last = await stage.NotesCallAsync("noanswer", on: "2026-12-06");

        Assert.Equal(5, (await stage.DisputeAsync()).Exchanges.Count);
        Assert.Contains(
            "des refus d’échanger sur trois jours ouvrés distincts (1 à ce jour)",
            last.Message!.Box().Text,
            StringComparison.Ordinal
        );
        var refused = await stage.Cast.Says("Ana", "suivant");
        Assert.StartsWith("Pas encore.", refused.Notice, StringComparison.Ordinal);
        Assert.Equal(Core.Disputes.DisputeStep.Dialogue, (await stage.DisputeAsync()).Step);
    }

    [Fact]
    public async Task A_mail_is_not_a_real_call()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;

        var reply = await stage.Cast.Fills("Ana", form, ("exchange.medium", "mail"));

        Assert.StartsWith("Un deuxième vrai appel", reply.Message!.Box().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_is_prepared_with_an_aim_a_question_and_an_offer_and_then_noted()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.ReachesDialogueAsync();
        Assert.Equal("Préparer l’appel 1", card.Primary().Title);

        var prepared = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("call.aim", "Une date tenable"),
                ("call.question", "Que vous manque-t-il ?"),
                ("call.offer", "Nadia, deux matinées")
            )
        ).Message!;

        Assert.Equal("L’appel 1 est prêt", prepared.Title());
        Assert.Contains(
            prepared.Blocks.OfType<BulletsBlock>().Single().Items,
            item => item.Strong.StartsWith("Nos 4 jours de retard", StringComparison.Ordinal)
        );
        Assert.Equal(Verbs.ExchangeOpen, prepared.Primary().Call!.Verb);
        card = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Equal("Noter l’appel 1", card.Primary().Title);
    }

    [Fact]
    public async Task An_agreement_that_fell_apart_in_the_next_call_is_none()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var agreed = await stage.NotesCallAsync(settles: true);
        var apart = await stage.NotesCallAsync();

        Assert.Equal("Pour passer à l’étape 9, il manque", agreed.Message!.Box().Heading);
        Assert.Equal("Pour passer à l’étape 5, il manque", apart.Message!.Box().Heading);
    }

    [Fact]
    public async Task An_exchange_of_tomorrow_is_asked_again_and_what_was_typed_is_kept()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();

        var asked = await stage.NotesCallAsync(on: "2026-12-08");
        var reopened = (await stage.Cast.Says("Ana", "appel")).Form!;

        Assert.Contains("est à venir", asked.Form!.ErrorAt("exchange.on"), StringComparison.Ordinal);
        Assert.Equal("Deux développeurs absents.", reopened.ValueOf("exchange.said"));
        Assert.NotNull(reopened.Problem);
    }

    [Fact]
    public async Task A_next_step_before_the_exchange_itself_is_asked_again()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;

        var asked = await stage.Cast.Fills(
            "Ana",
            form,
            ("exchange.said", "Deux développeurs absents."),
            ("exchange.next", "Livrer le lot 1"),
            ("exchange.due", "2026-12-01")
        );

        Assert.Contains("précède l’échange", asked.Form!.ErrorAt("exchange.due"), StringComparison.Ordinal);
        Assert.Equal("Livrer le lot 1", asked.Form!.ValueOf("exchange.next"));
        Assert.Empty((await stage.DisputeAsync()).Exchanges);
    }

    [Fact]
    public async Task The_sponsors_have_ten_working_days_at_most()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        Assert.Contains("lun.\u00A021\u00A0déc.", card.Box().Text, StringComparison.Ordinal);

        await stage.Cast.Waits(TimeSpan.FromDays(16));

        Assert.Equal(
            [
                "Les deux directions ont jusqu’au lun.\u00A021\u00A0déc.\u00A02026 pour se voir.",
                "Le délai pour la rencontre des directions s’est terminé le lun.\u00A021\u00A0déc.\u00A02026. "
                    + "Le litige peut avancer sans elle.",
            ],
            stage.Cast.SentTo("Ana").Select(sent => sent.Message.Blocks.OfType<TextBlock>().First().Text)
        );
        card = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Equal("Le choix d’un tiers, ou la clause qui le demande.", card.Box().Text);
    }

    [Fact]
    public async Task A_third_party_may_be_left_out_unless_a_clause_binds()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        card = (await stage.RecordsAsync("Ana", card, "sponsors", ("sponsors.outcome", "met"))).Message!;

        var free = (await stage.DoesAsync("Ana", card, ("third.why", "none"))).Message!;

        Assert.Equal("Pour passer à l’étape 7, il manque", free.Box().Heading);

        // A clause that is found later binds all the same.
        var contract = (await stage.DisputeAsync()).Contract! with
        {
            AsksForConciliation = true,
        };
        await stage.AltersAsync(dispute => dispute with { Contract = contract });
        var bound = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Equal("Pour passer à l’étape 6, il manque", bound.Box().Heading);
    }

    [Fact]
    public async Task A_conciliation_clause_binds()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var contract = (await stage.DisputeAsync()).Contract! with { AsksForConciliation = true };
        await stage.AltersAsync(dispute => dispute with { Contract = contract });
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        card = (await stage.RecordsAsync("Ana", card, "sponsors", ("sponsors.outcome", "met"))).Message!;

        var bound = await stage.DoesAsync("Ana", card, ("third.why", "none"));

        Assert.Contains("elle vous lie", bound.Form!.ErrorAt("third.why"), StringComparison.Ordinal);
    }
}
