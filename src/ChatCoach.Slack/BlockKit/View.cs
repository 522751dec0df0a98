using System.Text.Json.Serialization;

namespace ChatCoach.Slack.BlockKit;

/// <summary>A modal, or someone's home of the app.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ModalView), "modal")]
[JsonDerivedType(typeof(HomeView), "home")]
public abstract record View
{
    private readonly string? _callbackId;
    private readonly string? _privateMetadata;

    protected View(IReadOnlyList<SlackBlock> blocks) =>
        Blocks = BlockLimits.Pieces(blocks, BlockLimits.ViewBlocks, "A view");

    public IReadOnlyList<SlackBlock> Blocks { get; private init; }

    public string? CallbackId
    {
        get => _callbackId;
        init => _callbackId = BlockLimits.Optional(value, BlockLimits.CallbackId, "A view's id");
    }

    /// <summary>Comes back with what is done in the view. Its reader can see it: ids only.</summary>
    public string? PrivateMetadata
    {
        get => _privateMetadata;
        init => _privateMetadata = BlockLimits.Optional(value, BlockLimits.PrivateMetadata, "A view's metadata");
    }

    /// <summary>The same view with other blocks.</summary>
    internal View Showing(IReadOnlyList<SlackBlock> blocks) =>
        this with
        {
            Blocks = BlockLimits.Pieces(blocks, BlockLimits.ViewBlocks, "A view"),
        };
}

public sealed record ModalView : View
{
    /// <param name="title">At most 24 characters, as are the two buttons.</param>
    /// <param name="blocks">From top to bottom.</param>
    /// <param name="submit">The primary button; a modal with fields needs one.</param>
    /// <param name="close">The other one.</param>
    public ModalView(string title, IReadOnlyList<SlackBlock> blocks, string? submit, string close)
        : base(blocks)
    {
        Title = new PlainText(BlockLimits.Text(title, BlockLimits.ViewTitle, "A modal's title"));
        Submit = submit is null
            ? null
            : new PlainText(BlockLimits.Text(submit, BlockLimits.ViewTitle, "A modal's button"));
        Close = new PlainText(BlockLimits.Text(close, BlockLimits.ViewTitle, "A modal's button"));
        if (submit is null && blocks.Any(block => block is InputBlock))
        {
            throw new BlockLimitException("A modal with fields has no button to send them.");
        }
    }

    /// <summary>True where closing it is told. What stood in its fields is not: a closed view comes with no values.</summary>
    public bool? NotifyOnClose { get; init; }

    public TextObject Title { get; }

    public TextObject? Submit { get; }

    public TextObject Close { get; }
}

public sealed record HomeView : View
{
    public HomeView(IReadOnlyList<SlackBlock> blocks)
        : base(blocks) { }
}
