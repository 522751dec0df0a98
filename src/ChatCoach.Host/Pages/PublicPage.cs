namespace ChatCoach.Host.Pages;

/// <summary>One of the pages that the Teams manifest names: where it stands and what is on it.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Key">Its texts are <c>page.{Key}.title</c>, <c>.lead</c>, and a heading and a text for each part.</param>
/// <param name="Parts">In the order in which they are read.</param>
internal sealed record PublicPage(string Path, string Key, IReadOnlyList<string> Parts)
{
    public static IReadOnlyList<PublicPage> All { get; } =
    [
        new("/", "home", ["does", "begin"]),
        new("/privacy", "privacy", ["kept", "purpose", "seen", "shared", "long", "rights"]),
        new("/terms", "terms", ["coach", "yours", "limits", "promise", "end"]),
    ];

    public string Title => $"page.{Key}.title";

    public string Lead => $"page.{Key}.lead";

    public string HeadingOf(string part) => $"page.{Key}.{part}.heading";

    public string TextOf(string part) => $"page.{Key}.{part}.text";
}
