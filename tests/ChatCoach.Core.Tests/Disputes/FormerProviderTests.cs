using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>
/// A dispute stays with the provider that it was opened with: Paul's Agence Lumen, also once Zoe's Studio Corail
/// delivers.
/// </summary>
public sealed class FormerProviderTests
{
    [Fact]
    public async Task The_agenda_of_a_call_goes_to_whom_the_dispute_is_with_and_to_nobody_who_came_after()
    {
        var stage = await DisputeStage.OpenAsync();
        await PreparingACallTests.PreparesAsync(stage);
        await stage.ChangesProviderAsync();
        var card = (
            await stage.Cast.Presses("Ana", Button.Press("", new ActionCall(Verbs.CallShow, "p1", "d1")))
        ).Message!;

        var sent = await stage.Cast.Presses("Ana", card.Button(Verbs.CallSend));

        Assert.Contains("Paul", sent.Notice, StringComparison.Ordinal);
        Assert.Single(stage.Cast.SentTo("Paul"));
        Assert.Empty(stage.Cast.SentTo("Zoe"));
        Assert.Equal("Agence Lumen", (await stage.DisputeAsync()).CallPlan!.Sent!.Company);
    }

    [Fact]
    public async Task The_note_of_a_call_is_confirmed_by_the_same_people_and_is_no_sign_of_the_new_provider()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.ChangesProviderAsync();
        await stage.AltersProjectAsync(project => project with { Contacts = [] });
        var form = (await stage.Cast.Says("Ana", "appel")).Form!;
        Assert.Equal("Paul", form.ValueOf("exchange.who"));

        await stage.Cast.Fills("Ana", form, ("exchange.agreed", "Les fichiers sont remis vendredi."));

