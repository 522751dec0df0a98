using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>The whole way through the ten steps, each refused move naming what it lacks.</summary>
public sealed class WalkingTheStepsTests
{
    [Fact]
    public async Task A_dispute_opens_at_its_facts_and_the_next_step_names_the_missing_fact()
    {
        var stage = await DisputeStage.OpenAsync();

        var card = await stage.OpensDisputeAsync();
        var refused = await stage.Cast.Says("Ana", "suivant");

        Assert.Equal("Catalogue : date et contenu", card.Title());
        Assert.Equal("Litige, étape 2 sur 10", card.Step());
        Assert.Contains("Un fait complet", refused.Notice, StringComparison.Ordinal);
        Assert.Contains("Un fait complet", refused.Message!.Box().Text, StringComparison.Ordinal);
        Assert.Equal(Verbs.FactOpen, refused.Message!.Primary().Call!.Verb);
        Assert.Equal(DisputeStep.Facts, (await stage.DisputeAsync()).Step);
    }

    [Fact]
    public async Task After_the_fact_the_next_thing_is_our_own_clock_then_the_contract()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();

        var recorded = (await stage.RecordsFactAsync()).Message!;
        var card = (await stage.Cast.Presses("Ana", recorded.Primary())).Message!;

        Assert.Equal("Fait 1", recorded.Title());
        Assert.Equal("Reconnaître nos jours", card.Primary().Title);
        Assert.StartsWith("Nos propres jours", card.Box().Text, StringComparison.Ordinal);

        card = (await stage.DoesAsync("Ana", card, ("clock.days", "4"))).Message!;
        Assert.Equal("Noter le contrat", card.Primary().Title);

