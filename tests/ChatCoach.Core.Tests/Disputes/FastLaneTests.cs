using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>From the facts straight to a notice or to counsel, where something cannot wait.</summary>
public sealed class FastLaneTests
{
    [Fact]
    public async Task Data_at_risk_leads_from_the_facts_to_the_formal_notice()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.OpensDisputeAsync();

        card = await TakesAsync(stage, card, "danger", "notice");
        Assert.Equal("Pour passer à l’étape 7, il manque", card.Box().Heading);
        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("notice.breach", "Article 9"),
                ("notice.demand", "Rendre les données"),
                ("notice.days", "8"),
                ("notice.read", "true")
            )
        ).Message!;
        card = (await stage.DoesAsync("Ana", card)).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;

        Assert.Equal("Litige, étape 7 sur 10", card.Step());
        Assert.DoesNotContain(
            card.Blocks.OfType<ProgressBlock>().First().Lines,
            line => line.Mark == Mark.Done && line.Text.Contains("Dialogue", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Marked_words_of_a_notice_are_rephrased_or_kept_with_a_reason()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await TakesAsync(stage, await stage.OpensDisputeAsync(), "danger", "notice");
        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        (string, string)[] answers =
        [
            ("notice.breach", "Vous n’avez jamais rendu les données"),
            ("notice.demand", "Rendre les données"),
            ("notice.days", "8"),
            ("notice.read", "true"),
        ];

        var asked = await stage.Cast.Fills("Ana", form, answers);
        Assert.Contains("«\u00A0jamais\u00A0»", asked.Form!.ErrorAt("notice.keep"), StringComparison.Ordinal);
        Assert.Equal("Rendre les données", asked.Form!.ValueOf("notice.demand"));

        await stage.Cast.Fills("Ana", form, [.. answers, ("notice.keep", "Le contrat le dit ainsi")]);
        Assert.Equal("Le contrat le dit ainsi", (await stage.DisputeAsync()).Notice!.KeptBecause);
    }

    [Fact]
    public async Task A_formal_notice_received_leads_to_counsel()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await TakesAsync(stage, await stage.OpensDisputeAsync(), "notice", "counsel");

        Assert.Equal("La date du mandat de l’avocat. Les coûts, vus avant d’aller plus loin.", card.Box().Text);
        card = (
            await stage.DoesAsync("Ana", card, ("mandate.who", "Maître Roy"), ("mandate.on", "2026-12-07"))
        ).Message!;
        await stage.DoesAsync("Ana", card, ("costs.fees", "6 000 €"), ("costs.amount", "18 000"));
        card = (await stage.Cast.Says("Ana", "litige")).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;

        Assert.Equal("Litige, étape 8 sur 10", card.Step());
    }

    [Theory]
    [InlineData("2027-03-31", "est à plus de 15 jours")]
    [InlineData("2026-12-01", "est passé")]
    [InlineData("", "Quelle est cette échéance")]
    public async Task A_deadline_lifts_the_rule_only_when_it_is_near(string deadline, string sentence)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Opens("Ana", FastLane(card))).Form!;

        var asked = await stage.Cast.Fills(
            "Ana",
            form,
            ("fast.why", "deadline"),
            ("fast.deadline", deadline),
            ("fast.reason", "La recette"),
            ("fast.to", "notice")
        );

        Assert.Contains(sentence, asked.Form!.ErrorAt("fast.deadline"), StringComparison.Ordinal);
        Assert.Null((await stage.DisputeAsync()).FastLane);
    }

    [Fact]
    public async Task A_deadline_of_next_week_opens_the_lane_and_it_can_be_left_again()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await TakesAsync(
            stage,
            await stage.OpensDisputeAsync(),
            "deadline",
            "notice",
            ("fast.deadline", "2026-12-16")
        );
        Assert.Equal("Pour passer à l’étape 7, il manque", card.Box().Heading);

        card = await TakesAsync(stage, card, "danger", "usual");

        Assert.Equal("Pour passer à l’étape 3, il manque", card.Box().Heading);
    }

    [Fact]
    public async Task A_deadline_that_has_passed_opens_it_no_more()
    {
        var stage = await DisputeStage.OpenAsync();
        await TakesAsync(stage, await stage.OpensDisputeAsync(), "deadline", "notice", ("fast.deadline", "2026-12-09"));

        await stage.Cast.Waits(TimeSpan.FromDays(3));
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;

        Assert.Equal("Pour passer à l’étape 3, il manque", card.Box().Heading);
    }

    private static async Task<CoachMessage> TakesAsync(
        DisputeStage stage,
        CoachMessage card,
        string why,
        string to,
        params (string, string)[] more
    )
    {
        var form = (await stage.Cast.Opens("Ana", FastLane(card))).Form!;
        return (
            await stage.Cast.Fills(
                "Ana",
                form,
                [("fast.why", why), ("fast.reason", "Les données sont retenues"), ("fast.to", to), .. more]
            )
        ).Message!;
    }

    private static Button FastLane(CoachMessage card) =>
        card.Buttons().Single(button => button.Call is { Verb: Verbs.DisputeSheet, Choice: "fast" });
}
