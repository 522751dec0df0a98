using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>A feature that sends a text to the provider. Found by its word, like a handler by its verb.</summary>
public interface IOutgoingKind
{
    /// <summary>A word that no other kind has; also the key of its texts.</summary>
    string Kind { get; }

    /// <summary>True where a later text about the same thing takes the place of one that waits.</summary>
    bool ReplacesEarlier { get; }

    /// <summary>The parts as they are now, to be looked over; null where there is nothing (any more) to send.</summary>
    Task<IReadOnlyList<TextPart>?> PartsAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    );

    /// <summary>The first instant after now at which something passes that the text is needed for; null for none.</summary>
    Task<DateTimeOffset?> UntilAsync(ProjectSession session, string about, CancellationToken cancellationToken);

    /// <summary>Sends it: rows and messages of the session's one change.</summary>
    /// <returns>False where there is nobody or nothing any more to send it to; then nothing was written.</returns>
    Task<bool> SendAsync(ProjectSession session, OutgoingText text, CancellationToken cancellationToken);
}
