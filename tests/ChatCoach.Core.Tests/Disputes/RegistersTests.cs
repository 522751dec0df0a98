using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using static ChatCoach.Core.Tests.Disputes.MediationStage;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Offers, papers of the contract, invoices, and what we tell counsel: kept line by line, and in the dossier.</summary>
public sealed class RegistersTests
{
    private const string Secret = "Tamarin";

    private static readonly (string, string)[] Offered =
    [
        ("offer.side", "theirs"),
        ("offer.on", "2026-12-07"),
        ("offer.what", "Livrer en deux fois"),
        ("offer.amount", "8000"),
        ("offer.until", "2026-12-18"),
    ];

    [Fact]
    public async Task An_offer_is_noted_answered_later_and_told_to_counsel()
    {
        var stage = await OpenAsync();
        var list = (await SavesAsync(stage, "offer", 0, Offered)).Message!;
        Assert.Equal("1. Leur offre", list.Blocks.OfType<EntriesBlock>().Single().Entries[0].Strong);
        var waiting = await DossierAsync(stage);
        Assert.Contains(
            waiting.Deadlines,
            one => one is { Kind: DossierDeadlineKind.Offer, For: "Livrer en deux fois" }
        );

        await SavesAsync(
            stage,
            "offer",
            1,
            [.. Offered, ("offer.answer", "refused"), ("offer.answeredOn", "2026-12-07")]
        );

        var offer = Assert.Single((await DossierAsync(stage)).Offers);
        Assert.Equal(
            (Side.Provider, 8000m, "refused", new DateOnly(2026, 12, 7)),
            (offer.Side, offer.Amount, offer.Answer, offer.AnsweredOn)
        );
        Assert.DoesNotContain((await DossierAsync(stage)).Deadlines, one => one.Kind == DossierDeadlineKind.Offer);
        Assert.Equal(2, (await stage.JournalAsync()).Count(entry => entry.Kind == "register.recorded"));
    }

