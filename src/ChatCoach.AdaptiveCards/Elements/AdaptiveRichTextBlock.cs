namespace ChatCoach.AdaptiveCards;

/// <summary>
/// A paragraph of runs, each with its own looks and click. Markdown is not read in it, so text of people can stand here
/// as it is. Source: schema 1.2, "RichTextBlock".
/// </summary>
public sealed record AdaptiveRichTextBlock(IReadOnlyList<AdaptiveInline> Inlines) : AdaptiveElement("RichTextBlock")
{
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
