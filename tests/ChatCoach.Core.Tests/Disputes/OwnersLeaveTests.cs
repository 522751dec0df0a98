using ChatCoach.Core.Agenda;
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

        Assert.Equal([("Ana", stage.Now.AddDays(-8)), ("Marc", At(14))], Told(stage));
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

    private static async Task<DisputeStage> AwayAsync()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.Cast.Desk.RunAsync(
            DisputeStage.Site,
            stage.Now,
            session =>
            {
                session.Project = session.Project with
                {
                    Members =
                    [
                        .. session.Project.Members.Select(member =>
                            member.Role == Role.Owner
                                ? member with
                                {
                                    DaysOff = [new DateRange(new DateOnly(2026, 12, 8), new DateOnly(2026, 12, 31))],
                                }
                                : member
                        ),
                    ],
                };
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );
        return stage;
    }

    private static IEnumerable<(string, DateTimeOffset)> Told(DisputeStage stage) =>
        stage.Cast.Timeline.Select(one => (one.Message.To.User, one.At));

    private static DateTimeOffset At(int day) => new(2026, 12, day, 8, 0, 0, TimeSpan.Zero);
}