    [Fact]
    public async Task An_offer_made_in_the_mediation_is_a_confidential_entry_and_no_offer_of_the_dispute()
    {
        var (stage, _) = await AcceptedAsync();
        (string, string)[] secret = [.. Offered, ("offer.what", Secret), ("mediation.said", "yes")];

        var asked = await SavesAsync(stage, "offer", 0, [.. Offered, ("offer.what", Secret)]);
        await SavesAsync(stage, "offer", 0, secret);
        await SavesAsync(stage, "offer", 0, secret);

        Assert.NotEmpty(asked.Form!.ErrorAt("mediation.said"));
        Assert.Empty((await stage.DisputeAsync()).Offers);
        Assert.Contains("8", Assert.Single(await EntriesAsync(stage)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await EverythingElseAsync(stage), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Papers_and_invoices_stand_in_the_dossier_with_their_versions_and_payments()
    {
        var stage = await OpenAsync();
        await SavesAsync(
            stage,
            "paper",
            0,
            [("paper.kind", "amendment"), ("paper.on", "2026-10-05"), ("paper.name", "Avenant 2, version signée")]
        );
        await SavesAsync(
            stage,
            "paper",
            0,
            [("paper.kind", "contract"), ("paper.on", "2026-09-07"), ("paper.name", "Contrat, version 3")]
        );
        await SavesAsync(
            stage,
            "invoice",
            0,
            [("invoice.reference", "F-12"), ("invoice.amount", "4800"), ("invoice.on", "2026-11-02")]
        );
        await SavesAsync(
            stage,
            "invoice",
            1,
            [("invoice.paidOn", "2026-12-01"), ("invoice.contested", "Deux jours de trop")]
        );

        var dossier = await DossierAsync(stage);

        Assert.Equal(["Contrat, version 3", "Avenant 2, version signée"], dossier.Papers.Select(paper => paper.Title));
        var invoice = Assert.Single(dossier.Invoices);
        Assert.Equal(
            ("F-12", 4800m, new DateOnly(2026, 12, 1), "Deux jours de trop"),
            (invoice.Reference, invoice.Amount, invoice.PaidOn, invoice.Contested)
        );
    }

    [Fact]
    public async Task What_we_want_and_ask_goes_to_counsel_and_what_is_not_filled_in_is_said()
    {
        var stage = await OpenAsync();
        DossierGapKind[] gaps =
        [
            DossierGapKind.NoPaper,
            DossierGapKind.NoInvoice,
            DossierGapKind.NoOffer,
            DossierGapKind.NoGoals,
            DossierGapKind.NoQuestion,
        ];
        Assert.Empty(gaps.Except((await DossierAsync(stage)).ToComplete.Select(gap => gap.Kind)));

        var card = (await stage.Cast.Says("Ana", "avocat")).Message!;
        await stage.RecordsAsync(
            "Ana",
            card,
            "brief",
            ("brief.goals", "Le catalogue en janvier"),
            ("brief.limits", "Pas plus de 5 000 euros"),
            ("brief.questions", "Pouvons-nous retenir le solde ?\n\nQui paie l’expert ?")
        );
        await SavesAsync(stage, "offer", 0, Offered);

        var dossier = await DossierAsync(stage);
        var dispute = Assert.Single(dossier.Disputes);
        Assert.Equal("Le catalogue en janvier", dispute.Goals);
        Assert.Equal(["Pouvons-nous retenir le solde ?", "Qui paie l’expert ?"], dispute.Questions);
        Assert.Equal(
            [DossierGapKind.NoPaper, DossierGapKind.NoInvoice],
            dossier.ToComplete.Select(gap => gap.Kind).Intersect(gaps)
        );
    }

    [Fact]
    public async Task What_was_contested_in_a_call_is_told_with_or_without_a_dispute()
    {
        var stage = await DisputeStage.OpenAsync();
        await ContestsAsync("La date");
        await stage.OpensDisputeAsync();
        await ContestsAsync("Le contenu");

        Assert.Equal(
            ["La date", "Le contenu"],
            (await DossierAsync(stage)).Exchanges.Select(exchange => exchange.Contested).Order(StringComparer.Ordinal)
        );

        async Task ContestsAsync(string what)
        {
            var form = (await stage.Cast.Says("Ana", "appel")).Form!;
            await stage.Cast.Fills("Ana", form, ("exchange.said", "Un appel"), ("exchange.contested", what));
        }
    }

    [Fact]
    public async Task A_line_sent_twice_is_one_and_an_old_form_comes_back_with_its_words()
    {
        var stage = await OpenAsync();
        var list = await ListAsync(stage, "offer");
        var form = (await stage.Cast.Opens("Ana", list.Button(Verbs.RegisterOpen))).Form!;

        await stage.Cast.Fills("Ana", form, Offered);
        await stage.Cast.Fills("Ana", form, Offered);
        var stale = await stage.Cast.Fills("Ana", form, [.. Offered, ("offer.what", "Autre chose")]);

        Assert.Single((await stage.DisputeAsync()).Offers);
        Assert.NotNull(stale.Form!.Problem);
        Assert.Equal("Autre chose", stale.Form.ValueOf("offer.what"));
    }

    [Theory]
    [InlineData("offer.on", "2026-12-24")]
    [InlineData("offer.until", "2026-12-01")]
    [InlineData("offer.answeredOn", "2026-12-01")]
    public async Task Days_that_cannot_be_are_asked_again(string field, string day)
    {
        var stage = await OpenAsync();

        var asked = await SavesAsync(stage, "offer", 0, [.. Offered, ("offer.answer", "refused"), (field, day)]);

        Assert.NotEmpty(asked.Form!.ErrorAt(field));
        Assert.Empty((await stage.DisputeAsync()).Offers);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Helene")]
    [InlineData("Paul")]
    [InlineData("Ines")]
    public async Task Owner_and_deputy_alone_see_and_write_them(string who)
    {
        var stage = await OpenAsync();
        var list = (await SavesAsync(stage, "offer", 0, Offered)).Message!;
        var see = (await FileAsync(stage)).Buttons().Where(button => button.Call?.Verb == Verbs.RegisterList).ToList();

        Assert.Equal(3, see.Count);
        foreach (var button in see)
        {
            Assert.Equal(ReplyKind.Note, (await stage.Cast.Presses(who, button)).Kind);
        }

        Assert.Equal(ReplyKind.Note, (await stage.Cast.Opens(who, list.Button(Verbs.RegisterOpen))).Kind);
    }

    private static async Task<DisputeStage> OpenAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        return stage;
    }

    private static async Task<CoachMessage> FileAsync(DisputeStage stage)
    {
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        return (await stage.Cast.Presses("Ana", card.Button(Verbs.DisputeFile))).Message!;
    }

    private static async Task<CoachMessage> ListAsync(DisputeStage stage, string register)
    {
        var file = await FileAsync(stage);
        return (await stage.Cast.Presses("Ana", file.Button(Verbs.RegisterList, register))).Message!;
    }

    private static async Task<Reply> SavesAsync(
        DisputeStage stage,
        string register,
        int number,
        (string, string)[] answers
    )
    {
        var list = await ListAsync(stage, register);
        var button = list.Buttons().First(one => one.Call is { Verb: Verbs.RegisterOpen } call && call.Step == number);
        var form = (await stage.Cast.Opens("Ana", button)).Form!;
        return await stage.Cast.Fills("Ana", form, answers);
    }

    private static async Task<Dossier> DossierAsync(DisputeStage stage)
    {
        var project = await stage.ProjectAsync();
        return DossierContents.Of(
            await new DossierReader(stage.Cast.Projects).ReadAsync(project, TestContext.Current.CancellationToken),
            project.Owner,
            stage.Now
        );
    }
}
