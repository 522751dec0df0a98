using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Risks;

/// <summary>Whoever looks after a risk is asked about it on its day, in working time, with one small card.</summary>
public sealed class ReviewingRisksTests
{
    [Fact]
    public async Task On_its_day_the_keeper_gets_one_private_card_for_all_that_is_due()
    {
        var stage = await RiskStage.OpenAsync();
        await AddsAsync(stage, "La banque tarde", "Nadia", "2026-12-08", ("risk.impact", "High"));
        await AddsAsync(stage, "Fiches en retard", "Nadia", "2026-12-08");
        await AddsAsync(stage, "Pour Ana", "Ana", "2026-12-08");

        await stage.Cast.Waits(TimeSpan.FromDays(9));

        var card = Assert.Single(stage.Cast.SentTo("Nadia")).Message;
        Assert.Contains("La banque tarde", card.Text(), StringComparison.Ordinal);
        Assert.Contains("1 autre risque", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Pour Ana", Assert.Single(stage.Cast.SentTo("Ana")).Message.Text(), StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task The_answer_to_one_brings_the_next_in_its_place()
    {
        var stage = await RiskStage.OpenAsync();
        await AddsAsync(stage, "La banque tarde", "Nadia", "2026-12-08", ("risk.impact", "High"));
        await AddsAsync(stage, "Fiches en retard", "Nadia", "2026-12-08");
        await stage.Cast.Waits(TimeSpan.FromDays(9));
        var card = stage.Cast.SentTo("Nadia")[0].Message;

        var next = await stage.Cast.Presses("Nadia", Answer(card, "still"));
        Assert.Contains("Fiches en retard", next.Message!.Text(), StringComparison.Ordinal);
        Assert.Contains("Prochaine revue", next.Notice, StringComparison.Ordinal);

        var last = await stage.Cast.Presses("Nadia", Answer(next.Message!, "still"));
        Assert.Equal("Revue notée", last.Message!.Title());
        Assert.DoesNotContain((await stage.ProjectAsync()).Risks, risk => risk.ReviewWaits);
    }

    [Fact]
    public async Task A_sign_that_was_seen_makes_it_likelier_and_offers_an_alert()
    {
        var stage = await RiskStage.OpenAsync();
        await AddsAsync(stage, "La banque tarde", "Nadia", "2026-12-08", ("risk.sign", "Une relance sans réponse"));
        await stage.Cast.Waits(TimeSpan.FromDays(9));

        var reply = await stage.Cast.Presses("Nadia", Answer(stage.Cast.SentTo("Nadia")[0].Message, "seen"));

        Assert.Equal(Level.High, (await stage.ProjectAsync()).RiskOf("r1")!.Probability);
        Assert.Equal(Verbs.AlertOpen, reply.Message!.Primary().Call!.Verb);
        Assert.Contains(await stage.JournalAsync(), entry => entry is { Kind: "risk.signSeen", Subject: "r1" });
    }

    [Fact]
    public async Task It_is_closed_from_its_review_card()
    {
        var stage = await RiskStage.OpenAsync();
        await AddsAsync(stage, "La banque tarde", "Nadia", "2026-12-08");
        await stage.Cast.Waits(TimeSpan.FromDays(9));

        var form = (
            await stage.Cast.Opens("Nadia", stage.Cast.SentTo("Nadia")[0].Message.Button(Verbs.RiskClose))
        ).Form!;
        var reply = await stage.Cast.Fills("Nadia", form);

        Assert.Equal("Clos", reply.Message!.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal(RiskOutcome.Averted, (await stage.ProjectAsync()).RiskOf("r1")!.Outcome);
        await stage.Cast.Waits(TimeSpan.FromDays(90));
        Assert.Single(stage.Cast.SentTo("Nadia"));
    }

    [Fact]
    public async Task Unanswered_it_comes_again_at_the_next_review_and_not_before()
    {
        var stage = await RiskStage.OpenAsync();
        await AddsAsync(stage, "La banque tarde", "Nadia", "2026-12-08");

        await stage.Cast.Waits(TimeSpan.FromDays(20));
        Assert.Single(stage.Cast.SentTo("Nadia"));

        await stage.Cast.Waits(TimeSpan.FromDays(30));
        Assert.Equal(2, stage.Cast.SentTo("Nadia").Count);
        var old = await stage.Cast.Presses("Nadia", Answer(stage.Cast.SentTo("Nadia")[0].Message, "still"));
        Assert.Contains("n’a rien changé", old.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-05", "2026-12-07")] // a Saturday
    [InlineData("2026-12-25", "2026-12-28")] // a holiday before a weekend
    public async Task A_review_never_falls_on_a_weekend_or_a_holiday(string planned, string asked)
    {
        var stage = await RiskStage.OpenAsync();
        await AddsAsync(stage, "La banque tarde", "Nadia", planned);

        await stage.Cast.Waits(At(asked, 8, 59) - stage.Cast.Clock.GetUtcNow());
        Assert.Empty(stage.Cast.SentTo("Nadia"));

        await stage.Cast.Waits(TimeSpan.FromMinutes(2));
        Assert.Single(stage.Cast.SentTo("Nadia"));
    }

    [Fact]
    public async Task Leave_that_was_declared_later_moves_it_to_the_first_day_back()
    {
        var stage = await RiskStage.OpenAsync();
        await AddsAsync(stage, "La banque tarde", "Nadia", "2026-12-08");
        await stage.ChangesAsync(project =>
            project.WithLeave(member => member.Name == "Nadia", "2026-12-07", "2026-12-09")
        );

        await stage.Cast.Waits(At("2026-12-10", 8, 59) - stage.Cast.Clock.GetUtcNow());
        Assert.Empty(stage.Cast.SentTo("Nadia"));

        await stage.Cast.Waits(TimeSpan.FromMinutes(2));
        Assert.Single(stage.Cast.SentTo("Nadia"));
    }

    [Fact]
    public async Task A_risk_whose_keeper_has_left_comes_to_the_owner()
    {
        var stage = await RiskStage.OpenAsync();
        await AddsAsync(stage, "La banque tarde", "Nadia", "2026-12-08");
        await stage.ChangesAsync(project =>
            project with
            {
                Members = [.. project.Members.Where(member => member.Name != "Nadia")],
            }
        );

        await stage.Cast.Waits(TimeSpan.FromDays(9));

        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    private static Task<Reply> AddsAsync(
        RiskStage stage,
        string what,
        string keeper,
        string review,
        params (string Id, string Value)[] more
    ) =>
        RegisterTests.AddsAsync(
            stage,
            what,
            [("risk.keeper", Cast.Key(keeper).ToString()), ("risk.review", review), .. more]
        );

    private static Button Answer(CoachMessage card, string choice) =>
        card.Buttons().Single(button => button.Call?.Choice == choice);

    private static DateTimeOffset At(string day, int hour, int minute) =>
        new(DateOnly.Parse(day, null), new TimeOnly(hour, minute), TimeSpan.FromHours(1));
}
