using ChatCoach.Core.Disputes;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using static ChatCoach.Core.Tests.Disputes.MediationStage;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Step 6 from the proposal to its end: who, what was answered, when they meet, and which way it leads.</summary>
public sealed class ThirdPartyTests
{
    [Fact]
    public async Task A_clause_is_cited_and_taken_from_the_contract_where_it_asks_for_conciliation()
    {
        var (stage, card) = await OpenAsync();
        await stage.AltersAsync(dispute => dispute with { ThirdParty = null });
        card = (await stage.Cast.Says("Ana", "litige")).Message!;

        var asked = await stage.RecordsAsync("Ana", card, "third", ("third.why", "clause"));
        var contract = (await stage.DisputeAsync()).Contract! with { AsksForConciliation = true };
        await stage.AltersAsync(dispute => dispute with { Contract = contract });
        var filled = (await stage.Cast.Opens("Ana", card.SheetButton("third"))).Form!;

        Assert.Equal("Quelle clause du contrat le prévoit\u00A0?", asked.Form!.ErrorAt("third.clause"));
        Assert.Equal(("clause", "Article 4"), (filled.ValueOf("third.why"), filled.ValueOf("third.clause")));
    }

    [Fact]
    public async Task What_is_proposed_waits_ten_working_days_and_is_asked_about_then()
    {
        var (stage, card) = await OpenAsync();
        Assert.StartsWith("La proposition d’un tiers", card.Box().Text, StringComparison.Ordinal);

        card = (await AnswersAsync(stage, card, "waiting")).Message!;
        Assert.StartsWith(
            "La réponse à la proposition du lun.\u00A07\u00A0déc.",
            card.Box().Text,
            StringComparison.Ordinal
        );
        var early = await AnswersAsync(stage, card, "unanswered");
        Assert.Contains(
            "jusqu’au lun.\u00A021\u00A0déc.\u00A02026",
            early.Form!.ErrorAt("thirdproposal.answer"),
            StringComparison.Ordinal
        );

        await stage.Cast.Waits(TimeSpan.FromDays(16));
        var due = stage.Cast.SentTo("Ana")[^1].Message;
        Assert.StartsWith(
            "Vous avez proposé un tiers le lun.\u00A07\u00A0déc.\u00A02026.",
            due.Blocks.OfType<TextBlock>().First().Text,
            StringComparison.Ordinal
        );
        card = (await AnswersAsync(stage, due, "unanswered")).Message!;

        Assert.Equal("Pour passer à l’étape 7, il manque", card.Box().Heading);
        Assert.DoesNotContain("tiers", card.Box().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agreed", 9)]
    [InlineData("ended", 7)]
    public async Task It_leads_to_an_agreement_or_to_a_notice_once_it_was_accepted(string outcome, int step)
    {
        var (stage, card) = await OpenAsync();
        var dispute = await stage.DisputeAsync();
        var button = Button.Open(
            "x",
            new ActionCall(Verbs.DisputeSheet, DisputeStage.Site, "d1", 6, dispute.Version) { Choice = "thirdoutcome" }
        );
        var form = (await stage.Cast.Opens("Ana", button)).Form!;
        var refused = await stage.Cast.Fills("Ana", form, ("thirdoutcome.outcome", outcome));
        Assert.Contains("Personne n’a noté", refused.Form!.ErrorAt("thirdoutcome.outcome"), StringComparison.Ordinal);

        card = (await AnswersAsync(stage, card, "accepted", "2026-12-07")).Message!;
        card = (await stage.RecordsAsync("Ana", card, "thirdoutcome", ("thirdoutcome.outcome", outcome))).Message!;

        Assert.Equal(FormattableString.Invariant($"Pour passer à l’étape {step}, il manque"), card.Box().Heading);
    }

    [Fact]
    public async Task A_refusal_ends_it_on_its_day_and_an_acceptance_noted_after_all_takes_the_end_back()
    {
        var (stage, card) = await OpenAsync();

        card = (await AnswersAsync(stage, card, "refused", "2026-12-07")).Message!;
        var refused = (await stage.DisputeAsync()).ThirdParty!;
        await AnswersAsync(stage, card, "accepted", "2026-12-07");

        Assert.Equal(("refused", new DateOnly(2026, 12, 7)), (refused.Outcome, refused.On));
        Assert.Null((await stage.DisputeAsync()).ThirdParty!.Outcome);
    }

    [Theory]
    [InlineData("accepted", "")]
    [InlineData("accepted", "2026-12-04")]
    [InlineData("refused", "2026-12-08")]
    public async Task An_answer_has_its_day_after_the_proposal_and_not_to_come(string answer, string on)
    {
        var (stage, card) = await OpenAsync();

        var asked = await AnswersAsync(stage, card, answer, on);

        Assert.NotEmpty(asked.Form!.ErrorAt("thirdproposal.answeredOn"));
        Assert.Null((await stage.DisputeAsync()).ThirdParty!.Answer);
    }

    [Fact]
    public async Task A_session_is_planned_with_an_appointment_and_asked_about_the_day_after()
    {
        var (stage, card) = await AcceptedAsync();
        Assert.StartsWith("Une première séance avec le tiers", card.Box().Text, StringComparison.Ordinal);

        var planned = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("thirdsession.on", "2026-12-15"),
                ("thirdsession.at", "09:30"),
                ("thirdsession.where", "12 rue de la Paix")
            )
        ).Message!;
        var given = (await stage.Cast.Presses("Ana", planned.Primary())).Message!;
        var file = (CalendarFile)(await AppointmentAsync(stage))!;

        Assert.EndsWith(".ics", given.Primary().Target, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 12, 15, 8, 30, 0, TimeSpan.Zero), file.Event.Start);
        Assert.Equal("Médiateur\u00A0: Claire Roy, CMAP\n12 rue de la Paix", file.Event.Description);
        Assert.Null((await stage.Cast.Presses("Nadia", planned.Primary())).Message);

