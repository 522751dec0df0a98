namespace ChatCoach.Core.Language.Wording;

/// <summary>What a mark asks about. The order is that of the labelled files.</summary>
public enum WordingClass
{
    Absolute,
    Person,
    Intent,
    Threat,
    Emotion,
    Pseudofeeling,
    Vague,
    Legal,
    Shouting,
}

/// <summary>Words that a fact-minded reader would turn into a question.</summary>
/// <param name="Start">Where they begin in the text, in UTF-16 units.</param>
/// <param name="Words">The words as they were written.</param>
public sealed record WordingMark(WordingClass Class, int Start, int Length, string Words)
{
    /// <summary>A day would answer it: "soon" asks for one, "often" does not.</summary>
    public bool AsksForDay { get; init; }
}
