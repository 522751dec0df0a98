using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;
using static ChatCoach.Core.Tests.Disputes.MediationStage;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>What was said in a mediation: kept for owner and deputy, and nowhere else.</summary>
public sealed class ConfidentialEntriesTests
{
    private const string Secret = "Tamarin";

    [Fact]
    public async Task An_entry_stands_in_no_journal_no_dispute_no_dossier_and_no_notice()
    {
        var (stage, card) = await AcceptedAsync();
        await stage.RecordsAsync("Ana", card, "thirdoutcome", ("thirdoutcome.outcome", "ended"));
        await stage.DoesAsync(
            "Ana",
            (await stage.Cast.Says("Ana", "litige")).Message!,
            ("notice.breach", "Article 4"),
            ("notice.demand", "Le catalogue"),
            ("notice.days", "15")
        );

        await NotesAsync(stage, $"Ils baisseraient le prix de 8 000 euros ({Secret}).");

        Assert.Contains(Secret, Assert.Single(await EntriesAsync(stage)).Text, StringComparison.Ordinal);
        var elsewhere = await EverythingElseAsync(stage);
        Assert.Contains("Article 4", elsewhere, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, elsewhere, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_journal_tells_that_one_was_made_by_whom_and_when_with_the_hash_of_what_it_says()
    {
        var (stage, _) = await AcceptedAsync();

        await NotesAsync(stage, Secret, who: "Marc");

        var entry = Assert.Single(await EntriesAsync(stage));
        var told = Assert.Single(await stage.JournalAsync(), one => one.Kind == "mediation.noted");
        Assert.Equal(Cast.Key("Marc").ToString(), told.Actor);
        Assert.Equal(new DateOnly(2026, 12, 7), told.LocalDate);
        Assert.Equal(entry.Fingerprint(), told.Details["sha256"]);
        Assert.NotEqual(entry.Fingerprint(), (entry with { Text = "Autre chose" }).Fingerprint());
        Assert.NotEqual(entry.Fingerprint(), (entry with { Salt = "" }).Fingerprint());
    }

    [Fact]
    public async Task A_correction_is_a_new_entry_beside_the_one_that_it_corrects()
    {
        var (stage, _) = await AcceptedAsync();
        await NotesAsync(stage, "Huit mille.");
        var list = (await stage.Cast.Says("Ana", "entrées confidentielles")).Message!;

        var form = (await stage.Cast.Opens("Ana", list.Button(Verbs.MediationOpen, "1"))).Form!;
        Assert.Equal("Huit mille.", form.ValueOf("mediation.text"));
        await stage.Cast.Fills("Ana", form, ("mediation.text", "Sept mille."));

        Assert.Equal(
            [("Huit mille.", null), ("Sept mille.", 1)],
            (await EntriesAsync(stage)).Select(entry => (entry.Text, entry.Corrects))
        );
        var now = (await stage.Cast.Says("Marc", "médiation")).Message!;
        var lines = now.Blocks.OfType<EntriesBlock>().Single().Entries;
        Assert.Equal(["Sept mille.", "Huit mille."], lines.Select(line => line.Line));
        Assert.Equal("Corrige la n°\u00A01", lines[0].Word.Replace("n° ", "n°\u00A0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_entry_and_a_list_has_its_pages()
    {
        var (stage, card) = await AcceptedAsync();
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.MediationOpen))).Form!;
        await stage.Cast.Fills("Ana", form, ("mediation.text", "Une fois."));
        await stage.Cast.Fills("Ana", form, ("mediation.text", "Une fois."));
        Assert.Single(await EntriesAsync(stage));
        for (var number = 2; number <= 7; number++)
        {
            await NotesAsync(stage, $"Numéro {number}.");
        }

        var first = (await stage.Cast.Says("Ana", "médiation")).Message!;
        var older = first.Buttons().First(button => button.Call is { Verb: Verbs.MediationList, Step: 1 });
        var second = (await stage.Cast.Presses("Ana", older)).Message!;

        Assert.Equal(5, first.Blocks.OfType<EntriesBlock>().Single().Entries.Count);
        Assert.Equal(
            ["Numéro 2.", "Une fois."],
            second.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Line)
        );
    }

    [Fact]
    public async Task What_is_wrong_is_asked_again_with_the_words_kept_and_no_draft_is_left_behind()
    {
        var (stage, card) = await AcceptedAsync();
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.MediationOpen))).Form!;

        var asked = await stage.Cast.Fills("Ana", form, ("mediation.text", Secret), ("mediation.on", "2026-12-24"));

        Assert.Contains("est à venir", asked.Form!.ErrorAt("mediation.on"), StringComparison.Ordinal);
        Assert.Equal(Secret, asked.Form!.ValueOf("mediation.text"));
        Assert.DoesNotContain(Secret, await EverythingElseAsync(stage), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_fact_told_in_the_mediation_is_no_fact_of_the_dispute()
    {
        var (stage, _) = await AcceptedAsync();
        var before = (await stage.DisputeAsync()).Facts.Count;
        var form = (await stage.Cast.Says("Nadia", "fait")).Form!;

        var reply = await stage.Cast.Fills("Nadia", form, [.. FactOf(Secret), ("mediation.said", "yes")]);

        Assert.Equal(before, (await stage.DisputeAsync()).Facts.Count);
        var entry = Assert.Single(await EntriesAsync(stage));
        Assert.Equal(("Nadia", new DateOnly(2026, 12, 4)), (entry.RecordedBy, entry.On));
        Assert.Contains(Secret, entry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await EverythingElseAsync(stage), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Secret, reply.Message!.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ana et Marc seuls", reply.Message!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exchange_of_the_mediation_becomes_entries_and_goes_to_nobody()
    {
        var (stage, _) = await AcceptedAsync();
        var before = (await stage.DisputeAsync()).Exchanges.Count;
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;

        await stage.Cast.Fills(
            "Ana",
            form,
            ("mediation.said", "yes"),
            ("exchange.said", Secret + " un"),
            ("exchange.agreed", Secret + " deux"),
            ("exchange.contested", Secret + " trois"),
            ("exchange.send", "true")
        );

        Assert.Equal(before, (await stage.DisputeAsync()).Exchanges.Count);
        Assert.Equal(
            [MediationKind.Said, MediationKind.Agreed, MediationKind.Contested],
            (await EntriesAsync(stage)).Select(entry => entry.Kind)
        );
        Assert.DoesNotContain(Secret, await EverythingElseAsync(stage), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            stage.Cast.SentTo("Paul"),
            sent => sent.Message.Text().Contains(Secret, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task A_mail_of_the_mediation_is_in_no_register_however_long_it_is()
    {
        var (stage, _) = await AcceptedAsync();
        var form = (await stage.Cast.Says("Ana", "mail hostile")).Form!;
        var text = string.Concat(Enumerable.Repeat(Secret + " et la suite. ", 200));

        (string, string)[] mail =
        [
            ("mediation.said", "yes"),
            ("mail.text", text),
            ("mail.demand", Secret),
            ("mail.deadline", "2026-12-18"),
        ];
        var reply = (await stage.Cast.Fills("Ana", form, mail)).Message!;
        await stage.Cast.Fills("Ana", form, mail);

        Assert.Equal(2, (await EntriesAsync(stage)).Count);
        Assert.Equal(
            Secret + "\n" + text.Trim(),
            string.Concat((await EntriesAsync(stage)).Select(entry => entry.Text))
        );
        Assert.Empty((await stage.ProjectAsync()).Mails);
        Assert.Contains("18\u00A0déc.", reply.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await EverythingElseAsync(stage), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_question_has_to_be_answered_and_until_then_nothing_typed_is_kept()
    {
        var (stage, _) = await AcceptedAsync();
        var form = (await stage.Cast.Says("Ana", "fait")).Form!;

        var asked = await stage.Cast.Fills("Ana", form, FactOf(Secret));

        Assert.Contains("en médiation", asked.Form!.ErrorAt("mediation.said"), StringComparison.Ordinal);
        Assert.Equal(Secret, asked.Form!.ValueOf("fact.what"));
        Assert.DoesNotContain(Secret, await EverythingElseAsync(stage), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_said_outside_stands_among_the_facts_and_in_the_dossier_though_of_the_same_days()
    {
        var (stage, _) = await AcceptedAsync();
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;
        await stage.Cast.Fills("Ana", form, ("mediation.said", "no"), ("exchange.said", "Le serveur est en panne."));
        form = (await stage.Cast.Says("Ana", "fait")).Form!;
        await stage.Cast.Fills("Ana", form, [.. FactOf("Le serveur manquait."), ("mediation.said", "no")]);

        Assert.Empty(await EntriesAsync(stage));
        var dossier = await EverythingElseAsync(stage);
        Assert.Contains("\"said\": \"Le serveur est en panne.\"", dossier, StringComparison.Ordinal);
        Assert.Contains("\"what\": \"Le serveur manquait.\"", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_after_the_mediation_too_and_not_before()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        Assert.DoesNotContain(
            (await stage.Cast.Says("Ana", "fait")).Form!.Fields,
            field => field.Id == "mediation.said"
        );

        var (later, _) = await AcceptedAsync();
        var back = (await later.Cast.Says("Ana", "retour")).Form!;
        await later.Cast.Fills("Ana", back, ("move.to", "4"), ("move.reason", "Un appel de plus"));

        Assert.Contains((await later.Cast.Says("Ana", "appel")).Form!.Fields, field => field.Id == "mediation.said");
        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says("Ana", "médiation")).Kind);
        Assert.NotNull((await later.Cast.Says("Ana", "médiation")).Message);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    [InlineData("Zoe")]
    public async Task Nobody_but_owner_and_deputy_reads_or_writes_them(string who)
    {
        var (stage, card) = await AcceptedAsync();
        var noted = (await NotesAsync(stage, Secret)).Message!;

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Says(who, "médiation")).Kind);
        foreach (var button in noted.Buttons().Append(card.Button(Verbs.MediationOpen)))
        {
            var reply =
                button.Kind == ButtonKind.Form
                    ? await stage.Cast.Opens(who, button)
                    : await stage.Cast.Presses(who, button);
            Assert.Equal(ReplyKind.Note, reply.Kind);
        }

        Assert.Single(await EntriesAsync(stage));
    }

    [Theory]
    [InlineData("FR", true)]
    [InlineData("US", false)]
    public async Task The_form_says_that_it_is_confidential_and_cites_the_law_where_there_is_a_note(
        string country,
        bool cited
    )
    {
        var (stage, card) = await AcceptedAsync();
        await stage.MovesToAsync(country);

        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.MediationOpen))).Form!;

        var said = string.Join('\n', form.Parts.OfType<FormText>().SelectMany(part => AllWords(part.Block)));
        Assert.Contains("hors du dossier", said, StringComparison.Ordinal);
        Assert.Equal(cited, said.Contains("1528-3", StringComparison.Ordinal));
    }

    private static (string, string)[] FactOf(string what) =>
        [
            ("fact.who", "Agence Lumen"),
            ("fact.on", "2026-12-04"),
            ("fact.what", what),
            ("fact.source", "Séance"),
            ("fact.commitment", "stage-s1"),
        ];

    private static IEnumerable<string> AllWords(Block block) =>
        block switch
        {
            BoxBlock box => [box.Heading, box.Text],
            TextBlock text => [text.Text],
            _ => [],
        };
}
