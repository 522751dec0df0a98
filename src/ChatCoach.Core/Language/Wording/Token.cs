namespace ChatCoach.Core.Language.Wording;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>One word, number or punctuation mark of a text.</summary>
/// <param name="Text">In lower case, without accents and apostrophes.</param>
/// <param name="Start">Where it begins in the text as it was written.</param>
/// <param name="End">The place after its last character.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The word without a letter that was glued to it: "limpression" has "impression".</summary>
    public string? Unglued { get; init; }

    /// <summary>Stands inside quotation marks, or in a quoted line of a mail.</summary>
    public bool Quoted { get; init; }

    /// <summary>Begins with a capital, inside a sentence that is not all capitals: a name.</summary>
    public bool Name { get; set; }

    public bool Capital { get; init; }

    /// <summary>Two letters or more, every one a capital.</summary>
    public bool AllCapitals { get; init; }

    public int Sentence { get; set; }

    /// <summary>Clauses count on through the whole text.</summary>
    public int Clause { get; set; }
}
