using System.Text.Json.Serialization;

namespace ChatCoach.Slack.BlockKit;

/// <summary>
/// Text whose bold and lists are data and not marks: what people wrote can be neither a mention, nor a link, nor bold.
/// Source: Slack, "Block Kit reference", "Rich text block".
/// </summary>
public sealed record RichTextBlock : SlackBlock
{
    public RichTextBlock(IReadOnlyList<RichTextPart> elements)
    {
        Elements = BlockLimits.Pieces(elements, int.MaxValue, "A rich text");
        var length = elements.Sum(part => part.Count());
        if (length is 0 or > BlockLimits.RichText)
        {
            throw new BlockLimitException(
                $"A rich text has {length} characters, and 1 to {BlockLimits.RichText} are taken."
            );
        }
    }

    public IReadOnlyList<RichTextPart> Elements { get; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
[JsonDerivedType(typeof(RichTextList), "rich_text_list")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
[JsonDerivedType(typeof(RichTextPreformatted), "rich_text_preformatted")]
public abstract record RichTextPart
{
    internal abstract int Count();
}

public sealed record RichTextSection(IReadOnlyList<RichText> Elements) : RichTextPart
{
    internal override int Count() => Elements.Sum(text => text.Text.Length);
}

/// <param name="Style"><c>bullet</c> or <c>ordered</c>.</param>
/// <param name="Elements">One section a line.</param>
public sealed record RichTextList(string Style, IReadOnlyList<RichTextPart> Elements) : RichTextPart
{
    internal override int Count() => Elements.Sum(section => section.Count());
}

/// <summary>Lines with a bar at their left.</summary>
public sealed record RichTextQuote(IReadOnlyList<RichText> Elements) : RichTextPart
{
    internal override int Count() => Elements.Sum(text => text.Text.Length);
}

/// <summary>Every character as wide as the other.</summary>
public sealed record RichTextPreformatted(IReadOnlyList<RichText> Elements) : RichTextPart
{
    internal override int Count() => Elements.Sum(text => text.Text.Length);
}

public sealed record RichText(string Text)
{
    public string Type { get; } = "text";

    public RichTextStyle? Style { get; init; }

    public static RichText Bold(string text) => new(text) { Style = new RichTextStyle { Bold = true } };

    public static RichText Italic(string text) => new(text) { Style = new RichTextStyle { Italic = true } };
}

public sealed record RichTextStyle
{
    public bool? Bold { get; init; }

    public bool? Italic { get; init; }
}
