using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>
/// Facts with marked words go to the provider as every text does: looked at once more, and kept words wait a night. It is
/// Monday 7 December 2026, ten in the morning in Paris.
/// </summary>
public sealed class MarkedFactsTests
{
    private const string Heated = "Vous ne répondez JAMAIS, c’est inadmissible !!";
    private const string Because = "C’est une citation";
    private static readonly DateTimeOffset Tuesday = new(2026, 12, 8, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Facts_without_marks_go_at_once_and_those_with_marks_that_stay_wait_for_the_morning()
    {
        var stage = await WithFactsAsync();
        var form = await ShareFormAsync(stage);
        Assert.Equal("1", form.ValueOf("statement.facts"));
        Assert.Contains(
            form.Parts.OfType<FormText>(),
            part =>
                part.Block is TextBlock { Text: var text }
                && text.StartsWith("Des mots sont signalés dans le fait 2.", StringComparison.Ordinal)
        );

        var look = await stage.Cast.Fills("Ana", form, ("statement.facts", "1,2"));

        Assert.Contains("JAMAIS", look.Form!.ErrorAt("text.fact.2"), StringComparison.Ordinal);
        Assert.Equal(["Fait 1"], Entries(stage.Cast.SentTo("Paul")[0].Message));
        var held = await stage.Cast.Fills("Ana", look.Form!, ("text.because", Because));
        Assert.Contains("départ mar.\u00A08\u00A0déc. à 9\u00A0h", held.Message!.Text(), StringComparison.Ordinal);
        await stage.Cast.Waits(Tuesday - stage.Now - TimeSpan.FromSeconds(1));
        Assert.Single(stage.Cast.SentTo("Paul"));

        await stage.Cast.Waits(TimeSpan.FromDays(3));

        Assert.Equal(2, stage.Cast.SentTo("Paul").Count);
        Assert.Contains(Heated, stage.Cast.SentTo("Paul")[1].Message.Text(), StringComparison.Ordinal);
        Assert.Equal(Tuesday, stage.Cast.Timeline[0].At);
        Assert.Contains(
            "Parti mar.\u00A08\u00A0déc.",
            Assert.Single(stage.Cast.SentTo("Ana")).Message.Text(),
            StringComparison.Ordinal
        );
        var dispute = await stage.DisputeAsync();
        Assert.Equal([1, 2], dispute.Statement!.Facts);
        Assert.Equal(Because, dispute.Facts[1].KeptBecause);
        Assert.Equal(
            ["1", "2"],
            (await stage.JournalAsync())
                .Where(entry => entry.Kind == "facts.shared")
                .Select(entry => entry.Details["facts"])
        );
    }

    [Fact]
    public async Task A_fact_whose_words_were_kept_for_a_reason_is_not_asked_about_again_and_waits_too()
    {
        var stage = await WithFactsAsync();
        var heated = (
            await stage.Cast.Presses(
                "Ana",
                Button.Press("", new ActionCall(Verbs.FactShow, "p1", "d1") { Choice = "2" })
            )
        ).Message!;
        var keep = (await stage.Cast.Opens("Ana", heated.Button(Verbs.FactKeep))).Form!;
        await stage.Cast.Fills("Ana", keep, ("fact.because", Because));
        var form = await ShareFormAsync(stage);
        Assert.Equal("1,2", form.ValueOf("statement.facts"));

        var held = await stage.Cast.Fills("Ana", form);

        Assert.Contains(Because, held.Message!.Text(), StringComparison.Ordinal);
        Assert.Equal([1], (await stage.DisputeAsync()).Statement!.Facts);
        Assert.Single((await stage.ProjectAsync()).Held);
    }

    [Fact]
    public async Task Put_otherwise_it_goes_at_once_as_the_correction_of_the_fact()
    {
        var stage = await WithFactsAsync();
        var look = await stage.Cast.Fills("Ana", await ShareFormAsync(stage), ("statement.facts", "2"));

        await stage.Cast.Fills("Ana", look.Form!, ("text.fact.2", "Trois courriels sont sans réponse."));

        var dispute = await stage.DisputeAsync();
        Assert.Equal([3], dispute.Statement!.Facts);
        Assert.Equal(("Trois courriels sont sans réponse.", 2), (dispute.Facts[2].What, dispute.Facts[2].Corrects));
        Assert.Null(dispute.Facts[2].KeptBecause);
        Assert.Equal(Heated, dispute.Facts[1].What);
        Assert.DoesNotContain(
            "JAMAIS",
            Assert.Single(stage.Cast.SentTo("Paul")).Message.Text(),
            StringComparison.Ordinal
        );
        Assert.Equal("2", (await stage.JournalAsync()).Last(one => one.Kind == "fact.recorded").Details["corrects"]);
    }

    [Fact]
    public async Task A_fact_that_was_corrected_meanwhile_does_not_go()
    {
        var stage = await HoldsAsync();
        var correct = new ActionCall(Verbs.FactOpen, "p1", "d1") { Choice = "2" };
        var form = (await stage.Cast.Opens("Ana", Button.Open("", correct))).Form!;
        await stage.Cast.Fills("Ana", form, ("fact.what", "Trois courriels sont sans réponse."));

        await stage.Cast.Waits(TimeSpan.FromDays(3));

        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Contains(
            "Rien n’est parti",
            Assert.Single(stage.Cast.SentTo("Ana")).Message.Text(),
            StringComparison.Ordinal
        );
        Assert.Null((await stage.DisputeAsync()).Statement);
    }

    [Fact]
    public async Task The_same_form_again_holds_nothing_twice_and_a_fact_that_waits_is_not_offered()
    {
        var stage = await WithFactsAsync();
        var form = await ShareFormAsync(stage);
        var look = (await stage.Cast.Fills("Ana", form, ("statement.facts", "1,2"))).Form!;
        await stage.Cast.Fills("Ana", look, ("text.because", Because));
        var journal = (await stage.JournalAsync()).Count;

        var again = await stage.Cast.Fills("Ana", form, ("statement.facts", "1,2"));
        await stage.Cast.Fills("Ana", look, ("text.because", Because));
        var asked = await stage.Cast.Opens("Ana", (await stage.Cast.Says("Ana", "faits")).Button(Verbs.StatementAsk));

        Assert.Equal("Réponses sur les faits", again.Message!.Title());
        Assert.Equal(journal, (await stage.JournalAsync()).Count);
        Assert.Single((await stage.ProjectAsync()).Held);
        Assert.StartsWith("Ce qui n’est pas encore partagé attend", asked.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_of_today_lets_them_go_with_the_rest()
    {
        var stage = await HoldsAsync();
        var contract = new ActionCall(Verbs.DisputeSheet, "p1", "d1") { Choice = "contract" };

        await stage.Cast.Fills(
            "Ana",
            (await stage.Cast.Opens("Ana", Button.Open("", contract))).Form!,
            ("contract.clauses", "Article 4"),
            ("contract.deadline", "2026-12-07")
        );

        Assert.Equal([2], (await stage.DisputeAsync()).Statement!.Facts);
        Assert.Equal("Article 4", (await stage.DisputeAsync()).Contract!.Clauses);
    }

    [Fact]
    public async Task A_longer_list_than_one_form_holds_says_how_many_come_later()
    {
        var stage = await WithFactsAsync();
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Facts = [.. Enumerable.Range(1, 63).Select(number => dispute.Facts[0] with { Number = number })],
            }
        );

        var form = await ShareFormAsync(stage);

        Assert.Contains(
            form.Parts.OfType<FormText>(),
            part =>
                part.Block is TextBlock { Text: var text }
                && text.StartsWith("3 autres faits sont proposés", StringComparison.Ordinal)
        );
        await stage.Cast.Fills("Ana", form);
        Assert.Equal("61,62,63", (await ShareFormAsync(stage)).ValueOf("statement.facts"));
    }

    private static async Task<DisputeStage> WithFactsAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        await stage.RecordsFactAsync(what: Heated);
        return stage;
    }

    private static async Task<DisputeStage> HoldsAsync()
    {
        var stage = await WithFactsAsync();
        var look = await stage.Cast.Fills("Ana", await ShareFormAsync(stage), ("statement.facts", "2"));
        await stage.Cast.Fills("Ana", look.Form!, ("text.because", Because));
        Assert.Empty(stage.Cast.SentTo("Paul"));
        return stage;
    }

    private static async Task<Form> ShareFormAsync(DisputeStage stage) =>
        (await stage.Cast.Opens("Ana", (await stage.Cast.Says("Ana", "faits")).Button(Verbs.StatementAsk))).Form!;

    private static IEnumerable<string> Entries(CoachMessage card) =>
        card.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Strong);
}
