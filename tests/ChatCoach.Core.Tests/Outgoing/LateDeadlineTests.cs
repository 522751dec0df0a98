using ChatCoach.Core.Agenda;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Outgoing;

/// <summary>
/// A deadline that becomes known while a text waits for its morning lets it go. It is Monday 7 December 2026, ten in the
/// morning in Paris.
/// </summary>
public sealed class LateDeadlineTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 12, 8, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("contract", "2026-12-07", true)]
    [InlineData("contract", "2026-12-08", false)]
    [InlineData("mail", "2026-12-07", true)]
    [InlineData("letter", "2026-12-07", true)]
    [InlineData("letter", "2026-12-08", false)]
    public async Task A_deadline_that_is_entered_while_it_waits_lets_it_go_and_tells_the_owner(
        string way,
        string deadline,
        bool passes
    )
    {
        var stage = await DisputeStage.OpenAsync();
        await OneNightFirstTests.HoldsAsync(stage);

        await EntersDeadlineAsync(stage, way, deadline);

        Assert.Equal(passes ? 1 : 0, stage.Cast.SentTo("Paul").Count);
        Assert.Equal(passes ? 0 : 1, (await stage.ProjectAsync()).Held.Count);
        if (passes)
        {
            Assert.Contains(
                "Parti lun.\u00A07\u00A0déc.",
                Assert.Single(stage.Cast.SentTo("Ana")).Message.Text(),
                StringComparison.Ordinal
            );
            Assert.Equal(
                "deadline",
                (await stage.JournalAsync()).Single(entry => entry.Kind == "outgoing.sent").Details["reason"]
            );
            Assert.Equal(OneNightFirstTests.Heated, (await stage.DisputeAsync()).CallPlan!.Sent!.Agenda);
        }

        await stage.Cast.Waits(TimeSpan.FromDays(3));
        Assert.Single(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task A_leave_does_not_move_it_past_a_deadline_that_was_entered_while_it_waited()
    {
        var stage = await DisputeStage.OpenAsync(deputy: false);
        await OneNightFirstTests.HoldsAsync(stage);
        await EntersDeadlineAsync(stage, "contract", "2026-12-09");
        Assert.Empty(stage.Cast.SentTo("Paul"));
        await stage.AltersProjectAsync(project => project.WithOwnersLeave("2026-12-08", "2026-12-11"));

        await stage.Cast.Waits(TimeSpan.FromDays(7));

        Assert.Equal(Tuesday, stage.Cast.Timeline.First(one => one.Message.To == Cast.Key("Paul")).At);
    }

    private static async Task EntersDeadlineAsync(DisputeStage stage, string way, string deadline)
    {
        switch (way)
        {
            case "mail":
                await stage.Cast.Fills(
                    "Ana",
                    (await stage.Cast.Opens("Ana", Button.Open("", new ActionCall(Verbs.MailOpen, "p1")))).Form!,
                    ("mail.demand", "Le solde"),
                    ("mail.deadline", deadline)
                );
                break;
            case "letter":
                var exception = new ActionCall(Verbs.LetterExcept, "p1", "d1");
                await stage.Cast.Fills(
                    "Ana",
                    (await stage.Cast.Opens("Ana", Button.Open("", exception))).Form!,
                    ("letter.why", "deadline"),
                    ("letter.deadline", deadline),
                    ("letter.reason", "La réception est tacite ce soir-là.")
                );
                break;
            default:
                var contract = new ActionCall(Verbs.DisputeSheet, "p1", "d1") { Choice = "contract" };
                await stage.Cast.Fills(
                    "Ana",
                    (await stage.Cast.Opens("Ana", Button.Open("", contract))).Form!,
                    ("contract.deadline", deadline),
                    ("contract.none", "false")
                );
                break;
        }
    }
}
