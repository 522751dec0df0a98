namespace ChatCoach.Core.Messages;

/// <summary>
/// What a button or a form asks for, the same in cards and blocks. It is a request and never a permission: whoever
/// presses is checked against the project's members each time.
/// </summary>
/// <param name="Verb">The handler's word, such as <c>checkpoint.answer</c>.</param>
/// <param name="Project">The project concerned, or null where there is none yet.</param>
/// <param name="Subject">What in the project is meant: an occurrence, an alert, a dispute.</param>
/// <param name="Step">A page of a wizard or a step of a dispute; 0 where there is none.</param>
/// <param name="Version">The version of the subject that the card showed; an older one changes nothing.</param>
public sealed record ActionCall(
    string Verb,
    string? Project = null,
    string? Subject = null,
    int Step = 0,
    int Version = 0
)
{
    /// <summary>One more word for the handler, such as <c>tomorrow</c> for a snooze.</summary>
    public string? Choice { get; init; }
}
