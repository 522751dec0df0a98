using System.Text.Json.Serialization;

namespace ChatCoach.Slack.BlockKit;

/// <summary>One block of a message, a modal or a home. Source: Slack, "Block Kit reference", "Blocks".</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
public abstract record SlackBlock
{
    private readonly string? _blockId;

    /// <summary>Unique in its message or view.</summary>
    public string? BlockId
    {
        get => _blockId;
        init => _blockId = BlockLimits.Optional(value, BlockLimits.BlockId, "A block's id");
    }
}

/// <summary>A text, a grid of short texts, or both, with one element at its right.</summary>
public sealed record SectionBlock : SlackBlock
{
    public SectionBlock(TextObject text)
    {
        BlockLimits.Text(text.Text, BlockLimits.SectionText, "A section's text");
        Text = text;
    }

    public SectionBlock(IReadOnlyList<TextObject> fields)
    {
        Fields = BlockLimits.Pieces(fields, BlockLimits.SectionFields, "A section's fields");
        foreach (var field in fields)
        {
            BlockLimits.Text(field.Text, BlockLimits.FieldText, "A section's field");
        }
    }

    public TextObject? Text { get; }

    public IReadOnlyList<TextObject>? Fields { get; }

    public BlockElement? Accessory { get; init; }
}

public sealed record HeaderBlock : SlackBlock
{
    public HeaderBlock(string text) =>
        Text = new PlainText(BlockLimits.Text(text, BlockLimits.HeaderText, "A header's text"));

    public TextObject Text { get; }
}

/// <summary>Small and grey.</summary>
public sealed record ContextBlock : SlackBlock
{
    public ContextBlock(params IReadOnlyList<TextObject> elements)
    {
        Elements = BlockLimits.Pieces(elements, BlockLimits.ContextElements, "A context");
        foreach (var element in elements)
        {
            BlockLimits.Text(element.Text, BlockLimits.ContextText, "A context's text");
        }
    }

    public IReadOnlyList<TextObject> Elements { get; }
}

public sealed record DividerBlock : SlackBlock;

public sealed record ImageBlock : SlackBlock
{
    /// <param name="imageUrl">An address that Slack fetches without signing in: https, or loopback of a local run.</param>
    /// <param name="altText">The picture in words.</param>
    public ImageBlock(string imageUrl, string altText)
    {
        ImageUrl = BlockLimits.Text(imageUrl, BlockLimits.Url, "An image's address");
        AltText = BlockLimits.Text(altText, BlockLimits.AltText, "An image's text");
    }

    public string ImageUrl { get; }

    public string AltText { get; }

    /// <summary>The same with each picture told in words, for where Slack cannot fetch one.</summary>
    internal static IReadOnlyList<SlackBlock> InWords(IReadOnlyList<SlackBlock> blocks) =>
        [
            .. blocks.Select(block =>
                block is ImageBlock image
                    ? new ContextBlock(new PlainText(image.AltText)) { BlockId = image.BlockId }
                    : block
            ),
        ];
}

public sealed record ActionsBlock : SlackBlock
{
    public ActionsBlock(IReadOnlyList<BlockElement> elements) =>
        Elements = BlockLimits.Pieces(elements, BlockLimits.ActionElements, "A row of actions");

    public IReadOnlyList<BlockElement> Elements { get; }
}

/// <summary>A field with its label; in a modal Slack itself asks for what is not optional.</summary>
public sealed record InputBlock : SlackBlock
{
    private readonly PlainText? _hint;

    public InputBlock(string label, BlockElement element)
    {
        Label = new PlainText(BlockLimits.Text(label, BlockLimits.InputLabel, "A field's label"));
        Element = element;
    }

    public TextObject Label { get; }

    public BlockElement Element { get; }

    /// <summary>True where each change is told at once, with the state of the whole view; null for not before it is sent.</summary>
    public bool? DispatchAction { get; init; }

    public bool Optional { get; init; }

    public TextObject? Hint
    {
        get => _hint;
        init =>
            _hint = value is null
                ? null
                : new PlainText(BlockLimits.Text(value.Text, BlockLimits.InputHint, "A field's hint"));
    }
}
