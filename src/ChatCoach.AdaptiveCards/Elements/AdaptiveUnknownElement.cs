namespace ChatCoach.AdaptiveCards;

/// <summary>
/// An element of a type that this model does not know, a chart or one of a later schema. All its own properties are in
/// <see cref="AdaptiveExtensible.AdditionalProperties"/>, so it is written back as it came.
/// </summary>
public sealed record AdaptiveUnknownElement(string Type) : AdaptiveElement(Type);
