namespace ChatCoach.BotFramework.Auth;

/// <summary>
/// From when to when a token counts, UTC, with the skew of clocks that the protocol allows. A token without an end
/// never counts.
/// </summary>
internal readonly record struct TokenLifetime(DateTime? NotBefore, DateTime? Expires)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    // The skew goes on the clock's side, as dates at the edge of time would overflow.
    public bool Holds(DateTimeOffset now) =>
        Expires is { } end
        && (now - Skew).UtcDateTime <= end
        && (NotBefore is not { } begin || (now + Skew).UtcDateTime >= begin);
}
