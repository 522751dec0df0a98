using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class ProofTests
{
    private const string Link = "https://lumen.example/recette/1.4";

    [Theory]
    [InlineData("fr-FR", "Livré", "Ouvrir la preuve")]
    [InlineData("en-GB", "Delivered", "Open the proof")]
    public async Task A_link_opens_from_the_summary_and_from_each_version(string locale, string title, string button)
    {
        var stage = await CheckpointStage.OpenAsync(locale: locale);
        await stage.RunsUntil(3, 10);

        var summary = (
            await stage.AnswersAsync(
                "Ana",
                stage.LastTo("Ana"),
                ("delivered", "proven"),
                ("proof", $"Catalogue 1.4, {Link}.")
            )
        ).Message!;
        var edited = (
            await stage.AnswersAsync("Ana", summary, ("delivered", "proven"), ("proof", "Trois tests sur trois"))
        ).Message!;
        var versions = (await stage.Cast.Presses("Ana", edited.Button(Verbs.CheckpointVersions))).Message!;
        var first = (await stage.Cast.Presses("Ana", versions.Button(Verbs.CheckpointVersions))).Message!;

        Assert.Contains(
            (title, $"Catalogue 1.4, {Link}."),
            summary.Blocks.OfType<FactsBlock>().Single().Facts.Select(fact => (fact.Title, fact.Value))
        );
        Assert.Equal((button, Link), LinkOf(summary));
        Assert.Null(LinkOf(edited));
        Assert.Null(LinkOf(versions));
        Assert.Contains(
            $"Catalogue 1.4, {Link}.",
            versions.Blocks.OfType<BulletsBlock>().Single().Items[0].Rest,
            StringComparison.Ordinal
        );
        Assert.Equal((button, Link), LinkOf(first));
        Assert.Contains(
            await stage.JournalAsync(),
            entry => entry.Kind == "checkpoint.answered" && entry.Details["proof"] == $"Catalogue 1.4, {Link}."
        );
    }

    [Theory]
    [InlineData("file://serveur/recette.docx")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public async Task An_address_that_no_browser_should_open_is_asked_again_with_all_else_kept(string typed)
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var reply = await stage.AnswersAsync(
            "Ana",
            stage.LastTo("Ana"),
            ("delivered", "proven"),
            ("proof", typed),
            ("worry", "La charge")
        );

        Assert.Equal(ReplyKind.Errors, reply.Kind);
        Assert.Equal(
            $"«\u00A0{typed}\u00A0» n’est pas une adresse web que l’on peut ouvrir. "
                + "Donnez-en une qui commence par https://, ou dites-le avec des mots.",
            reply.Form!.ErrorAt("proof")
        );
        Assert.Equal((typed, "La charge"), (reply.Form!.ValueOf("proof"), reply.Form!.ValueOf("worry")));
    }

    [Fact]
    public async Task An_unprotected_address_is_kept_as_words_and_opens_nothing()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var summary = (
            await stage.AnswersAsync(
                "Ana",
                stage.LastTo("Ana"),
                ("delivered", "proven"),
                ("proof", "http://recette.lumen.example")
            )
        ).Message!;

        Assert.Null(LinkOf(summary));
        Assert.Contains(
            "http://recette.lumen.example",
            summary.Blocks.OfType<FactsBlock>().Single().Facts.Select(fact => fact.Value)
        );
    }

    private static (string Title, string Target)? LinkOf(CoachMessage card) =>
        card.Buttons().FirstOrDefault(button => button.Kind == ButtonKind.Link) is { } link
            ? (link.Title, link.Target!)
            : null;
}
