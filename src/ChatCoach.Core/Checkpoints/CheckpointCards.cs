using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Sends the cards of a checkpoint and finds them again: one live card a person, never two.</summary>
internal static class CheckpointCards
{
    public static string KeyOf(DateOnly occurrence, int number) =>
        FormattableString.Invariant($"checkpoint|{Checkpoint.IdOf(occurrence)}|{number}");

    /// <summary>Sends the newest card of a pending checkpoint to who is asked.</summary>
    public static void Send(ProjectSession session, PendingCheckpoint pending, CoachMessage message) =>
        session.Tell(
            new OutboxMessage(
                FormattableString.Invariant($"checkpoint-{Checkpoint.IdOf(pending.Occurrence)}-{pending.Cards}"),
                pending.Asked,
                message
            )
            {
                CardKey = KeyOf(pending.Occurrence, pending.Cards),
            }
        );

    /// <param name="session">The change that causes it.</param>
    /// <param name="occurrence">Of which checkpoint the card is.</param>
    /// <param name="card">The card that becomes another.</param>
    /// <param name="cause">Names the cause, so that the same cause updates once.</param>
    /// <param name="message">What it becomes.</param>
    public static void Update(
        ProjectSession session,
        DateOnly occurrence,
        ShownCard? card,
        string cause,
        CoachMessage message
    )
    {
        if (card is null)
        {
            return;
        }

        session.Tell(
            new OutboxMessage(
                FormattableString.Invariant($"checkpoint-{Checkpoint.IdOf(occurrence)}-{card.Number}-{cause}"),
                card.To,
                message
            )
            {
                CardKey = KeyOf(occurrence, card.Number),
                Update = true,
            }
        );
    }

    /// <summary>Updates every card that people have of it, but for the one that was pressed: that one gets the reply.</summary>
    /// <param name="session">The change that causes it.</param>
    /// <param name="occurrence">Of which checkpoint the cards are.</param>
    /// <param name="shown">Who has which card.</param>
    /// <param name="pressed">The number of the pressed card; 0 where something was typed.</param>
    /// <param name="cause">Names the cause, so that the same cause updates once.</param>
    /// <param name="message">What it becomes, for its reader.</param>
    public static async Task UpdateAllAsync(
        ProjectSession session,
        DateOnly occurrence,
        IReadOnlyList<ShownCard> shown,
        int pressed,
        string cause,
        Func<Speech, Member, CoachMessage> message,
        CancellationToken cancellationToken
    )
    {
        foreach (var card in shown.Where(card => card.To != session.Me?.Person || card.Number != pressed))
        {
            if (session.Project.Members.FirstOrDefault(member => member.Person == card.To) is { } member)
            {
                var speech = await session.SpeechOfAsync(member, cancellationToken);
                Update(session, occurrence, card, cause, message(speech, member));
            }
        }
    }
}
