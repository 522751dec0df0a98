using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Gives the provider's people a note to confirm.</summary>
internal static class NoteSending
{
    public static async Task SendAsync(ProjectSession session, SharedNote note, CancellationToken cancellationToken)
    {
        session.Put(SharedNote.Row, note.Id, note);
        session.Record(
            "note.sent",
            note.Id,
            ("to", note.Company),
            ("agreed", note.Agreed),
            ("contested", note.Contested),
            ("next", note.Next)
        );
        foreach (var (index, member) in ShareMessages.ReadersIn(session.Project, note.Company).Index())
        {
            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"{note.Id}-{index}"),
                    member.Person!,
                    NoteMessages.ForProvider(speech, session.Project, note, member)
                )
            );
        }
    }
}
