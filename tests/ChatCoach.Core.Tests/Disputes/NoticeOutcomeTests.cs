using ChatCoach.Core.Disputes;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>Nobody answers a notice that was never signed off, or never received.</summary>
public sealed class NoticeOutcomeTests
{
    [Theory]
    [InlineData("cured")]
    [InlineData("refused")]
    public async Task An_outcome_waits_for_the_notice_its_sign_off_and_its_receipt(string outcome)
    {
        var stage = await DisputeStage.OpenAsync();
        var card = await stage.ReachesDialogueAsync();

        Assert.StartsWith("Il n’y a pas encore de mise en demeure.", await NotesAsync(), StringComparison.Ordinal);

        var notice = new FormalNotice("Article 4", "Le catalogue", null, true, null, null) { LimitDays = 15 };
        await stage.AltersAsync(dispute => dispute with { Step = DisputeStep.FormalNotice, Notice = notice });
        Assert.StartsWith("Cette mise en demeure n’est pas validée", await NotesAsync(), StringComparison.Ordinal);

        var signed = notice with { SignedOffBy = "Ana", SignOff = new SignOff(new DateOnly(2026, 12, 4), null) };
        await stage.AltersAsync(dispute => dispute with { Notice = signed });
        Assert.StartsWith("Sa réception n’est pas encore notée.", await NotesAsync(), StringComparison.Ordinal);
        Assert.Null((await stage.DisputeAsync()).Notice!.Outcome);

        var received = new NoticeReceipt("1A 234 567 8901 2", new DateOnly(2026, 12, 7));
        await stage.AltersAsync(dispute => dispute with { Notice = signed with { Receipt = received } });
        Assert.Null(await NotesAsync());
        Assert.Equal(outcome, (await stage.DisputeAsync()).Notice!.Outcome);

        async Task<string?> NotesAsync()
        {
            var version = (await stage.DisputeAsync()).Version;
            var call = card.Primary().Call! with
            {
                Verb = Verbs.DisputeSheet,
                Choice = "noticeoutcome",
                Version = version,
            };
            var form = (await stage.Cast.Opens("Ana", Button.Open("", call))).Form!;
            var reply = await stage.Cast.Fills("Ana", form, ("noticeoutcome.outcome", outcome));
            return reply.Form?.ErrorAt("noticeoutcome.outcome");
        }
    }

    [Fact]
    public async Task A_notice_that_was_received_is_not_called_a_draft()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Step = DisputeStep.FormalNotice,
                Notice = new FormalNotice("Article 4", "Le catalogue", null, true, "Ana", null)
                {
                    LimitDays = 15,
                    SignOff = new SignOff(new DateOnly(2026, 12, 4), null),
                },
            }
        );
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;
        var drafted = (await stage.RecordsAsync("Ana", card, "notice")).Message!;
        Assert.Equal("Le projet est rédigé", drafted.Title());

        await stage.AltersAsync(dispute =>
            dispute with
            {
                Notice = dispute.Notice! with
                {
                    SignedOffBy = "Ana",
                    Receipt = new NoticeReceipt("1A 234", new DateOnly(2026, 12, 7)),
                },
            }
        );
        card = (await stage.Cast.Says("Ana", "litige")).Message!;
        var received = (await stage.RecordsAsync("Ana", card, "notice")).Message!;

        Assert.Equal("Elle a été reçue", received.Title());
        Assert.DoesNotContain("projet pour relecture", received.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_before_receipts_were_kept_has_its_fixed_day()
    {
        var stage = await DisputeStage.OpenAsync();
        await stage.ReachesDialogueAsync();
        await stage.AltersAsync(dispute =>
            dispute with
            {
                Step = DisputeStep.FormalNotice,
                Notice = new FormalNotice("Article 4", "Le catalogue", new DateOnly(2026, 12, 18), true, "Ana", null),
            }
        );
        var card = (await stage.Cast.Says("Ana", "litige")).Message!;

        await stage.RecordsAsync("Ana", card, "noticeoutcome", ("noticeoutcome.outcome", "refused"));

        Assert.Equal("refused", (await stage.DisputeAsync()).Notice!.Outcome);
    }
}
