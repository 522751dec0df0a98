namespace ChatCoach.Slack.BlockKit;

/// <summary>
/// What Slack takes, in UTF-16 characters or in pieces. One too many and the whole message or view is refused, so that
/// the types of this folder refuse it first, where it can be seen which piece it was.
/// Source: Slack, "Block Kit reference"; "Views".
/// </summary>
public static class BlockLimits
{
    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;

    /// <summary>Bytes of a view's JSON.</summary>
    public const int ViewBytes = 250_000;
    public const int SectionText = 3_000;
    public const int SectionFields = 10;
    public const int FieldText = 2_000;
    public const int HeaderText = 150;
    public const int ContextElements = 10;
    public const int ContextText = 3_000;
    public const int ActionElements = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2_000;
    public const int Url = 3_000;
    public const int BlockId = 255;
    public const int ActionId = 255;
    public const int InputLabel = 2_000;
    public const int InputHint = 2_000;
    public const int Placeholder = 150;
    public const int InputText = 3_000;
    public const int SelectOptions = 100;
    public const int VisibleOptions = 10;
    public const int OverflowOptions = 5;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int OptionDescription = 75;
    public const int AltText = 2_000;
    public const int ViewTitle = 24;
    public const int CallbackId = 255;
    public const int PrivateMetadata = 3_000;
    public const int ConfirmTitle = 100;
    public const int ConfirmText = 300;
    public const int ConfirmButton = 30;

    /// <summary>Of a rich text in all its pieces; Slack tells none, and a section's is known to pass.</summary>
    public const int RichText = 3_000;

    /// <summary>The text beside the blocks: the notification, and what is read aloud.</summary>
    public const int MessageText = 4_000;

    internal static string Text(string text, int most, string what) =>
        text.Length == 0 ? throw new BlockLimitException($"{what} is empty.")
        : text.Length > most
            ? throw new BlockLimitException($"{what} has {text.Length} characters, and {most} are taken.")
        : text;

    internal static string? Optional(string? text, int most, string what) =>
        text is null ? null : Text(text, most, what);

    internal static IReadOnlyList<T> Pieces<T>(IReadOnlyList<T> pieces, int most, string what) =>
        pieces.Count == 0 ? throw new BlockLimitException($"{what} is empty.")
        : pieces.Count > most
            ? throw new BlockLimitException($"{what} has {pieces.Count} pieces, and {most} are taken.")
        : pieces;
}

/// <summary>A piece is empty or longer than Slack takes. The sentence says which; it holds nothing of the text.</summary>
public sealed class BlockLimitException : ArgumentException
{
    public BlockLimitException(string message)
        : base(message) { }

    public BlockLimitException(string message, Exception innerException)
        : base(message, innerException) { }

    public BlockLimitException()
        : this("A piece is empty or too long.") { }
}
