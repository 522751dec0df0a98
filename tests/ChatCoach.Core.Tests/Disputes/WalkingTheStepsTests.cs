using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;

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
}