        await stage.Cast.Waits(TimeSpan.FromDays(9));
        var due = stage.Cast.SentTo("Ana")[^1].Message;
        Assert.StartsWith(
            "La séance du mar.\u00A015\u00A0déc.\u00A02026 devait avoir lieu.",
            due.Blocks.OfType<TextBlock>().First().Text,
            StringComparison.Ordinal
        );
        var held = (await stage.DoesAsync("Ana", due)).Message!;
        var session = Assert.Single((await stage.DisputeAsync()).ThirdParty!.Sessions);

        Assert.Equal(("held", 2), (session.State, session.Version));
        Assert.Equal(Verbs.MediationOpen, held.Primary().Call!.Verb);
        Assert.Null(await AppointmentAsync(stage));
    }

    [Fact]
    public async Task One_session_is_planned_at_a_time_and_the_next_comes_after_it()
    {
        var (stage, card) = await AcceptedAsync();
        await stage.DoesAsync("Ana", card, ("thirdsession.on", "2026-12-15"));
        await MovesAsync(("thirdsession.on", "2026-12-16"));
        await MovesAsync(("thirdsession.state", "off"));
        await MovesAsync(("thirdsession.on", "2026-12-18"));

        var sessions = (await stage.DisputeAsync()).ThirdParty!.Sessions;

        Assert.Equal([(1, "off", 3), (2, "planned", 1)], sessions.Select(one => (one.Number, one.State, one.Version)));

        async Task MovesAsync((string, string) change)
        {
            var now = (await stage.Cast.Says("Ana", "litige")).Message!;
            await stage.RecordsAsync("Ana", now, "thirdsession", change);
        }
    }

    [Theory]
    [InlineData("held", "2026-12-15", "est à venir")]
    [InlineData("planned", "2026-12-04", "est passée")]
    public async Task A_session_is_held_on_a_day_that_was_and_planned_for_one_that_comes(
        string state,
        string on,
        string sentence
    )
    {
        var (stage, card) = await AcceptedAsync();

        var asked = await stage.DoesAsync("Ana", card, ("thirdsession.on", on), ("thirdsession.state", state));

        Assert.Contains(sentence, asked.Form!.ErrorAt("thirdsession.on"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_third_party_from_before_is_read_as_it_was()
    {
        const string before = """
            {"id":"d1","title":"Catalogue","step":"ThirdParty","openedOn":"2026-10-01","thirdParty":{"why":"choice",
            "who":"Claire Roy","outcome":"ended","on":"2026-12-01"}}
            """;

        var third = System.Text.Json.JsonSerializer.Deserialize(before, DisputeRow.Type.Json)!.ThirdParty!;

        Assert.Equal(("Claire Roy", "ended"), (third.Who, third.Outcome));
        Assert.Empty(third.Sessions);
    }

    private static async Task<FileModel?> AppointmentAsync(DisputeStage stage)
    {
        var project = await stage.ProjectAsync();
        return await new MediationCalendar(stage.Cast.Projects).MakeAsync(
            new FileSubject(project, project.Owner, new Speech("fr-FR", "Europe/Paris"), "d1", stage.Now),
            TestContext.Current.CancellationToken
        );
    }
}