        card = (
            await stage.DoesAsync("Ana", card, ("contract.clauses", "Article 4"), ("contract.none", "true"))
        ).Message!;
        Assert.Equal("Passer à l’étape 3", card.Primary().Title);
        Assert.Equal(Verbs.DisputeNext, card.Primary().Call!.Verb);
    }

    [Fact]
    public async Task The_first_step_needs_an_alert_or_two_signs_of_a_stall()
    {
        var stage = await DisputeStage.OpenAsync();
        var none = await stage.Cast.Says("Ana", "litige");
        var form = (await stage.Cast.Opens("Ana", none.Button(Verbs.DisputeOpen))).Form!;
        (string, string)[] answers = [("dispute.title", "Catalogue"), ("dispute.start", "alert")];

        var refused = await stage.Cast.Fills("Ana", form, answers);
        Assert.StartsWith(
            "La première étape suppose",
            refused.Form!.ErrorAt("dispute.start"),
            StringComparison.Ordinal
        );
        Assert.Empty((await stage.ProjectAsync()).Disputes);

        // Silent since October, and two meetings were put off.
        await stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                var off = new Contact(new DateOnly(2026, 11, 30), ContactKind.Postponed, "test");
                session.Project = session.Project.Touching("test", off, off with { On = off.On.AddDays(2) }) with
                {
                    Turn = new StageTurn(Side.Provider, new DateOnly(2026, 10, 1)),
                };
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        var opened = await stage.Cast.Fills("Ana", form, answers);
        Assert.Equal("Litige, étape 1 sur 10", opened.Message!.Step());
    }

    [Fact]
    public async Task The_whole_way_from_the_alert_to_the_review_can_be_walked()
    {
        var stage = await DisputeStage.OpenAsync();
        var cast = stage.Cast;
        await cast.Fills("Ana", (await cast.Says("Ana", "alerte")).Form!, ("alert.what", "Le catalogue glisse."));
        var none = await cast.Says("Ana", "litige");
        var form = (await cast.Opens("Ana", none.Button(Verbs.DisputeOpen))).Form!;
        var card = (
            await cast.Fills(
                "Ana",
                form,
                ("dispute.title", "Catalogue"),
                ("dispute.start", "alert"),
                ("dispute.reason", "La recette est vendredi")
            )
        ).Message!;
        Assert.Equal("Litige, étape 1 sur 10", card.Step());

        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("replan.action", "Paul livre en deux fois"),
                ("replan.due", "2026-12-11"),
                ("replan.result", "failed")
            )
        ).Message!;
        card = await Goes(2);

        await stage.RecordsFactAsync();
        card = (await cast.Says("Ana", "litige")).Message!;
        card = (await stage.DoesAsync("Ana", card, ("clock.days", "0"))).Message!;
        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("contract.clauses", "Article 4"),
                ("contract.deadline", "2027-03-31"),
                ("contract.conciliation", "true")
            )
        ).Message!;
        card = await Goes(3);

        card = (await stage.PreparesAsync("Ana", card)).Message!;
        card = await Goes(4);

        await stage.NotesCallAsync();
        card = (await stage.NotesCallAsync()).Message!;
        card = await Goes(5);

        card = (await stage.RecordsAsync("Ana", card, "sponsors", ("sponsors.outcome", "refused"))).Message!;
        Assert.Contains("Le choix d’un tiers", card.Box().Text, StringComparison.Ordinal);
        card = (await stage.DoesAsync("Ana", card, ("third.why", "clause"))).Message!;
        card = await Goes(6);

        Assert.StartsWith("La proposition d’un tiers", card.Box().Text, StringComparison.Ordinal);
        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("thirdproposal.answer", "accepted"),
                ("thirdproposal.answeredOn", "2026-12-07")
            )
        ).Message!;
        card = (await stage.RecordsAsync("Ana", card, "thirdoutcome", ("thirdoutcome.outcome", "ended"))).Message!;
        Assert.Equal("Pour passer à l’étape 7, il manque", card.Box().Heading);
        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("notice.breach", "Article 4, depuis le 11 décembre"),
                ("notice.demand", "Le catalogue en préproduction"),
                ("notice.days", "15")
            )
        ).Message!;
        Assert.Equal(
            "La relecture du texte par une deuxième personne. Le nom de la personne qui la valide.",
            card.Box().Text
        );
        card = (await stage.DoesAsync("Ana", card, ("notice.read", "true"))).Message!;
        card = (await stage.DoesAsync("Ana", card, ("noticesign.who", "Ana"))).Message!;
        card = await Goes(7);

        Assert.StartsWith("La preuve de réception", card.Box().Text, StringComparison.Ordinal);
        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("noticereceipt.number", "1A 234 567 8901 2"),
                ("noticereceipt.on", "2026-12-07")
            )
        ).Message!;
        Assert.Contains("22\u00A0déc.)", card.Box().Text, StringComparison.Ordinal);
        await cast.Waits(TimeSpan.FromDays(45));
        card = (await cast.Says("Ana", "litige")).Message!;
        Assert.Contains("mandat", card.Box().Text, StringComparison.Ordinal);
        card = (
            await stage.DoesAsync("Ana", card, ("mandate.who", "Maître Roy"), ("mandate.on", "2027-01-18"))
        ).Message!;
        await stage.DoesAsync("Ana", card, ("costs.fees", "6 000 €"), ("costs.amount", "18 000"));
        card = (await stage.Cast.Says("Ana", "litige")).Message!;
        card = await Goes(8);

        card = (await stage.DoesAsync("Ana", card, ("mandateoutcome.outcome", "settlement"))).Message!;
        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("terms.what1", "Le catalogue, par Agence Lumen"),
                ("terms.due1", "2027-02-12")
            )
        ).Message!;
        card = await Goes(9);

        card = (await stage.DoesAsync("Ana", card, ("termsoutcome.c1", "kept"))).Message!;
        card = await Goes(10);

        card = (await stage.DoesAsync("Ana", card, ("review.lessons", "Convenir d’une étape plus courte"))).Message!;
        Assert.Equal("Prêt à clore", card.Box().Heading);
        card = (await cast.Presses("Ana", card.Primary())).Message!;

        Assert.Contains(card.Blocks, block => block is StatusBlock { Word: "Clos" });
        Assert.NotNull((await stage.ProjectAsync()).Disputes.Single().ClosedOn);
        var moves = (await stage.JournalAsync()).Where(entry => entry.Kind == "dispute.moved").ToList();
        Assert.Equal(["2", "3", "4", "5", "6", "7", "8", "9", "10"], moves.Select(move => move.Details["to"]));
        Assert.All(moves, move => Assert.Equal(Scenarios.Cast.Key("Ana").ToString(), move.Actor));
        Assert.All(moves, move => Assert.NotEmpty(move.Details["reason"]));

        async Task<CoachMessage> Goes(int step)
        {
            Assert.Equal(FormattableString.Invariant($"Passer à l’étape {step}"), card.Primary().Title);
            var next = (await cast.Presses("Ana", card.Primary())).Message!;
            Assert.Equal(FormattableString.Invariant($"Litige, étape {step} sur 10"), next.Step());
            return next;
        }
    }

    [Fact]
    public async Task The_same_words_stand_in_English()
    {
        var stage = await DisputeStage.OpenAsync();
        stage.Cast.Speaks("Ana", "en-GB");
        var none = (await stage.Cast.Says("Ana", "dispute")).Message!;
        var form = (await stage.Cast.Opens("Ana", none.Button(Verbs.DisputeOpen))).Form!;
        await stage.Cast.Fills("Ana", form, ("dispute.title", "Catalogue"));

        var refused = await stage.Cast.Says("Ana", "next");

        Assert.StartsWith("Not yet. One complete fact", refused.Notice, StringComparison.Ordinal);
        Assert.Equal("Dispute, step 2 of 10", refused.Message!.Step());
        Assert.Equal("Before step 3, still missing", refused.Message!.Box().Heading);
        Assert.Equal("Only Ana and Marc see this", refused.Message!.Band.SeenBy);
    }

    [Fact]
    public async Task A_broken_agreement_begins_a_new_round_that_needs_its_own_fact()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.ReachesDialogueAsync();
        card = (await stage.NotesCallAsync(settles: true)).Message!;
        Assert.Equal("Noter les termes", card.Primary().Title);
        card = (
            await stage.DoesAsync("Ana", card, ("terms.what1", "Catalogue"), ("terms.due1", "2026-12-18"))
        ).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        Assert.Equal("Litige, étape 9 sur 10", card.Step());

        var opened = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        var asked = await stage.Cast.Fills("Ana", opened, ("termsoutcome.c1", "broken"));
        Assert.Equal("Quel terme n’a pas été tenu, et depuis quand\u00A0?", asked.Form!.ErrorAt("termsoutcome.note"));

        card = (
            await stage.Cast.Fills(
                "Ana",
                asked.Form!,
                ("termsoutcome.c1", "broken"),
                ("termsoutcome.note", "Rien reçu le 18")
            )
        ).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;

        Assert.Equal("Litige, étape 2 sur 10", card.Step());
        Assert.StartsWith("Un fait complet", card.Box().Text, StringComparison.Ordinal);
        var dispute = await stage.DisputeAsync();
        Assert.Equal(2, dispute.Round);
        Assert.Null(dispute.Terms);
        Assert.Equal("Rien reçu le 18", dispute.Moves[^1].Reason);
        Assert.NotNull(dispute.Preparation);
    }
}
