using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>What was read to make a dossier of, private matters included: only <see cref="DossierContents"/> sees it.</summary>
/// <param name="Project">The root.</param>
/// <param name="Broken">The first journal entry that does not fit; nothing else was read then.</param>
/// <param name="Told">What the journal alone tells.</param>
/// <param name="Disputes">In the order in which they were opened.</param>
/// <param name="Turns">Every hand-over, oldest first.</param>
public sealed record DossierSource(
    Project Project,
    long? Broken,
    JournalFinds Told,
    IReadOnlyList<Dispute> Disputes,
    IReadOnlyList<TurnEvent> Turns
)
{
    /// <summary>In the order in which they were noted.</summary>
    public IReadOnlyList<ReceivedMail> Mails { get; init; } = [];

    /// <summary>
    /// Who recorded something: as the project names them, else as they were named when they joined. Disputes keep the
    /// name itself, the journal who the channel said it was; null for one that nothing names any more.
    /// </summary>
    public string? NameOf(string recordedBy) =>
        Project.Members.FirstOrDefault(member => member.Person?.ToString() == recordedBy)?.Name
        ?? Told.NameOf(recordedBy)
        ?? (PersonKey.IsKey(recordedBy) ? null : recordedBy);
}
