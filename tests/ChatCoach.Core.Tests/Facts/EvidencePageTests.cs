using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>A file whose fingerprint a page takes, once, for whoever asked for the page in the chat.</summary>
public sealed class EvidencePageTests
{
    [Fact]
    public async Task Who_asks_for_a_file_gets_a_page_whose_secret_is_kept_nowhere()
    {
        var stage = await EvidenceStage.OpenAsync();

        var card = (await stage.AddsAsync("Ana", EvidenceStage.File())).Message!;

        Assert.Equal(("Empreinte d’un fichier", "Visible par vous uniquement"), (card.Title(), card.Band.SeenBy));
        Assert.Equal(
            ("Choisir le fichier", "https://coach.example.com/evidence/1"),
            (card.Primary().Title, card.Primary().Target)
        );
        Assert.Contains("n’est gardé nulle part\u00A0: conservez l’original", card.Text(), StringComparison.Ordinal);
        Assert.Equal(("d1", PageKey.Evidence), (stage.Key.Subject, stage.Key.Page));
        var link = Assert.Single((await stage.Stage.DisputeAsync()).EvidenceLinks);
        Assert.Equal((PageKey.HashOf(stage.Key.Secret), stage.Stage.Now.AddDays(3)), (link.Hash, link.Expires));
        var made = (await stage.Stage.JournalAsync())[^1];
        Assert.Equal("evidence.link.made", made.Kind);
        Assert.DoesNotContain(made.Details.Values, value => value.Contains(stage.Key.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_says_for_what_it_is_and_looking_changes_nothing()
    {
        var stage = await EvidenceStage.OpenAsync();
        stage.Cast.Speaks("Ana", "en-GB");
        await stage.AddsAsync("Ana", EvidenceStage.File("Paul’s mail"));
        var before = (await stage.Stage.ProjectAsync()).Version;

        var page = await stage.LooksAsync();

        Assert.Equal("Fingerprint of a file", page.Title);
        Assert.Equal(
            ["Fact 1 of Site e-commerce", "Paul’s mail"],
            page.Form!.Parts.OfType<FormText>()
                .Select(part => part.Block)
                .OfType<FactsBlock>()
                .Single()
                .Facts.Select(f => f.Value)
        );
        Assert.DoesNotContain(
            "Le catalogue",
            System.Text.Json.JsonSerializer.Serialize(page.Form),
            StringComparison.Ordinal
        );
        Assert.Equal(before, (await stage.Stage.ProjectAsync()).Version);
    }

    [Fact]
    public async Task A_file_becomes_an_exhibit_and_the_chat_tells_its_fingerprint()
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Marc", [.. EvidenceStage.File(), ("evidence.kept", "Serveur")]);

        var page = await stage.SendsAsync(EvidenceStage.Mail);

        Assert.Equal((LinkPageKind.Done, "La pièce 1.1 est enregistrée"), (page.Kind, page.Title));
        Assert.Equal(
            ["Courriel de Paul.eml", "48,2\u00A0ko (48\u202F213\u00A0octets)", EvidenceStage.Hash],
            page.Facts.Select(fact => fact.Value)
        );
        var one = Assert.Single(await stage.EvidenceAsync());
        Assert.Equal(
            (
                "Courriel de Paul",
                "Serveur",
                "Marc",
                new EvidenceFile("Courriel de Paul.eml", 48_213, EvidenceStage.Hash)
            ),
            (one.Label, one.KeptAt, one.AddedBy, one.File!)
        );
        var told = Assert.Single(stage.Cast.SentTo("Marc")).Message;
        Assert.Equal("Pièce 1.1", told.Title());
        Assert.Contains("9f86d081 9f86d081", told.Text(), StringComparison.Ordinal);
        Assert.Contains("Je garde l’empreinte, pas le fichier", told.Text(), StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Ana"));
        var entry = (await stage.Stage.JournalAsync())[^1];
        Assert.Equal(("evidence.added", Scenarios.Cast.Key("Marc").ToString()), (entry.Kind, entry.Actor));
        Assert.Equal(("48213", EvidenceStage.Hash), (entry.Details["size"], entry.Details["sha256"]));
    }

    [Fact]
    public async Task A_page_takes_one_file_and_who_sends_it_twice_is_told_the_same_twice()
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Ana", EvidenceStage.File());
        await stage.SendsAsync(EvidenceStage.Mail);

        Assert.Null(await stage.IsRefusedAsync());
        var again = await stage.SendsAsync(EvidenceStage.Mail);
        var other = await stage.SendsAsync(EvidenceStage.Mail with { Sha256 = new string('a', 64) });
        var look = await stage.LooksAsync();

        Assert.Equal((LinkPageKind.Done, "La pièce 1.1 est enregistrée"), (again.Kind, again.Title));
        Assert.Equal((LinkPageKind.Over, "Cette page a déjà son fichier"), (other.Kind, other.Title));
        Assert.Equal(LinkPageKind.Over, look.Kind);
        Assert.Single(await stage.EvidenceAsync());
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Of_two_files_at_the_same_moment_one_is_recorded_and_the_other_is_told()
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Ana", EvidenceStage.File());
        LinkPage? first = null;
        stage.Cast.Projects.BeforeNextCommit = async () => first = await stage.SendsAsync(EvidenceStage.Mail);

        var second = await stage.SendsAsync(EvidenceStage.Mail with { Sha256 = new string('a', 64) });

        Assert.Equal(LinkPageKind.Done, first!.Kind);
        Assert.Equal((LinkPageKind.Over, "Cette page a déjà son fichier"), (second.Kind, second.Title));
        Assert.Equal(EvidenceStage.Hash, Assert.Single(await stage.EvidenceAsync()).File!.Sha256);
    }

    [Theory]
    [InlineData(SentFileState.None, "Choisissez d’abord un fichier.")]
    [InlineData(SentFileState.Empty, "Ce fichier est vide")]
    [InlineData(SentFileState.TooLarge, "Ce fichier dépasse 10 Mo")]
    [InlineData(SentFileState.Broken, "Le fichier n’est pas arrivé entier")]
    public async Task What_is_no_whole_file_is_told_at_the_field_and_the_page_stays_good(
        SentFileState state,
        string said
    )
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Ana", EvidenceStage.File());
        var before = (await stage.Stage.ProjectAsync()).Version;

        var page = await stage.SendsAsync(new SentFile(state, "mail.eml"));

        Assert.Equal(LinkPageKind.Open, page.Kind);
        Assert.StartsWith(said, page.Form!.ErrorAt("evidence.chosen").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(before, (await stage.Stage.ProjectAsync()).Version);
        Assert.Equal(LinkPageKind.Done, (await stage.SendsAsync(EvidenceStage.Mail)).Kind);
    }

    [Fact]
    public async Task Comparing_names_the_exhibit_or_says_that_there_is_none_and_records_nothing()
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Ana", EvidenceStage.File());
        await stage.SendsAsync(EvidenceStage.Mail);
        await stage.AddsAsync("Ana", EvidenceStage.File("Le même, dans un an"));
        var before = (await stage.Stage.ProjectAsync()).Version;

        var same = await stage.SendsAsync(EvidenceStage.Mail with { Name = "autre nom.eml" }, compare: true);
        var changed = await stage.SendsAsync(EvidenceStage.Mail with { Sha256 = new string('a', 64) }, compare: true);
        var added = await stage.SendsAsync(EvidenceStage.Mail);

        Assert.All([same, changed, added], page => Assert.NotNull(page.Form));
        Assert.Equal(
            ["Ce fichier est la pièce 1.1", "Ce fichier n’est aucune des pièces", "Ce fichier est la pièce 1.1"],
            new[] { same, changed, added }.Select(page => page.Title)
        );
        Assert.Contains("il n’y avait rien à ajouter", added.Texts[0], StringComparison.Ordinal);
        Assert.Equal(before, (await stage.Stage.ProjectAsync()).Version);
        Assert.Single(await stage.EvidenceAsync());
    }

    [Fact]
    public async Task The_same_file_for_another_fact_is_another_exhibit_and_the_page_names_the_first()
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Ana", EvidenceStage.File());
        await stage.SendsAsync(EvidenceStage.Mail);
        await stage.Stage.RecordsFactAsync(what: "Paul a annoncé le 18 décembre.");
        await stage.AddsAsync("Ana", [.. EvidenceStage.File(), ("evidence.fact", "2")]);

        var page = await stage.SendsAsync(EvidenceStage.Mail);

        Assert.Equal("La pièce 2.1 est enregistrée", page.Title);
        Assert.Contains(page.Texts, text => text.EndsWith("un autre fait\u00A0: 1.1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_by_the_page_corrects_an_exhibit()
    {
        var stage = await EvidenceStage.OpenAsync();
        var card = (await stage.AddsAsync("Ana", EvidenceStage.Link())).Message!;
        var correct = card.Button(Verbs.EvidenceOpen);
        var form = (await stage.Cast.Opens("Ana", correct)).Form!;
        await stage.Cast.Fills("Ana", form, ("evidence.kind", "file"));

        await stage.SendsAsync(EvidenceStage.Mail);

        var evidence = await stage.EvidenceAsync();
        Assert.Equal([null, 1], evidence.Select(one => one.Replaces));
        Assert.Equal("https://exemple.fr/cr", evidence[1].Link);
    }

    [Fact]
    public async Task Who_made_the_page_must_still_be_allowed_when_the_file_comes()
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Marc", EvidenceStage.File());
        stage.Cast.Projects.BeforeNextCommit = () =>
            ChangesAsync(
                stage,
                project =>
                    project with
                    {
                        Members =
                        [
                            .. project.Members.Select(member =>
                                member.Name == "Marc" ? member with { Role = Role.Contributor } : member
                            ),
                        ],
                    }
            );

        var during = await stage.SendsAsync(EvidenceStage.Mail);
        var after = await stage.LooksAsync();
        await ChangesAsync(
            stage,
            project => project with { Members = [.. project.Members.Where(member => member.Name != "Marc")] }
        );
        var gone = await stage.IsRefusedAsync();

        Assert.All(
            [during, after, gone!],
            page =>
            {
                Assert.Equal((LinkPageKind.Over, "Cette page ne vous est pas ouverte"), (page.Kind, page.Title));
                Assert.DoesNotContain("Site", Assert.Single(page.Texts), StringComparison.Ordinal);
            }
        );
        Assert.Empty(await stage.EvidenceAsync());
    }

    [Fact]
    public async Task An_expired_a_withdrawn_and_an_unknown_page_say_what_to_do_and_record_nothing()
    {
        var stage = await EvidenceStage.OpenAsync();
        var card = (await stage.AddsAsync("Ana", EvidenceStage.File())).Message!;
        var ended = (await stage.Cast.Presses("Ana", card.Button(Verbs.EvidenceWithdraw))).Message!;
        await stage.AddsAsync("Ana", EvidenceStage.File());
        var keys = stage.Stage.Pages.Keys;

        var withdrawn = await stage.SendsAsync(EvidenceStage.Mail, keys[0]);
        stage.Cast.Clock.Advance(TimeSpan.FromDays(3));
        var expired = await stage.SendsAsync(EvidenceStage.Mail, keys[1]);
        var unknown = await stage.SendsAsync(EvidenceStage.Mail, keys[1] with { Secret = "other" });
        var nowhere = await stage.SendsAsync(EvidenceStage.Mail, keys[1] with { Project = "p2" });
        var elsewhere = await stage.SendsAsync(EvidenceStage.Mail, keys[1] with { Subject = "d2" });
        var bare = await stage.SendsAsync(EvidenceStage.Mail, keys[1] with { Subject = null });

        Assert.Equal("La page est retirée", ended.Title());
        Assert.Equal(
            ["Cette page a été retirée", "Cette page a expiré", .. Enumerable.Repeat("Ce lien n’ouvre rien", 4)],
            new[] { withdrawn, expired, unknown, nowhere, elsewhere, bare }.Select(page => page.Title)
        );
        Assert.Contains("Demandez une autre page au coach", expired.Texts[0], StringComparison.Ordinal);
        Assert.Empty(await stage.EvidenceAsync());
    }

    [Fact]
    public async Task In_a_closed_dispute_it_takes_nothing_and_a_page_with_its_file_is_not_withdrawn()
    {
        var stage = await EvidenceStage.OpenAsync();
        var card = (await stage.AddsAsync("Ana", EvidenceStage.File())).Message!;
        await stage.SendsAsync(EvidenceStage.Mail);
        await stage.AddsAsync("Ana", EvidenceStage.File("Autre"));
        await stage.Stage.AltersAsync(dispute => dispute with { ClosedOn = new DateOnly(2026, 12, 7) });

        var closed = await stage.SendsAsync(EvidenceStage.Mail with { Sha256 = new string('a', 64) });
        var used = (await stage.Cast.Presses("Ana", card.Button(Verbs.EvidenceWithdraw))).Message!;

        Assert.Equal("Ce litige est clos", closed.Title);
        Assert.Equal("La page a son fichier", used.Title());
        Assert.DoesNotContain(await stage.Stage.JournalAsync(), entry => entry.Kind == "evidence.link.withdrawn");
    }

    [Fact]
    public async Task The_same_request_delivered_twice_makes_one_page_and_shows_its_address_once()
    {
        var stage = await EvidenceStage.OpenAsync();
        var form = await stage.FormAsync();
        var fields = form.Fields.ToDictionary(field => field.Id, field => field.Value ?? "", StringComparer.Ordinal);
        fields["evidence.label"] = "Courriel";
        var sent = new Submitted(form.Submit.Call!, new FieldValues(fields));
        await stage.Cast.Send("Ana", sent, "same");

        var again = (await stage.Cast.Send("Ana", sent, "same")).Message!;

        Assert.Single((await stage.Stage.DisputeAsync()).EvidenceLinks);
        Assert.DoesNotContain(again.Buttons(), button => button.Kind == ButtonKind.Link);
        Assert.Contains("je n’affiche son adresse qu’une fois", again.Text(), StringComparison.Ordinal);
    }

    private static Task ChangesAsync(EvidenceStage stage, Func<Project, Project> change) =>
        stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Stage.Now,
            session =>
            {
                session.Project = change(session.Project);
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );
}
