namespace ChatCoach.Core.Projects;

/// <summary>
/// An address that opens one page, once. What opens it stands in the address alone; kept is its hash.
/// </summary>
/// <param name="Number">Its place among the links of its kind, from 1; never given twice.</param>
/// <param name="Locale">The language that its page begins in.</param>
public abstract record PageLink(int Number, string Hash, string Locale, DateTimeOffset Expires)
{
    public bool Withdrawn { get; init; }

    /// <summary>True once its page has taken what it was made for.</summary>
    protected abstract bool IsUsed { get; }

    public LinkState StateAt(DateTimeOffset now) =>
        IsUsed ? LinkState.Used
        : Withdrawn ? LinkState.Withdrawn
        : Expires <= now ? LinkState.Expired
        : LinkState.Out;
}

/// <summary>What has become of a link.</summary>
public enum LinkState
{
    Out,
    Used,
    Withdrawn,
    Expired,
}
