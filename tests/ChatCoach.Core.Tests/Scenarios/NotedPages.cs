using ChatCoach.Core.Files;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>Addresses of pages that say what they were asked for; the host's own are tested there.</summary>
internal sealed class NotedPages : IPageLinks
{
    public List<PageKey> Keys { get; } = [];

    /// <summary>False where the service has no public address.</summary>
    public bool IsPublic { get; set; } = true;

    public string? LinkTo(PageKey key)
    {
        Keys.Add(key);
        return IsPublic ? FormattableString.Invariant($"https://coach.example.com/{key.Page}/{Keys.Count}") : null;
    }
}