        var card = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        Assert.Empty(stage.Cast.SentTo("Zoe"));
        Assert.Empty((await stage.ProjectAsync()).Contacts);
        Assert.NotNull((await stage.Cast.Presses("Paul", card.Button(Verbs.NoteConfirm))).Message);
        Assert.Null((await stage.Cast.Presses("Zoe", card.Button(Verbs.NoteCorrect))).Message);
        Assert.True((await stage.DisputeAsync()).Exchanges[^1].Note!.Answer!.Confirms);
        Assert.Empty((await stage.ProjectAsync()).Contacts);
    }

    [Fact]
    public async Task The_facts_are_given_to_them_and_answered_by_them_alone()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.RecordsFactAsync();
        await stage.ChangesProviderAsync();
        var ask = (await stage.Cast.Says("Ana", "faits")).Button(Verbs.StatementAsk);

        await stage.Cast.Fills("Ana", (await stage.Cast.Opens("Ana", ask)).Form!);

        Assert.Empty(stage.Cast.SentTo("Zoe"));
        var card = Assert.Single(stage.Cast.SentTo("Paul")).Message;
        var answer = card.Button(Verbs.StatementAnswer);
        Assert.Null((await stage.Cast.Opens("Zoe", answer)).Form);
        Assert.StartsWith("Aucun fait", (await stage.Cast.Says("Zoe", "faits")).Notice, StringComparison.Ordinal);
        await stage.Cast.Fills("Paul", (await stage.Cast.Opens("Paul", answer)).Form!, ("statement.verdict", "Agreed"));
        Assert.Equal(FactVerdict.Agreed, (await stage.DisputeAsync()).Statement!.AnswerTo(1)!.Verdict);
    }

    [Fact]
    public async Task The_notice_is_addressed_to_them_and_the_card_says_with_whom_the_dispute_is()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        Assert.DoesNotContain("remplacé", (await CardAsync(stage)).Text(), StringComparison.Ordinal);
        await stage.ChangesProviderAsync();
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Notice = new FormalNotice("Retard", "Livrer", null, true, null, null),
            }
        );

        Assert.Contains(
            "Ce litige concerne Agence Lumen, qu’un autre prestataire a remplacé depuis.",
            (await CardAsync(stage)).Text(),
            StringComparison.Ordinal
        );
        var project = await stage.ProjectAsync();
        var file = Assert.IsType<DocumentFile>(
            await new NoticeFile(stage.Cast.Projects).MakeAsync(
                new FileSubject(project, project.Owner, new Speech("fr-FR", "Europe/Paris"), "d1", stage.Now),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Contains(
            file.Document.Blocks.OfType<Paragraph>(),
            block => block.Text.Contains("Agence Lumen", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            file.Document.Blocks.OfType<Paragraph>(),
            block => block.Text.Contains("Studio Corail", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_they_committed_to_is_not_the_turn_of_who_delivers_now()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        var card = (await stage.NotesCallAsync(settles: true)).Message!;
        await stage.ChangesProviderAsync();
        var held = (await stage.ProjectAsync()).Holding;

        card = (
            await stage.DoesAsync(
                "Ana",
                card,
                ("terms.what1", "Remettre les fichiers sources"),
                ("terms.side1", "Provider"),
                ("terms.due1", "2026-12-18")
            )
        ).Message!;
        await stage.Cast.Presses("Ana", card.Primary());

        Assert.Equal(DisputeStep.Agreement, (await stage.DisputeAsync()).Step);
        Assert.Equal(held, (await stage.ProjectAsync()).Holding);
        Assert.Empty(stage.Cast.SentTo("Zoe"));
    }

    [Fact]
    public async Task A_dispute_from_before_is_with_who_delivered_when_it_was_opened()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Company = null });
        await stage.AltersProjectAsync(project =>
            project with
            {
                Disputes = [.. project.Disputes.Select(line => line with { Company = null })],
            }
        );
        Assert.Equal("Agence Lumen", (await stage.DisputeAsync()).CompanyIn(await stage.ProjectAsync()));
        await stage.Cast.Waits(TimeSpan.FromDays(3));
        await stage.ChangesProviderAsync();

        var project = await stage.ProjectAsync();

        Assert.Equal("Studio Corail", project.CurrentProvider);
        Assert.Equal("Agence Lumen", (await stage.DisputeAsync()).CompanyIn(project));
        Assert.Equal("Agence Lumen", project.TalkingTo);
        await stage.AltersAsync(dispute => dispute with { OpenedOn = new DateOnly(2026, 12, 11) });
        Assert.Equal("Studio Corail", (await stage.DisputeAsync()).CompanyIn(project));
    }

    [Fact]
    public async Task Hours_that_a_checkpoint_told_of_another_provider_are_not_theirs()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersProjectAsync(project => project with { Figures = [Told(3, 40, 30)] });
        await stage.Cast.Waits(TimeSpan.FromDays(3));
        await stage.ChangesProviderAsync();
        await stage.AltersProjectAsync(project => project with { Figures = [.. project.Figures, Told(17, 90, 30)] });
        await stage.Cast.Waits(TimeSpan.FromDays(10));

        Assert.Equal(10, await OverAsync(stage));
        await stage.AltersProjectAsync(project => project with { Figures = [.. project.Figures.Skip(1)] });
        Assert.Equal(0, await OverAsync(stage));
        await stage.AltersAsync(dispute => dispute with { Company = "Studio Corail" });
        Assert.Equal(60, await OverAsync(stage));

        static CheckpointFigures Told(int day, decimal billed, decimal agreed) =>
            new(new DateOnly(2026, 12, day), Health.OnTrack, Side.Provider)
            {
                HoursBilled = billed,
                HoursAgreed = agreed,
            };
    }

    private static async Task<decimal> OverAsync(DisputeStage stage) =>
        KnownFigures
            .Of(new Situation(await stage.DisputeAsync(), await stage.ProjectAsync(), stage.Now, stage.Cast.Options))
            .HoursOver;

    private static async Task<CoachMessage> CardAsync(DisputeStage stage) =>
        (await stage.Cast.Says("Ana", "litige")).Message!;
}
