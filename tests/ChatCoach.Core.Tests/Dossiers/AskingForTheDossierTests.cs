using ChatCoach.Core.Conversations;
using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Dossiers;

/// <summary>From a word or a button to the card with its two files.</summary>
public sealed class AskingForTheDossierTests
{
    private readonly NotedLinks _links = new();

    [Theory]
    [InlineData("Ana", "dossier")]
    [InlineData("Marc", "préparer le dossier")]
    [InlineData("Ines", "dossier")]
    [InlineData("Ana", "the file for counsel")]
    public async Task Owner_deputy_and_counsel_get_it_verified_first_with_both_files(string who, string said)
    {
        var stage = await StageAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();

        var card = (await stage.Cast.Says(who, said)).Message!;

        var entries = (await stage.ProjectAsync()).JournalLength;
        var status = card.Blocks.OfType<StatusBlock>().Single();
        Assert.Equal((Tone.Good, "Journal vérifié"), (status.Tone, status.Word));
        Assert.Equal($"{entries} entrées, aucune rupture", status.Rest);
        Assert.Equal(["docx", "json"], _links.Requests.Select(request => request.Format));
        Assert.All(_links.Requests, request => Assert.Equal(Cast.Key(who), request.Reader));
        Assert.Equal(2, card.AllButtons().Count(button => button.Kind == ButtonKind.Link));
        Assert.Contains("1 fait", card.Text(), StringComparison.Ordinal);
        Assert.Contains((await stage.ProjectAsync()).JournalHead[..8], card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Zoe")]
    public async Task Nobody_else_does_and_no_address_is_made_for_them(string who)
    {
        var stage = await StageAsync();

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says(who, "dossier")).Kind);
        var forwarded = Button.Press("x", new ActionCall(Verbs.DossierMake, DisputeStage.Site));
        Assert.Equal(ReplyKind.Note, (await stage.Cast.Presses(who, forwarded)).Kind);
        Assert.Empty(_links.Requests);
    }

    [Fact]
    public async Task A_broken_journal_is_named_and_no_file_is_offered()
    {
        var stage = await StageAsync();
        await stage.OpensDisputeAsync();
        stage.Cast.Projects.LosesLastEntry(DisputeStage.Site);

        var card = (await stage.Cast.Says("Ana", "dossier")).Message!;

        var length = (await stage.ProjectAsync()).JournalLength;
        Assert.Contains($"à l’entrée {length}", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(card.AllButtons(), button => button.Kind == ButtonKind.Link);
        Assert.Empty(_links.Requests);
    }

    [Fact]
    public async Task The_dispute_and_the_talk_with_counsel_lead_there_and_pressing_again_makes_new_links()
    {
        var stage = await StageAsync();
        var dispute = await stage.OpensDisputeAsync();
        var counsel = (await stage.Cast.Says("Ana", "avocat")).Message!;
        var before = (await stage.ProjectAsync()).JournalLength;

        var first = await stage.Cast.Presses("Ana", dispute.Button(Verbs.DossierMake));
        await stage.Cast.Presses("Ana", counsel.Button(Verbs.DossierMake));
        await stage.Cast.Presses("Ana", first.Button(Verbs.DossierMake));

        Assert.Equal(6, _links.Requests.Count);
        Assert.Equal(before, (await stage.ProjectAsync()).JournalLength);
    }

    [Fact]
    public async Task Without_a_public_address_the_card_says_so()
    {
        var stage = await StageAsync();
        _links.IsPublic = false;

        var card = (await stage.Cast.Says("Ana", "dossier")).Message!;

        Assert.Contains("Coach__PublicAddress", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(card.AllButtons(), button => button.Kind == ButtonKind.Link);
    }

    [Fact]
    public async Task Facts_and_exchanges_noted_without_a_dispute_are_in_it_too()
    {
        var stage = await StageAsync();
        await stage.RecordsFactAsync(what: "La sauvegarde du 4 décembre a échoué.");
        await stage.NotesCallAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync(what: "Le catalogue manquait à 18 h.");

        var dossier = await DossierAsync(stage);

        Assert.Equal(["1", "J1"], dossier.Facts.Select(fact => fact.Exhibit));
        Assert.Equal("La sauvegarde du 4 décembre a échoué.", dossier.Facts[1].What);
        Assert.All(dossier.Facts, fact => Assert.Equal("Ana", fact.RecordedBy));
        Assert.Equal("EJ1", Assert.Single(dossier.Exchanges).Number);
    }

    [Fact]
    public async Task What_is_missing_is_listed_and_goes_once_it_is_there()
    {
        var stage = await StageAsync();
        await stage.OpensDisputeAsync();
        var before = (await DossierAsync(stage)).ToComplete.Select(gap => gap.Kind).ToList();

        await stage.AltersAsync(dispute =>
            dispute with
            {
                Clock = new Core.Disputes.OwnClock(2, null, new DateOnly(2026, 12, 7)),
                Contract = new Core.Disputes.ContractSheet("Article 4", new DateOnly(2026, 12, 20), "Recette", false),
            }
        );
        var after = (await DossierAsync(stage)).ToComplete.Select(gap => gap.Kind).ToList();

        DossierGapKind[] provided =
        [
            DossierGapKind.NoContract,
            DossierGapKind.NoDeadline,
            DossierGapKind.OwnClockNotAcknowledged,
        ];
        Assert.Empty(provided.Except(before));
        Assert.Empty(provided.Intersect(after));
        Assert.Contains(DossierGapKind.NoFact, after);
    }

    private async Task<DisputeStage> StageAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        stage.Cast.With(
            new DossierHandler(
                stage.Cast.Desk,
                new DossierReader(stage.Cast.Projects),
                new CurrentProjects(stage.Cast.Projects, stage.Cast.People),
                _links
            )
        );
        return stage;
    }

    private static async Task<Dossier> DossierAsync(DisputeStage stage)
    {
        var project = await stage.ProjectAsync();
        return DossierContents.Of(
            await new DossierReader(stage.Cast.Projects).ReadAsync(project, TestContext.Current.CancellationToken),
            project.Owner,
            stage.Cast.Clock.GetUtcNow()
        );
    }
}
