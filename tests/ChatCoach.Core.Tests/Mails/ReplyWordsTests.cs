using ChatCoach.Core.Language;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Samples;

namespace ChatCoach.Core.Tests.Mails;

/// <summary>Whether to answer, said so that it is true on the day on which it is read.</summary>
public sealed class ReplyWordsTests
{
    private static readonly DateOnly _today = new(2026, 12, 16);

    [Theory]
    [InlineData(MailKind.Demand, 6, "by Tue 22 Dec. I will remind you two working days before and on the day.")]
    [InlineData(MailKind.Demand, 2, "by Fri 18 Dec. I will remind you on the day.")]
    [InlineData(MailKind.Demand, 0, "Yes, in a few lines, today.")]
    [InlineData(MailKind.Demand, -1, "Tue 15 Dec is past, and a late answer is better than silence.")]
    [InlineData(MailKind.Notice, 6, "Yes, with counsel, by Tue 22 Dec. I will remind you two working days before")]
    [InlineData(MailKind.Notice, 1, "by Thu 17 Dec. I will remind you on the day.")]
    [InlineData(MailKind.Notice, 0, "today: call them before you write.")]
    [InlineData(MailKind.Notice, -1, "Yes, with counsel, and soon: Tue 15 Dec is past")]
    public void It_promises_only_reminders_that_are_still_to_come(MailKind kind, int days, string said)
    {
        var card = CardOf(kind, Line(kind, days));

        Assert.Contains(said, Plain(card), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_first_reminder_one_is_left()
    {
        var card = CardOf(MailKind.Demand, Line(MailKind.Demand, 4) with { Reminded = 1 });

        Assert.Contains("by Sun 20 Dec. I will remind you on the day.", Plain(card), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_answered_asks_for_no_answer()
    {
        var card = CardOf(MailKind.Demand, Line(MailKind.Demand, 6) with { DoneOn = _today });

        Assert.DoesNotContain("Is a reply needed?", Plain(card), StringComparison.Ordinal);
    }

    /// <summary>Days hold together by spaces that do not break.</summary>
    private static string Plain(CoachMessage card) => card.Text().Replace('\u00A0', ' ');

    private static MailLine Line(MailKind kind, int days) =>
        new("m1", kind, "Paul Lambert", _today.AddDays(-2)) { Demands = true, Deadline = _today.AddDays(days) };

    private static CoachMessage CardOf(MailKind kind, MailLine line) =>
        MailMessages.Card(
            new Speech("en-GB", "Europe/London"),
            DialogueSamples.Of("").Project,
            line,
            new ReceivedMail("m1", kind, "Paul Lambert", line.On) { Demand = "The balance", Deadline = line.Deadline },
            _today
        );
}
