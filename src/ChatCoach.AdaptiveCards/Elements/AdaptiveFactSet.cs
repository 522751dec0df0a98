namespace ChatCoach.AdaptiveCards;

/// <summary>Pairs of a title and a value, aligned. Source: schema 1.5, "FactSet".</summary>
public sealed record AdaptiveFactSet(IReadOnlyList<AdaptiveFact> Facts) : AdaptiveElement("FactSet");

/// <summary>One pair. Titles wrap at spaces and hyphens: a no-break space keeps a title on its line.</summary>
public sealed record AdaptiveFact(string Title, string Value) : AdaptiveExtensible;
