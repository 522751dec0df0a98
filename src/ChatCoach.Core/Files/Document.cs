namespace ChatCoach.Core.Files;

/// <summary>A document to keep or to hand over, neutral between Word and Markdown.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Document(string Title, IReadOnlyList<DocumentBlock> Blocks)
{
    /// <summary>A quiet line under the title: about what, made when, for whom.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The language of its words, such as <c>fr-FR</c>.</summary>
    public required string Locale { get; init; }
}

public abstract record DocumentBlock;

/// <param name="Text">The section's name.</param>
/// <param name="Level">1 or 2.</param>
public sealed record Heading(string Text, int Level = 1) : DocumentBlock;

public sealed record Paragraph(string Text) : DocumentBlock;

/// <summary>A list with a dot, or with a box to tick by hand where an item says whether it is done.</summary>
public sealed record Bullets(IReadOnlyList<DocumentItem> Items) : DocumentBlock;

/// <param name="Text">One line.</param>
/// <param name="Done">Null where there is nothing to tick.</param>
public sealed record DocumentItem(string Text, bool? Done = null);

public sealed record DocumentTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
    : DocumentBlock;
