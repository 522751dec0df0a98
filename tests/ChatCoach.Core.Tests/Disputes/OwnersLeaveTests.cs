using ChatCoach.Core.Agenda;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>
/// What falls due while the owner is on leave: the deputy minds it, since no deadline waits for a holiday to end. It is
/// Monday 7 December 2026, and Ana is away from the 8th to the end of the month.
/// </summary>
public sealed class OwnersLeaveTests
{
    [Fact]
    public async Task The_deadline_of_a_hostile_mail_is_told_to_the_deputy()
    {
        var stage = await AwayAsync();
        var form = (await stage.Cast.Says("Marc", "mail hostile")).Form!;
        await stage.Cast.Fills("Marc", form, ("mail.demand", "Le solde"), ("mail.deadline", "2026-12-15"));

        await stage.Cast.Waits(TimeSpan.FromDays(20));

        Assert.Equal([("Marc", At(11)), ("Marc", At(15))], Told(stage));
    }

    [Fact]
    public async Task An_alert_without_an_action_is_told_to_the_deputy_on_its_day()
    {
        var stage = await AwayAsync();
        var form = (await stage.Cast.Says("Nadia", "alerte")).Form!;
        await stage.Cast.Fills("Nadia", form, ("alert.what", "La recette pourrait glisser."), ("alert.effect", "end"));

        await stage.Cast.Waits(TimeSpan.FromDays(8));

        Assert.Equal([("Marc", At(14))], Told(stage));
    }

    [Fact]
    public async Task A_text_that_waits_goes_the_next_morning_and_the_deputy_sees_it_gone()
    {
        var stage = await AwayAsync();
        var card = await PreparingACallTests.PreparesAsync(stage, "Pourquoi vous ne répondez jamais");
        var asked = await stage.Cast.Presses("Ana", card.Button(Verbs.CallSend));
        await stage.Cast.Fills("Ana", asked.Form!, ("text.because", "Paul l’a dit lui-même"));

        await stage.Cast.Waits(TimeSpan.FromDays(8));

        Assert.Equal([("Paul", At(8)), ("Marc", At(8))], Told(stage));
    }

    [Theory]
    [InlineData(true, "Marc")]
    [InlineData(false, "Ana")]
    public async Task A_deadline_of_the_contract_is_told_twice_and_by_what_it_is_for(bool away, string who)
    {
        var stage = away ? await AwayAsync() : await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync("Marc");
        await stage.RecordsFactAsync("Marc");
        await NotesDeadlineAsync(stage, "Marc", "2026-12-29");

        await stage.Cast.Waits(TimeSpan.FromDays(30));

        Assert.Equal([(who, At(14)), (who, At(24))], Told(stage));
        Assert.All(
            stage.Cast.SentTo(who),
            sent =>
                Assert.Equal(
                    "Une échéance tombe le mar.\u00A029\u00A0déc.\u00A02026\u00A0: Fin de la recette",
                    sent.Message.Blocks.OfType<TextBlock>().First().Text
                )
        );
    }

    [Fact]
    public async Task With_counsel_the_deadline_is_told_too()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.OpensDisputeAsync();
        await stage.AltersAsync(dispute => dispute with { Step = DisputeStep.Counsel });
        await NotesDeadlineAsync(stage, "Ana", "2026-12-15");

        await stage.Cast.Waits(TimeSpan.FromDays(20));

        Assert.Equal([("Ana", At(11))], Told(stage));
    }

    [Fact]
    public async Task It_gives_the_two_managers_no_more_than_their_ten_working_days()
    {
        var stage = await AwayAsync();
        await stage.ReachesDialogueAsync();
        await stage.NotesCallAsync();
        var card = (await stage.NotesCallAsync()).Message!;

        card = (await stage.Cast.Presses("Ana", card.Primary())).Message!;

        Assert.Contains("lun.\u00A021\u00A0déc.", card.Box().Text, StringComparison.Ordinal);
    }

    private static async Task NotesDeadlineAsync(DisputeStage stage, string who, string deadline)
    {
        var open = new ActionCall(Verbs.DisputeSheet, DisputeStage.Site, "d1") { Choice = "contract" };
        await stage.Cast.Fills(
            who,
            (await stage.Cast.Opens(who, Button.Open("Contrat", open))).Form!,
            ("contract.clauses", "Article 4"),
            ("contract.deadline", deadline),
            ("contract.for", "Fin de la recette")
        );
    }

    private static async Task<DisputeStage> AwayAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Now,
            session =>
            {
                session.Project = session.Project.WithOwnersLeave("2026-12-08", "2026-12-31");
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );
        return stage;
    }

    private static IEnumerable<(string, DateTimeOffset)> Told(DisputeStage stage) =>
        stage.Cast.Timeline.Select(one => (one.Message.To.User["user-".Length..], one.At));

    private static DateTimeOffset At(int day) => new(2026, 12, day, 8, 0, 0, TimeSpan.Zero);
}
