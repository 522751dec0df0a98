using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The note of a call on its way to the provider, about the note that waits to be sent.</summary>
public sealed class NoteOutgoing : IOutgoingKind
{
    /// <summary>The kind's word.</summary>
    public const string Word = "note";

    public string Kind => Word;

    public bool ReplacesEarlier => true;

    public static IReadOnlyList<TextPart> PartsOf(SharedNote note) =>
        [
            .. new[] { ("agreed", note.Agreed), ("contested", note.Contested), ("next", note.Next) }
                .Where(part => part.Item2 is not null)
                .Select(part => new TextPart(part.Item1, part.Item2!)),
        ];

    public async Task<IReadOnlyList<TextPart>?> PartsAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) =>
        await session.FindAsync(SharedNote.Row, about, cancellationToken) is { IsSent: false } note
            ? PartsOf(note)
            : null;

    public async Task<DateTimeOffset?> UntilAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) =>
        await session.FindAsync(SharedNote.Row, about, cancellationToken) is { Dispute: { } dispute }
            ? await TextDeadlines.OfAsync(session, dispute, cancellationToken)
            : null;

    public async Task<bool> SendAsync(ProjectSession session, OutgoingText text, CancellationToken cancellationToken)
    {
        if (
            await session.FindAsync(SharedNote.Row, text.About, cancellationToken) is not { IsSent: false } note
            || !ShareMessages.ReadersIn(session.Project, note.Company).Any()
        )
        {
            return false;
        }

        var sent = note with
        {
            Agreed = Part(text, "agreed"),
            Contested = Part(text, "contested"),
            Next = Part(text, "next"),
            SentOn = session.DayOf(session.Now),
        };
        await NoteSending.SendAsync(session, sent, cancellationToken);
        if (
            note.Dispute is { } id
            && await session.FindAsync(DisputeRow.Type, id, cancellationToken) is { } dispute
            && dispute.Exchanges.Any(exchange => exchange.Note?.Id == note.Id)
        )
        {
            session.Put(
                DisputeRow.Type,
                id,
                dispute.WithNote(note.Id, standing => standing with { SentOn = sent.SentOn })
            );
        }

        return true;
    }

    private static string? Part(OutgoingText text, string name) =>
        text.Parts.FirstOrDefault(part => part.Name == name) is { Text: { Length: > 0 } words } ? words : null;
}
