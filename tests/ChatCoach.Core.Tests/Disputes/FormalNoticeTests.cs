using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Step 7: a draft for review, a person who signs, a receipt from which the limit counts.</summary>
public sealed class FormalNoticeTests
{
    internal static readonly (string, string)[] Letter =
    [
        ("notice.breach", "Le catalogue promis pour le 4 décembre manque."),
        ("notice.clause", "Article 4"),
        ("notice.demand", "Livrer le catalogue en préproduction."),
        ("notice.days", "15"),
        ("notice.read", "true"),
    ];

    [Fact]
    public async Task The_draft_holds_the_breach_the_exhibits_the_demand_and_the_limit_and_says_that_it_is_a_draft()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await BeforeNoticeAsync(stage);

        var drafted = (await stage.RecordsAsync("Ana", card, "notice", Letter)).Message!;
        var text = TextOf(await DraftAsync(stage));

        foreach (
            var part in new[]
            {
                "Projet pour relecture, non envoyé par le coach.",
                "Le catalogue promis pour le 4 décembre manque.",
                "Clause ou article : Article 4".Replace(" :", "\u00A0:", StringComparison.Ordinal),
                "Pièce 1",
                "Le catalogue manquait à 18 h.",
                "Courriel du 4 décembre",
                "Livrer le catalogue en préproduction.",
                "15 jours à compter de la réception",
                "[nom de la personne qui signe]",
                "articles 1344 et 1231",
                "Une information, pas un conseil juridique",
            }
        )
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Leur planning", text, StringComparison.Ordinal);
        var offered = (await stage.Cast.Presses("Ana", drafted.Button(Verbs.FileGet))).Message!;
        Assert.Contains(offered.Buttons(), button => button.Target!.EndsWith(".docx", StringComparison.Ordinal));
        foreach (var other in new[] { "Paul", "Nadia", "Helene" })
        {
            Assert.Null((await stage.Cast.Presses(other, drafted.Button(Verbs.FileGet))).Message);
        }
    }

    [Fact]
    public async Task A_project_of_another_country_gets_no_article_number()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await BeforeNoticeAsync(stage);
        await stage.RecordsAsync("Ana", card, "notice", Letter);
        await stage.MovesToAsync("BE");

        var text = TextOf(await DraftAsync(stage));

        Assert.DoesNotContain("1344", text, StringComparison.Ordinal);
        Assert.DoesNotContain("recommandée", text, StringComparison.Ordinal);
        Assert.Contains("Par un moyen qui prouve la réception", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_is_named_with_the_day_and_a_changed_text_takes_the_name_back()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await BeforeNoticeAsync(stage);
        card = (await stage.RecordsAsync("Ana", card, "notice", Letter)).Message!;
        Assert.Equal("Noter la validation", card.Primary().Title);

        var form = (await stage.Cast.Opens("Ana", card.Primary())).Form!;
        Assert.Equal("Ana", form.ValueOf("noticesign.who"));
        var refused = await stage.Cast.Fills("Ana", form, ("noticesign.who", "Paul"), ("noticesign.on", "2026-12-08"));
        Assert.Contains(
            "travaille pour le prestataire",
            refused.Form!.ErrorAt("noticesign.who"),
            StringComparison.Ordinal
        );
        Assert.Contains("est à venir", refused.Form!.ErrorAt("noticesign.on"), StringComparison.Ordinal);

        await stage.Cast.Fills("Ana", form, ("noticesign.who", "Hélène"));
        var signed = (await stage.DisputeAsync()).Notice!;
        Assert.Equal(("Hélène", new SignOff(new DateOnly(2026, 12, 7), "Ana")), (signed.SignedOffBy!, signed.SignOff!));
        card = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Equal("Passer à l’étape 7", card.Primary().Title);
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;

        await stage.RecordsAsync("Ana", card, "notice", [.. Letter, ("notice.days", "8")]);
        Assert.Null((await stage.DisputeAsync()).Notice!.SignedOffBy);
        card = (await stage.Cast.Says("Ana", "litige")).Message!;
        Assert.Equal("Noter la validation", card.Primary().Title);
    }

    [Fact]
    public async Task The_limit_counts_from_the_receipt_and_the_owner_hears_on_the_working_day_after_it()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AtNoticeAsync(stage);

        // Nothing proves the receipt: five working days after the decision, it is asked for.
        await stage.Cast.Waits(TimeSpan.FromDays(7) + TimeSpan.FromHours(12));
        var asked = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.StartsWith(
            "Rien ne prouve encore",
            asked.Blocks.OfType<TextBlock>().First().Text,
            StringComparison.Ordinal
        );

        var received = new DateOnly(2026, 12, 11);
        card = (
            await stage.DoesAsync(
                "Ana",
                asked,
                ("noticereceipt.number", "1A 234 567 8901 2"),
                ("noticereceipt.on", "2026-12-11")
            )
        ).Message!;
        var ends = received.AddDays(15);
        Assert.Equal(ends, (await stage.DisputeAsync()).Notice!.EndsOn);
        Assert.Equal("Noter leur réponse", card.Primary().Title);

        // The 26th of December is a Saturday: the next working day is Monday the 28th.
        await stage.Cast.Waits(TimeSpan.FromDays(20));
        var (at, told) = stage.Cast.Timeline[^1];
        Assert.Equal(new DateTimeOffset(2026, 12, 28, 8, 0, 0, TimeSpan.Zero), at);
        Assert.StartsWith(
            "Le délai de la mise en demeure s’est terminé",
            told.Message.Blocks.OfType<TextBlock>().First().Text,
            StringComparison.Ordinal
        );
        Assert.Contains("mandat", told.Message.Box().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-08", "est à venir")]
    [InlineData("2026-12-04", "précède la validation")]
    [InlineData("hier", "date")]
    public async Task A_receipt_that_cannot_be_is_asked_again_and_nothing_typed_is_lost(string on, string sentence)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AtNoticeAsync(stage);

        var form = (
            await stage.DoesAsync("Ana", card, ("noticereceipt.number", "1A 234"), ("noticereceipt.on", on))
        ).Form!;

        Assert.Contains(sentence, form.ErrorAt("noticereceipt.on"), StringComparison.Ordinal);
        Assert.Equal("1A 234", form.ValueOf("noticereceipt.number"));
        Assert.Null((await stage.DisputeAsync()).Notice!.Receipt);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("2,5")]
    [InlineData("9000")]
    public async Task A_limit_that_is_no_number_of_days_is_asked_again(string days)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await BeforeNoticeAsync(stage);

        var form = (await stage.RecordsAsync("Ana", card, "notice", [.. Letter, ("notice.days", days)])).Form!;

        Assert.StartsWith("Un nombre entier de jours", form.ErrorAt("notice.days"), StringComparison.Ordinal);
        Assert.Null((await stage.DisputeAsync()).Notice);
    }

    [Fact]
    public async Task A_marked_word_of_a_chosen_fact_is_rephrased_or_kept_with_a_reason()
    {
        var stage = await DisputeStage.OpenAsync();
        await BeforeNoticeAsync(stage);
        await stage.RecordsFactAsync(what: "Ils ne répondent jamais au téléphone.");
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;

        var form = (await stage.RecordsAsync("Ana", card, "notice", Letter)).Form!;
        Assert.Contains("jamais", form.ErrorAt("notice.keep"), StringComparison.Ordinal);

        await stage.Cast.Fills("Ana", form, [.. Letter, ("notice.facts", "1")]);
        Assert.Equal([1], (await stage.DisputeAsync()).Notice!.Facts);
    }

    [Fact]
    public async Task A_notice_that_never_was_cannot_be_gone_back_to_and_the_sentence_says_what_it_lacks()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var card = (await stage.NotesCallAsync(settles: true)).Message!;
        card = (
            await stage.DoesAsync("Ana", card, ("terms.what1", "Catalogue"), ("terms.due1", "2026-12-18"))
        ).Message!;
        await stage.Cast.Presses("Ana", card.Primary());
        Assert.Equal(DisputeStep.Agreement, (await stage.DisputeAsync()).Step);

        var form = (await stage.Cast.Says("Ana", "retour")).Form!;
        var offered = form.Fields.OfType<ChoiceField>().Single().Choices.Select(choice => choice.Value);
        Assert.Equal(["5", "4", "3", "2", "1"], offered);
        var refused = await stage.Cast.Fills("Ana", form, ("move.to", "7"), ("move.reason", "Plus vite"));

        Assert.StartsWith(
            "On ne peut pas encore revenir à l’étape 7.",
            refused.Form!.ErrorAt("move.to"),
            StringComparison.Ordinal
        );
        Assert.Equal("Plus vite", refused.Form!.ValueOf("move.reason"));
        Assert.Equal(DisputeStep.Agreement, (await stage.DisputeAsync()).Step);
    }

    [Fact]
    public async Task A_notice_that_was_received_stays_when_another_takes_its_place()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await AtNoticeAsync(stage);
        card = (
            await stage.DoesAsync("Ana", card, ("noticereceipt.number", "1A"), ("noticereceipt.on", "2026-12-07"))
        ).Message!;

        await stage.RecordsAsync("Ana", card, "notice", [.. Letter, ("notice.demand", "Livrer, puis corriger.")]);

        var dispute = await stage.DisputeAsync();
        Assert.Null(dispute.Notice!.Receipt);
        Assert.Equal("1A", Assert.Single(dispute.PastNotices).Receipt!.Number);
    }

    /// <summary>Who ticked "read" had read the words of then.</summary>
    [Fact]
    public async Task A_text_that_changed_is_read_anew_and_one_that_did_not_stays_read()
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await BeforeNoticeAsync(stage);
        await stage.RecordsAsync("Ana", card, "notice", Letter);

        await stage.RecordsAsync("Ana", card, "notice");
        Assert.True((await stage.DisputeAsync()).Notice!.WordingRead);

        await stage.RecordsAsync("Ana", card, "notice", ("notice.demand", "Livrer le catalogue et former l’équipe."));
        Assert.False((await stage.DisputeAsync()).Notice!.WordingRead);
    }

    [Fact]
    public async Task The_name_of_a_mediator_can_be_put_right_after_the_end_and_the_end_is_not_to_come()
    {
        var stage = await DisputeStage.OpenAsync();
        await BeforeNoticeAsync(stage);
        await SendsAsync(stage, "third", ("why", "choice"), ("kind", "mediator"));
        await SendsAsync(
            stage,
            "thirdproposal",
            ("on", "2026-12-07"),
            ("answer", "accepted"),
            ("answeredOn", "2026-12-07")
        );
        var early = await SendsAsync(stage, "thirdoutcome", ("outcome", "ended"), ("on", "2027-03-01"));
        await SendsAsync(stage, "thirdoutcome", ("outcome", "ended"), ("on", "2026-12-07"));

        await SendsAsync(
            stage,
            "third",
            ("why", "choice"),
            ("kind", "mediator"),
            ("who", "Le médiateur des entreprises")
        );

        Assert.Contains("est à venir", early.Form!.ErrorAt("thirdoutcome.on"), StringComparison.Ordinal);
        var third = (await stage.DisputeAsync()).ThirdParty!;
        Assert.Equal(("Le médiateur des entreprises", "ended"), (third.Who, third.Outcome));
    }

    [Fact]
    public void A_notice_from_before_keeps_its_fixed_day()
    {
        const string before = """
            {"id":"d1","title":"Catalogue","step":"FormalNotice","openedOn":"2026-10-01","notice":{"breach":"Article 4",
            "demand":"Livrer","timeLimit":"2026-12-18","wordingRead":true,"signedOffBy":"Ana"}}
            """;

        var notice = System.Text.Json.JsonSerializer.Deserialize(before, DisputeRow.Type.Json)!.Notice!;

        Assert.Equal(new DateOnly(2026, 12, 18), notice.EndsOn);
        Assert.True(notice is { IsComplete: true, IsSignedOff: true });
        Assert.Empty(notice.Facts);
    }

    /// <summary>A form that was opened earlier, and is sent now.</summary>
    private static async Task<Reply> SendsAsync(
        DisputeStage stage,
        string sheet,
        params (string Id, string Value)[] values
    ) =>
        await stage.Cast.Send(
            "Ana",
            new Submitted(
                new ActionCall(
                    Verbs.DisputeSheet,
                    DisputeStage.Site,
                    "d1",
                    Version: (await stage.DisputeAsync()).Version
                )
                {
                    Choice = sheet,
                },
                new FieldValues(
                    values.ToDictionary(one => $"{sheet}.{one.Id}", one => one.Value, StringComparer.Ordinal)
                )
            )
        );

    /// <summary>Two calls failed, the managers did not meet, no third party: the notice is what is next.</summary>
    internal static async Task<CoachMessage> BeforeNoticeAsync(DisputeStage stage)
    {
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;
        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;
        card = (await stage.RecordsAsync("Ana", card, "sponsors", ("sponsors.outcome", "refused"))).Message!;
        return (await stage.RecordsAsync("Ana", card, "third", ("third.why", "none"))).Message!;
    }

    private static async Task<CoachMessage> AtNoticeAsync(DisputeStage stage)
    {
        var card = await BeforeNoticeAsync(stage);
        card = (await stage.RecordsAsync("Ana", card, "notice", Letter)).Message!;
        card = (await stage.DoesAsync("Ana", card)).Message!;
        return (await stage.Cast.Presses("Ana", card.Primary())).Message!;
    }

    internal static async Task<Document> DraftAsync(DisputeStage stage)
    {
        var project = await stage.ProjectAsync();
        var file = await new NoticeFile(stage.Cast.Projects).MakeAsync(
            new FileSubject(
                project,
                project.Owner,
                new Speech("fr-FR", "Europe/Paris"),
                "d1",
                stage.Cast.Clock.GetUtcNow()
            ),
            TestContext.Current.CancellationToken
        );
        return ((DocumentFile)file!).Document;
    }

    internal static string TextOf(Document document) =>
        string.Join(
            '\n',
            document
                .Blocks.SelectMany(block =>
                    block switch
                    {
                        Heading heading => [heading.Text],
                        Paragraph paragraph => [paragraph.Text],
                        Bullets bullets => bullets.Items.Select(item => item.Text),
                        DocumentTable table => table.Rows.SelectMany(row => row).Concat(table.Header),
                        _ => [],
                    }
                )
                .Prepend(document.Title)
        );
}
