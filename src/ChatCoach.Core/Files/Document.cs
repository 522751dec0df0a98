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

    /// <summary>At the foot of every page, before its number; a document without one has no numbers either.</summary>
    public string? Footer { get; init; }
}

public abstract record DocumentBlock;

/// <param name="Text">The section's name.</param>
/// <param name="Level">1 or 2.</param>
public sealed record Heading(string Text, int Level = 1) : DocumentBlock;

public sealed record Paragraph(string Text) : DocumentBlock
{
    /// <summary>True for what stands beside the matter: how it was counted, where the rest is.</summary>
    public bool IsQuiet { get; init; }
}

/// <summary>A list with a dot, or with a box to tick by hand where an item says whether it is done.</summary>
public sealed record Bullets(IReadOnlyList<DocumentItem> Items) : DocumentBlock;

/// <param name="Text">One line.</param>
/// <param name="Done">Null where there is nothing to tick.</param>
public sealed record DocumentItem(string Text, bool? Done = null);

/// <param name="Header">Repeated on each page; empty for pairs of a name and a value.</param>
/// <param name="Rows">Each with one text a column.</param>
public sealed record DocumentTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
    : DocumentBlock
{
    /// <summary>Of the columns, in parts of the whole; empty where they are of one width.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
}

/// <summary>As wide as the text.</summary>
/// <param name="Picture">What is drawn.</param>
/// <param name="Alternative">The picture in words, for who does not see it.</param>
public sealed record DocumentPicture(Picture Picture, string Alternative) : DocumentBlock;

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreak : DocumentBlock;
