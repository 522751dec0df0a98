using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.Delivery;

namespace ChatCoach.Host.Tests.Storage;

/// <summary>A channel that notes what it was asked to show, and answers as told.</summary>
internal sealed class NotingChannel : IMessageSender
{
    /// <summary>The ids of the stage's messages, as they were tried.</summary>
    public List<string> Tried { get; } = [];

    /// <summary>The conversations and sentences that were accepted.</summary>
    public List<(string Conversation, string Summary)> Shown { get; } = [];

    /// <summary>Where it was tried, with the thread where there was one.</summary>
    public List<(string Conversation, string? Thread)> Places { get; } = [];

    public Sent Answer { get; set; } = new(SentOutcome.Accepted, "activity");

    /// <summary>A conversation that is closed to the bot, whatever the answer to others.</summary>
    public string? Closed { get; set; }

    /// <summary>A thread whose first message was deleted.</summary>
    public string? ClosedThread { get; set; }

    public Task<Sent> SendAsync(
        ConversationAddress to,
        CoachMessage message,
        SentCard? card,
        CancellationToken cancellationToken
    )
    {
        Places.Add((to.ConversationId, to.Thread));
        Tried.Add(message.Summary.Split(' ')[1]);
        var answer =
            to.ConversationId == Closed || (to.Thread is not null && to.Thread == ClosedThread)
                ? new Sent(SentOutcome.Unreachable)
                : Answer;
        if (answer.Outcome == SentOutcome.Accepted)
        {
            Shown.Add((to.ConversationId, message.Summary));
        }

        return Task.FromResult(answer);
    }
}
