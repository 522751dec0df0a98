using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Files;

/// <summary>What a page shows that was opened by a link, in the words of its reader.</summary>
/// <param name="Kind">What the answer says to the browser.</param>
/// <param name="Title">The page's one heading.</param>
/// <param name="Texts">Paragraphs under it.</param>
public sealed record LinkPage(LinkPageKind Kind, Speech Speech, string Title, IReadOnlyList<string> Texts)
{
    /// <summary>
    /// The field that says which of the form's other buttons sent it: its value is the choice of that button's call.
    /// </summary>
    public const string Other = "page.other";

    /// <summary>Pairs under the paragraphs: what was sent.</summary>
    public IReadOnlyList<FactLine> Facts { get; init; } = [];

    public Form? Form { get; init; }

    public static LinkPage Open(Speech speech, Form form) =>
        new(LinkPageKind.Open, speech, form.Title, []) { Form = form };

    /// <summary>For an address that opens nothing, or nothing that may be told.</summary>
    public static LinkPage Unknown(Speech speech) => Closed(speech, LinkPageKind.Unknown, "linkPage.unknown");

    /// <summary>For a link that cannot be used; it names nobody and no project.</summary>
    /// <param name="key">Its texts are <c>{key}.title</c> and <c>{key}.text</c>.</param>
    public static LinkPage Closed(Speech speech, LinkPageKind kind, string key) =>
        new(kind, speech, speech[key + ".title"], [speech[key + ".text"]]);
}

public enum LinkPageKind
{
    Open,
    Done,

    /// <summary>There was something once.</summary>
    Over,

    /// <summary>There is nothing, or nothing that may be told.</summary>
    Unknown,
}
