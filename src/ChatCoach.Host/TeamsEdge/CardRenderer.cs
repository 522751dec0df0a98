using ChatCoach.AdaptiveCards;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>A message as an adaptive card: the band on top, then its blocks.</summary>
internal sealed class CardRenderer(ButtonRenderer buttons)
{
    /// <param name="message">What to show.</param>
    /// <param name="viewer">The channel's id of the one person who sees it, for its refresh; null where it has none.</param>
    /// <param name="notice">A sentence on top: why the card changed, or did not.</param>
    public AdaptiveCard Render(CoachMessage message, string? viewer = null, string? notice = null)
    {
        var blocks = new BlockRenderer(buttons, new CardIds());
        var body = new List<AdaptiveElement> { Band(message.Band) };
        if (notice is not null)
        {
            body.Add(
                new AdaptiveTextBlock(CardText.Plain(notice))
                {
                    Wrap = true,
                    Spacing = AdaptiveSpacing.Medium,
                    Color = AdaptiveTextColor.Accent,
                }
            );
        }

        body.AddRange(message.Blocks.SelectMany(blocks.Render));
        return new AdaptiveCard
        {
            FallbackText = message.Summary,
            Body = body,
            Refresh =
                message.Refresh is { } call && viewer is not null
                    ? new AdaptiveRefresh
                    {
                        Action = new AdaptiveExecuteAction { Verb = call.Verb, Data = CallData.Write(call) },
                        UserIds = [viewer],
                    }
                    : null,
        };
    }

    public static AdaptiveContainer Band(Band band) =>
        new([
            new AdaptiveColumnSet([
                Side(
                    new AdaptiveTextBlock(CardText.Plain(band.About))
                    {
                        Wrap = true,
                        // A name and its company may have 160 characters together; the status tells them whole.
                        MaxLines = 2,
                        Size = AdaptiveTextSize.Small,
                        Weight = AdaptiveTextWeight.Bolder,
                    }
                ),
                Side(
                    new AdaptiveTextBlock(CardText.Plain(band.SeenBy))
                    {
                        Wrap = true,
                        Size = AdaptiveTextSize.Small,
                        IsSubtle = true,
                        HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
                    }
                ),
            ])
            {
                Spacing = AdaptiveSpacing.None,
            },
        ])
        {
            Style = band.Shared ? AdaptiveContainerStyle.Accent : AdaptiveContainerStyle.Emphasis,
            Bleed = true,
        };

    private static AdaptiveColumn Side(AdaptiveElement element) =>
        new([element])
        {
            Width = AdaptiveColumnWidth.Weighted(1),
            VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
        };
}
