using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>A recorded fact shows the words that a question would turn into facts; nothing is held back by it.</summary>
public sealed class WordingOfFactsTests
{
    private const string Heated = "Vous n’avez jamais répondu, c’est inadmissible !!";

    [Fact]
    public async Task Marked_words_are_shown_with_why_and_a_question_and_the_fact_is_recorded()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();

        var card = (await stage.RecordsFactAsync(what: Heated)).Message!;

        Assert.Equal(Heated, Assert.Single((await stage.DisputeAsync()).Facts).What);
        var bullets = card.Blocks.OfType<BulletsBlock>().Single().Items;
        Assert.Equal(
            ["«\u00A0jamais\u00A0»", "«\u00A0c’est inadmissible\u00A0»", "«\u00A0!!\u00A0»"],
            bullets.Select(bullet => bullet.Strong)
        );
        Assert.EndsWith("Combien de fois, à quelles dates\u00A0?", bullets[0].Rest, StringComparison.Ordinal);
        Assert.Contains("Reformuler", card.Buttons().Select(button => button.Title));
        Assert.Contains("Le garder, car…", card.Buttons().Select(button => button.Title));
    }

    [Fact]
    public async Task An_english_speaker_reads_it_in_english_and_a_french_text_is_read_as_french()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        stage.Cast.Speaks("Ana", "en-GB");

        var english = (await stage.RecordsFactAsync(what: "You never answered and we want it shortly.")).Message!;
        Assert.Equal(
            ["“never”", "“shortly”"],
            english.Blocks.OfType<BulletsBlock>().Single().Items.Select(bullet => bullet.Strong)
        );
        Assert.EndsWith(
            "By which day?",
            english.Blocks.OfType<BulletsBlock>().Single().Items[1].Rest,
            StringComparison.Ordinal
        );

        var french = (await stage.RecordsFactAsync(what: Heated)).Message!;
        Assert.Equal("“jamais”", french.Blocks.OfType<BulletsBlock>().Single().Items[0].Strong);
    }

    [Fact]
    public async Task A_text_without_marks_is_not_praised()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();

        var card = (await stage.RecordsFactAsync(what: "Le catalogue du 4 manquait à 18 h.")).Message!;

        Assert.Empty(card.Blocks.OfType<BulletsBlock>());
        Assert.Contains("Le corriger", card.Buttons().Select(button => button.Title));
    }

    [Fact]
    public async Task Rephrasing_opens_the_form_with_the_text_and_leaves_the_first_fact()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var card = (await stage.RecordsFactAsync(what: Heated)).Message!;
        var rephrase = card.Buttons().Single(button => button.Title == "Reformuler");

        var form = (await stage.Cast.Opens("Ana", rephrase)).Form!;
        Assert.Equal(Heated, form.ValueOf("fact.what"));
        var after = (
            await stage.Cast.Fills("Ana", form, ("fact.what", "Aucune réponse aux courriels des 2 et 3 décembre."))
        ).Message!;

        Assert.Empty(after.Blocks.OfType<BulletsBlock>());
        Assert.Equal([null, 1], (await stage.DisputeAsync()).Facts.Select(fact => fact.Corrects));
    }

    [Fact]
    public async Task Words_are_kept_with_a_reason_once_however_often_it_is_sent()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var card = (await stage.RecordsFactAsync(what: Heated)).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.FactKeep))).Form!;

        var asked = await stage.Cast.Fills("Ana", form);
        Assert.NotEmpty(asked.Form!.ErrorAt("fact.because"));

        var kept = (await stage.Cast.Fills("Ana", form, ("fact.because", "Ce sont ses mots."))).Message!;
        var again = (await stage.Cast.Fills("Ana", form, ("fact.because", "Ce sont ses mots."))).Message!;

        Assert.Empty(kept.Blocks.OfType<BulletsBlock>());
        Assert.Contains(
            kept.Blocks.OfType<TextBlock>(),
            block => block.Text.Contains("Ce sont ses mots.", StringComparison.Ordinal)
        );
        Assert.Equal(kept.Title(), again.Title());
        Assert.Equal("Ce sont ses mots.", Assert.Single((await stage.DisputeAsync()).Facts).KeptBecause);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "fact.kept");
    }

    [Fact]
    public async Task The_provider_can_keep_nothing()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var card = (await stage.RecordsFactAsync(what: Heated)).Message!;

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.FactKeep))).Form!;

        var opened = await stage.Cast.Opens("Paul", card.Button(Verbs.FactKeep));
        var sent = await stage.Cast.Fills("Paul", form, ("fact.because", "Ce sont mes mots."));

        Assert.Equal((ReplyKind.Note, ReplyKind.Note), (opened.Kind, sent.Kind));
        Assert.Null(Assert.Single((await stage.DisputeAsync()).Facts).KeptBecause);
        Assert.DoesNotContain(await stage.JournalAsync(), entry => entry.Kind == "fact.kept");
    }

    [Fact]
    public void No_text_of_the_check_says_that_words_are_neutral() =>
        Assert.DoesNotContain(
            TextCatalog
                .Shared.English.Concat(TextCatalog.Shared.InFrench)
                .Where(text => text.Key.StartsWith("wording.", StringComparison.Ordinal)),
            text =>
                text.Value.Contains("neutral", StringComparison.OrdinalIgnoreCase)
                || text.Value.Contains("neutre", StringComparison.OrdinalIgnoreCase)
        );
}
