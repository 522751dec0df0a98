namespace ChatCoach.Core.Projects;

/// <summary>An address by which someone of the provider without an account raises one alert.</summary>
/// <param name="Number">Its place among the project's links, from 1; never given twice.</param>
/// <param name="For">Who was to get it, as the owner knows them.</param>
/// <param name="Locale">The language that its page begins in.</param>
public sealed record AlertLink(int Number, string Hash, string For, string Locale, DateTimeOffset Expires)
    : PageLink(Number, Hash, Locale, Expires)
{
    /// <summary>The provider whose people it was made for.</summary>
    public string? Company { get; init; }

    /// <summary>The delivery that made it; null where that was not kept.</summary>
    public string? Delivery { get; init; }

    /// <summary>The alert that used it up.</summary>
    public string? AlertId { get; init; }

    protected override bool IsUsed => AlertId is not null;
}
