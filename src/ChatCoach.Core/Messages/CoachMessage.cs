namespace ChatCoach.Core.Messages;

/// <summary>What the coach shows, neutral between Teams and Slack, in the words of its one reader.</summary>
/// <param name="Summary">One whole sentence: the notification, and the text where cards cannot be shown.</param>
/// <param name="Band">Which project this is about, and who sees it.</param>
/// <param name="Blocks">The card from top to bottom.</param>
public sealed record CoachMessage(string Summary, Band Band, IReadOnlyList<Block> Blocks)
{
    /// <summary>Asked again for each viewer when the card is shown, so that an old card tells the present state.</summary>
    public ActionCall? Refresh { get; init; }
}

/// <summary>The strip on top: what this is about on the left, who sees it on the right.</summary>
/// <param name="Shared">True where the provider sees it too: the band is blue and says so.</param>
public sealed record Band(string About, string SeenBy, bool Shared = false);
