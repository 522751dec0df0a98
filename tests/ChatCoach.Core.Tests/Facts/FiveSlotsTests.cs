using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>Who, what, when, source, commitment: an empty one becomes one question.</summary>
public sealed class FiveSlotsTests
{
    [Fact]
    public async Task Each_empty_slot_becomes_one_question_and_the_rest_is_kept()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "fait")).Form!;

        var when = (await stage.Cast.Fills("Ana", form, ("fact.what", "Rien reçu"))).Form!;
        Assert.Equal("À quelle date cela s’est-il passé\u00A0?", when.ErrorAt("fact.on"));
        Assert.Single(when.Fields, field => field.Error is not null);

        var source = (await stage.Cast.Fills("Ana", when, ("fact.on", "2026-12-04"))).Form!;
        Assert.Equal("Quelle pièce le montre\u00A0?", source.ErrorAt("fact.source"));

        var other = (
            await stage.Cast.Fills("Ana", source, ("fact.source", "Courriel"), ("fact.commitment", "other"))
        ).Form!;
        Assert.Equal("De quel engagement s’agit-il, en quelques mots\u00A0?", other.ErrorAt("fact.other"));

        var card = (await stage.Cast.Fills("Ana", other, ("fact.other", "Devis du 2 juin"))).Message!;
        Assert.Equal("Fait 1", card.Title());
        Assert.Equal("Devis du 2 juin", Assert.Single((await stage.DisputeAsync()).Facts).Commitment);
    }

    [Fact]
    public async Task A_fact_begun_is_offered_again_to_who_began_it_alone()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "fait")).Form!;
        await stage.Cast.Fills("Ana", form, ("fact.what", "Rien reçu"));

        Assert.Equal("Rien reçu", (await stage.Cast.Says("Ana", "fait")).Form!.ValueOf("fact.what"));
        Assert.Empty((await stage.Cast.Says("Marc", "fait")).Form!.ValueOf("fact.what"));
    }

    [Fact]
    public async Task A_recorded_fact_leaves_no_draft_behind()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "fait")).Form!;
        await stage.Cast.Fills("Ana", form, ("fact.what", "Rien reçu"));

        await stage.RecordsFactAsync();

        Assert.Empty((await stage.DisputeAsync()).Drafts);
        Assert.Empty((await stage.Cast.Says("Ana", "fait")).Form!.ValueOf("fact.what"));
    }

    [Fact]
    public async Task A_correction_is_a_new_fact_and_the_first_stays_as_it_was()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var card = (await stage.RecordsFactAsync()).Message!;
        var correct = card.Buttons().Single(button => button.Call is { Verb: Verbs.FactOpen, Choice: "1" });

        var form = (await stage.Cast.Opens("Ana", correct)).Form!;
        Assert.Equal("stage-s1", form.ValueOf("fact.commitment"));
        var corrected = (await stage.Cast.Fills("Ana", form, ("fact.on", "2026-12-03"))).Message!;

        Assert.Equal("Fait 2, corrige le fait 1", corrected.Title());
        var facts = (await stage.DisputeAsync()).Facts;
        Assert.Equal(new DateOnly(2026, 12, 4), facts[0].On);
        Assert.Equal(new DateOnly(2026, 12, 3), facts[1].On);
        var file = (
            await stage.Cast.Presses("Ana", (await stage.Cast.Says("Ana", "litige")).Button(Verbs.DisputeFile))
        ).Message!;
        Assert.Equal(
            ["Corrigé", "Tient"],
            file.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Word)
        );
    }

    [Fact]
    public async Task A_date_to_come_is_no_fact()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "fait")).Form!;

        var asked = await stage.Cast.Fills("Ana", form, ("fact.what", "Rien"), ("fact.on", "2026-12-08"));

        Assert.Contains("est à venir", asked.Form!.ErrorAt("fact.on"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_counted_and_kept()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var form = (await stage.Cast.Says("Ana", "fait")).Form!;

        var asked = await stage.Cast.Fills("Ana", form, ("fact.what", new string('é', 1001)));

        Assert.Contains("en tient", asked.Form!.ErrorAt("fact.what"), StringComparison.Ordinal);
        Assert.Equal(1001, asked.Form!.ValueOf("fact.what").Length);
    }

    [Fact]
    public async Task Without_a_dispute_a_fact_and_an_exchange_go_to_the_journal()
    {
        var stage = await DisputeStage.OpenAsync();

        var fact = (await stage.RecordsFactAsync()).Message!;
        var exchange = (await stage.NotesCallAsync()).Message!;

        Assert.Equal("Fait noté", fact.Title());
        Assert.Equal("Échange noté", exchange.Title());
        Assert.Equal(
            ["project.created", "fact.recorded", "exchange.recorded"],
            (await stage.JournalAsync()).Select(entry => entry.Kind)
        );
    }
}
