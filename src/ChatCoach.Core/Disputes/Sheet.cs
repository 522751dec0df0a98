using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>One small form of a step: it records exactly what a condition needs.</summary>
/// <param name="Name">The choice of its call, the key of its texts and its word in the journal.</param>
/// <param name="Ask">The form, filled with what is known.</param>
/// <param name="Read">The dispute with the answers in it; they have passed the form's check.</param>
public sealed record Sheet(string Name, Func<Situation, Speech, Form> Ask, Func<Situation, FieldValues, Dispute> Read)
{
    /// <summary>What the form's own check cannot know: a sentence by field id.</summary>
    public Action<Situation, FieldValues, Speech, IDictionary<string, string>> Check { get; init; } =
        (_, _, _, _) => { };

    /// <summary>What is shown once it is recorded; null for the dispute's card.</summary>
    public Func<Speech, Situation, CoachMessage>? Shown { get; init; }

    /// <summary>Tells others of what has just been recorded.</summary>
    public Func<DisputeSession, CancellationToken, Task>? Tell { get; init; }

    /// <summary>Does what could not be done when the same was recorded before.</summary>
    public Func<DisputeSession, CancellationToken, Task>? CatchUp { get; init; }
}
