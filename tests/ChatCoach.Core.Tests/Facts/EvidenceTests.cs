using System.Text.Json;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Facts;

/// <summary>What shows a fact, added and corrected in the chat.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("Ana", "ajouter une pièce")]
    [InlineData("Marc", "Une preuve")]
    [InlineData("Ana", "add evidence")]
    [InlineData("Ana", "Exhibit")]
    public async Task Owner_and_deputy_are_asked_what_it_is_and_for_which_fact(string who, string said)
    {
        var stage = await EvidenceStage.OpenAsync();

        var form = (await stage.Cast.Says(who, said.Replace("Une ", "", StringComparison.Ordinal))).Form!;

        Assert.Equal(("Ajouter une pièce", "Continuer"), (form.Title, form.Submit.Title));
        Assert.Equal("1", form.ValueOf("evidence.fact"));
        Assert.Contains("Le prestataire n’en voit aucune", form.Footer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Nobody_else_adds_looks_at_or_corrects_any(string who)
    {
        var stage = await EvidenceStage.OpenAsync();
        var form = await stage.FormAsync();
        var card = (await stage.Cast.Fills("Ana", form, EvidenceStage.Link())).Message!;
        var page = (await stage.AddsAsync("Ana", EvidenceStage.File())).Message!;

        Assert.Null((await stage.Cast.Says(who, "ajouter une pièce")).Form);
        Assert.Null((await stage.Cast.Fills(who, form, EvidenceStage.Link("https://exemple.fr/autre"))).Message);
        foreach (var button in card.Buttons().Concat(page.Buttons()).Where(button => button.Call is not null))
        {
            var reply = await stage.Cast.Presses(who, button);
            Assert.DoesNotContain("Compte rendu", JsonSerializer.Serialize(reply.Message), StringComparison.Ordinal);
        }

        Assert.Equal("1.1", Assert.Single(await stage.EvidenceAsync()).Exhibit);
        Assert.False(Assert.Single((await stage.Stage.DisputeAsync()).EvidenceLinks).Withdrawn);
    }

    [Fact]
    public async Task A_link_becomes_an_exhibit_with_a_number_a_card_and_an_entry_in_the_journal()
    {
        var stage = await EvidenceStage.OpenAsync();

        var card = (await stage.AddsAsync("Ana", [.. EvidenceStage.Link(), ("evidence.kept", "Boîte d’Ana")])).Message!;

        Assert.Equal("Pièce 1.1", card.Title());
        Assert.Equal("Visible par Ana et Marc uniquement", card.Band.SeenBy);
        Assert.Equal(
            ["Fait 1\u00A0: Le catalogue manquait à 18 h.", "https://exemple.fr/cr", "Boîte d’Ana"],
            card.Blocks.OfType<FactsBlock>().Single().Facts.Select(fact => fact.Value)
        );
        Assert.Equal("https://exemple.fr/cr", card.Buttons().Single(one => one.Kind == ButtonKind.Link).Target);
        Assert.Contains("Agence Lumen ne voit jamais les pièces.", card.Text(), StringComparison.Ordinal);
        var entry = (await stage.Stage.JournalAsync())[^1];
        Assert.Equal(("evidence.added", "d1"), (entry.Kind, entry.Subject));
        Assert.Equal(("1.1", "https://exemple.fr/cr"), (entry.Details["exhibit"], entry.Details["link"]));
    }

    [Fact]
    public async Task The_fact_the_list_of_facts_and_the_step_lead_to_it_and_show_it()
    {
        var stage = await EvidenceStage.OpenAsync();
        var fact = await stage.FactCardAsync();
        var step = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Contains(step.Buttons(), button => button.Call?.Verb == Verbs.EvidenceOpen);

        var form = (await stage.Cast.Opens("Ana", fact.Button(Verbs.EvidenceOpen))).Form!;
        await stage.Cast.Fills("Ana", form, EvidenceStage.Link());
        fact = await stage.FactCardAsync();
        var list = (await stage.Cast.Presses("Ana", step.Button(Verbs.DisputeFile))).Message!;

        var entry = fact.Blocks.OfType<EntriesBlock>().Single().Entries.Single();
        Assert.Equal(("Pièce 1.1", "Lien", "Compte rendu"), (entry.Strong, entry.Word, entry.Line));
        Assert.Equal("Pièce 1.1", (await stage.Cast.Presses("Ana", entry.Open)).Message!.Title());
        Assert.Equal(
            "Le catalogue manquait à 18 h. (pièce 1.1)",
            list.Blocks.OfType<EntriesBlock>().First().Entries.Single().Line
        );
    }

    [Fact]
    public async Task Neither_a_contributor_nor_the_provider_sees_any_at_a_fact_that_is_theirs_to_see()
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Ana", EvidenceStage.Link());
        var list = (await stage.Cast.Says("Ana", "faits")).Message!;
        var share = (await stage.Cast.Opens("Ana", list.Button(Verbs.StatementAsk))).Form!;
        await stage.Cast.Fills("Ana", share);

        var contributor = await stage.FactCardAsync("Nadia");
        var provider = (await stage.Cast.Says("Paul", "faits")).Message!;

        Assert.Contains("Le catalogue manquait", provider.Text(), StringComparison.Ordinal);
        foreach (var card in new[] { contributor, provider, stage.Cast.SentTo("Paul")[^1].Message })
        {
            Assert.DoesNotContain("ièce", card.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("Compte rendu", card.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain(card.Buttons(), button => button.Call?.Verb == Verbs.EvidenceOpen);
        }
    }

    [Fact]
    public async Task A_correction_is_a_new_exhibit_and_the_old_one_keeps_its_number()
    {
        var stage = await EvidenceStage.OpenAsync();
        var card = (await stage.AddsAsync("Ana", EvidenceStage.Link())).Message!;
        var correct = card.Button(Verbs.EvidenceOpen);

        var form = (await stage.Cast.Opens("Marc", correct)).Form!;
        var second = (await stage.Cast.Fills("Marc", form, ("evidence.link", "https://exemple.fr/cr2"))).Message!;
        var again = (await stage.Cast.Fills("Marc", form, ("evidence.link", "https://exemple.fr/cr2"))).Message!;
        var third = (await stage.Cast.Opens("Ana", correct)).Form!;
        var unchanged = (await stage.Cast.Fills("Ana", third)).Message!;

        Assert.Equal(("Corriger une pièce", "Compte rendu"), (form.Title, form.ValueOf("evidence.label")));
        Assert.Equal("https://exemple.fr/cr2", third.ValueOf("evidence.link"));
        Assert.All([second, again, unchanged], one => Assert.Equal("Pièce 1.2, remplace la 1.1", one.Title()));
        Assert.Equal([null, 1], (await stage.EvidenceAsync()).Select(one => one.Replaces));
        var old = (await stage.Cast.Presses("Ana", See("1.1"))).Message!;
        Assert.Equal("Remplacée par la pièce 1.2", old.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal(
            "Pièce 1.2",
            (await stage.FactCardAsync()).Blocks.OfType<EntriesBlock>().Single().Entries.Single().Strong
        );
    }

    [Fact]
    public async Task A_fact_that_corrects_another_keeps_what_shows_it_under_its_number()
    {
        var stage = await EvidenceStage.OpenAsync();
        await stage.AddsAsync("Ana", EvidenceStage.Link());
        var fact = await stage.FactCardAsync();
        var correct = fact.Buttons().Last(button => button.Call?.Verb == Verbs.FactOpen);
        var form = (await stage.Cast.Opens("Ana", correct)).Form!;

        var second = (await stage.Cast.Fills("Ana", form, ("fact.what", "Le catalogue manquait à 19 h."))).Message!;
        await stage.AddsAsync("Ana", EvidenceStage.Link("https://exemple.fr/encore"));

        Assert.Equal("Fait 2, corrige le fait 1", second.Title());
        Assert.Equal("Pièce 1.1", second.Blocks.OfType<EntriesBlock>().Single().Entries.Single().Strong);
        Assert.Equal(["1.1", "2.1"], (await stage.EvidenceAsync()).Select(one => one.Exhibit));
    }

    [Theory]
    [InlineData("http://exemple.fr/cr")]
    [InlineData("javascript:alert(1)")]
    [InlineData("exemple.fr/cr")]
    [InlineData("https://")]
    [InlineData("https://bon.example@mauvais.example/")]
    [InlineData("voir https://exemple.fr/cr")]
    public async Task Only_an_https_address_is_taken_and_what_was_typed_is_kept(string address)
    {
        var stage = await EvidenceStage.OpenAsync();

        var form = (await stage.AddsAsync("Ana", EvidenceStage.Link(address))).Form!;

        Assert.StartsWith("Seule une adresse https", form.ErrorAt("evidence.link"), StringComparison.Ordinal);
        Assert.Equal(("Compte rendu", address), (form.ValueOf("evidence.label"), form.ValueOf("evidence.link")));
        Assert.Empty(await stage.EvidenceAsync());
        var begun = await stage.FormAsync();
        Assert.Equal("Compte rendu", begun.ValueOf("evidence.label"));
    }

    [Theory]
    [InlineData("", "9f86d081", "Comment s’appelle le fichier")]
    [InlineData("mail.eml", "9f86d081", "Ceci compte 8 caractères, et un SHA-256 en a 64")]
    [InlineData("mail.eml", "9f86d08g", "celui-ci a un «\u00A0g\u00A0»")]
    [InlineData("mail.eml", "", "Collez aussi son SHA-256")]
    public async Task A_pasted_fingerprint_is_looked_at_before_it_is_taken(string name, string sha, string said)
    {
        var stage = await EvidenceStage.OpenAsync();

        var form = (
            await stage.AddsAsync("Ana", [.. EvidenceStage.File(), ("evidence.name", name), ("evidence.sha", sha)])
        ).Form!;

        Assert.Contains(said, form.ErrorAt("evidence.name") + form.ErrorAt("evidence.sha"), StringComparison.Ordinal);
        Assert.Empty(await stage.EvidenceAsync());
        Assert.Empty(stage.Stage.Pages.Keys);
    }

    [Fact]
    public async Task A_fingerprint_is_taken_as_it_is_copied_and_the_file_s_name_without_its_folders()
    {
        var stage = await EvidenceStage.OpenAsync();

        var card = (
            await stage.AddsAsync(
                "Ana",
                [
                    .. EvidenceStage.File(),
                    ("evidence.name", @"C:\Users\Ana\mail.eml"),
                    (
                        "evidence.sha",
                        string.Join(' ', EvidenceStage.Hash.ToUpperInvariant().Chunk(4).Select(s => new string(s)))
                    ),
                ]
            )
        ).Message!;

        var file = Assert.Single(await stage.EvidenceAsync()).File!;
        Assert.Equal(new EvidenceFile("mail.eml", null, EvidenceStage.Hash), file);
        Assert.Contains("Je garde l’empreinte, pas le fichier", card.Text(), StringComparison.Ordinal);
        Assert.Contains("9f86d081 9f86d081", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_with_a_file_s_fingerprint_is_asked_which_it_is()
    {
        var stage = await EvidenceStage.OpenAsync();

        var form = (
            await stage.AddsAsync("Ana", [.. EvidenceStage.Link(), ("evidence.sha", EvidenceStage.Hash)])
        ).Form!;

        Assert.Contains("choisissez le fichier", form.ErrorAt("evidence.kind"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_twice_and_the_same_delivery_twice_are_one_exhibit()
    {
        var stage = await EvidenceStage.OpenAsync();
        var form = await stage.FormAsync();
        var fields = form
            .Fields.ToDictionary(field => field.Id, field => field.Value ?? "", StringComparer.Ordinal)
            .Concat(EvidenceStage.Link().Select(one => KeyValuePair.Create(one.Item1, one.Item2)))
            .GroupBy(one => one.Key)
            .ToDictionary(one => one.Key, one => one.Last().Value, StringComparer.Ordinal);
        var sent = new Submitted(form.Submit.Call!, new FieldValues(fields));

        await stage.Cast.Send("Ana", sent, "same");
        var redelivered = await stage.Cast.Send("Ana", sent, "same");
        var pressedAgain = await stage.Cast.Send("Ana", sent, "other");

        Assert.Equal("1.1", Assert.Single(await stage.EvidenceAsync()).Exhibit);
        Assert.Equal("Pièce 1.1", redelivered.Message!.Title());
        Assert.Equal("Pièce 1.1", pressedAgain.Message!.Title());
        Assert.Single(await stage.Stage.JournalAsync(), entry => entry.Kind == "evidence.added");
    }

    [Fact]
    public async Task Two_who_add_at_the_same_moment_get_a_number_each()
    {
        var stage = await EvidenceStage.OpenAsync();
        var form = await stage.FormAsync();
        stage.Cast.Projects.BeforeNextCommit = async () =>
            await stage.AddsAsync("Marc", EvidenceStage.Link("https://exemple.fr/marc"));

        var card = (await stage.Cast.Fills("Ana", form, EvidenceStage.Link())).Message!;

        Assert.Equal("Pièce 1.2", card.Title());
        Assert.Equal(["1.1", "1.2"], (await stage.EvidenceAsync()).Select(one => one.Exhibit));
    }

    [Fact]
    public async Task Without_a_fact_in_a_closed_dispute_and_with_too_many_a_sentence_says_what_to_do()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        var none = (await stage.Cast.Says("Ana", "pièce")).Message!;
        Assert.Equal(("D’abord un fait", Verbs.FactOpen), (none.Title(), none.Primary().Call!.Verb));
        await stage.RecordsFactAsync();
        var form = (await stage.Cast.Says("Ana", "pièce")).Form!;

        await stage.AltersAsync(dispute =>
            dispute with
            {
                Evidence = [.. Enumerable.Range(1, Evidence.Most).Select(place => new Evidence(1, place, "x"))],
            }
        );
        var full = await stage.Cast.Fills("Ana", form, EvidenceStage.Link());
        await stage.AltersAsync(dispute => dispute with { ClosedOn = new DateOnly(2026, 12, 7) });
        var closed = await stage.Cast.Fills("Ana", form, EvidenceStage.Link());

        Assert.Contains("Ce litige a ses 60 pièces", full.Notice, StringComparison.Ordinal);
        Assert.StartsWith("Ce litige est clos", closed.Notice, StringComparison.Ordinal);
        Assert.Equal(Evidence.Most, (await stage.DisputeAsync()).Evidence.Count);
    }

    [Fact]
    public void A_dispute_of_before_has_no_evidence_and_one_of_now_keeps_all_of_it()
    {
        var before = JsonSerializer.Deserialize(
            """{"id":"d1","title":"t","step":"Facts","openedOn":"2026-12-07","facts":[],"exchanges":[]}""",
            DisputeRow.Type.Json
        )!;
        Assert.Empty(before.Evidence);
        Assert.Empty(before.EvidenceLinks);

        var one = Samples.EvidenceSamples.Mail with { Link = "https://exemple.fr", Replaces = 4 };
        var kept = JsonSerializer.Deserialize(
            JsonSerializer.Serialize(before with { Evidence = [one] }, DisputeRow.Type.Json),
            DisputeRow.Type.Json
        )!;
        Assert.Equal(one, Assert.Single(kept.Evidence));
    }

    [Fact]
    public async Task Without_a_public_address_the_form_s_other_ways_are_named()
    {
        var stage = await EvidenceStage.OpenAsync();
        stage.Stage.Pages.IsPublic = false;

        var reply = await stage.AddsAsync("Ana", EvidenceStage.File());

        Assert.Contains("Collez plutôt le nom du fichier et son SHA-256", reply.Notice, StringComparison.Ordinal);
        Assert.Empty((await stage.Stage.DisputeAsync()).EvidenceLinks);
    }

    private static Button See(string exhibit) => Button.Press("", EvidenceStage.Call(Verbs.EvidenceShow, exhibit));
}
