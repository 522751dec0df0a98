namespace ChatCoach.Core.Journal;

/// <summary>An entry in its place in the chain.</summary>
/// <param name="Sequence">1 for the first; no number is left out.</param>
/// <param name="Entry">The content, or null once it was erased on request: the chain still verifies.</param>
/// <param name="Salt">Hexadecimal, its own for each row, erased with the content so that it cannot be guessed back.</param>
/// <param name="ContentHash">SHA-256 of the salt and the canonical content, hexadecimal.</param>
/// <param name="Previous">The hash of the row before; empty for the first.</param>
/// <param name="Hash">SHA-256 of sequence, content hash and previous hash, hexadecimal.</param>
public sealed record JournalRow(
    long Sequence,
    JournalEntry? Entry,
    string? Salt,
    string ContentHash,
    string Previous,
    string Hash
);
