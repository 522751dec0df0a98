namespace ChatCoach.AppHost.Page;

/// <summary>Where the page and its connector are, and the bot that they talk to.</summary>
/// <param name="Folder">Where the room is kept between runs; null keeps it in memory.</param>
internal sealed record ChatAddress(Uri Own, Uri Bot, string? Folder)
{
    /// <summary>What requests of the Slack-like side are signed with; null where the bot has no such side.</summary>
    public string? SlackSecret { get; init; }

    /// <summary>As in Teams, the tenant is a part of the address that a bot sends to.</summary>
    public string ServiceUrl(string tenantId) => new Uri(Own, $"/local/{tenantId}/").ToString();
}
