using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>A mail or a letter that the owner writes. It goes by their own hand: what is sent here is the word that it may.</summary>
public sealed class LetterOutgoing : IOutgoingKind
{
    /// <summary>The kind's word.</summary>
    public const string Word = "letter";

    public string Kind => Word;

    public bool ReplacesEarlier => false;

    public async Task<IReadOnlyList<TextPart>?> PartsAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) =>
        await session.FindAsync(DisputeRow.Type, about, cancellationToken) is { ClosedOn: null } dispute
        && !LetterRules.CallComesFirst(dispute, session.DayOf(session.Now))
            ? [new TextPart(Word, "")]
            : null;

    public Task<DateTimeOffset?> UntilAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) => TextDeadlines.OfAsync(session, about, cancellationToken);

    public Task<bool> SendAsync(ProjectSession session, OutgoingText text, CancellationToken cancellationToken) =>
        Task.FromResult(true);
}
