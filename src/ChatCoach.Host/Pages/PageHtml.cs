using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ChatCoach.Core.Language;

namespace ChatCoach.Host.Pages;

/// <summary>A page as HTML: one heading, landmarks, no script, and every text encoded.</summary>
internal static class PageHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Colours with a contrast of at least 7 to 1 in either theme.</summary>
    public const string Style = """
        :root { color-scheme: light dark; --ink: #1b1b1f; --ground: #ffffff; --link: #3b3f9e; --bad: #8f1212; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #f0f0f4; --ground: #1b1b1f; --link: #b9bcff; --bad: #ffb3ab; } }
        body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 1rem/1.6 system-ui, sans-serif;
          color: var(--ink); background: var(--ground); }
        a { color: var(--link); }
        a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        h1 { line-height: 1.2; }
        h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; }
        nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; list-style: none; padding: 0; margin: 0; }
        footer { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem; }
        """;

    public static string Policy { get; } = PolicyFor(Style, forms: "'none'");

    /// <summary>Nothing is loaded and nothing runs; the one style is known by its digest.</summary>
    /// <param name="style">The page's one style.</param>
    /// <param name="forms">Where its forms may go.</param>
    public static string PolicyFor(string style, string forms) =>
        "default-src 'none'; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))
        + $"'; base-uri 'none'; form-action {forms}; frame-ancestors 'none'";

    public static string Write(PublicPage page, Speech speech, OperatorOptions operated)
    {
        var title = Text(speech[page.Title]);
        return $"""
            <!doctype html>
            <html lang="{LanguageOf(speech.IsFrench)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} – ChatCoach</title>
            <style>{Style}</style>
            </head>
            <body>
            <header><nav aria-label="{Text(speech["page.nav"])}"><ul>
            {string.Concat(PublicPage.All.Select(other => LinkTo(other, page, speech)))}{Other(page, speech)}
            </ul></nav></header>
            <main>
            <h1>{title}</h1>
            <p>{Text(Lead(page, speech, operated))}</p>
            {string.Concat(page.Parts.Select(part => Part(page, part, speech)))}</main>
            <footer><p>{Contact(speech, operated)}</p></footer>
            </body>
            </html>

            """;
    }

    public static string LanguageOf(bool french) => french ? "fr" : "en";

    private static string LinkTo(PublicPage to, PublicPage from, Speech speech) =>
        $"""
            <li><a href="{to.Path}?lang={LanguageOf(speech.IsFrench)}"{(
                to == from ? " aria-current=\"page\"" : ""
            )}>{Text(speech[to.Title])}</a></li>

            """;

    private static string Other(PublicPage page, Speech speech)
    {
        var language = LanguageOf(!speech.IsFrench);
        var name = Text(speech["page.otherLanguage"]);
        return $"""<li><a href="{page.Path}?lang={language}" lang="{language}" hreflang="{language}">{name}</a></li>""";
    }

    private static string Part(PublicPage page, string part, Speech speech) =>
        $"""
            <h2>{Text(speech[page.HeadingOf(part)])}</h2>
            <p>{Text(speech[page.TextOf(part)])}</p>

            """;

    private static string Lead(PublicPage page, Speech speech, OperatorOptions operated) =>
        speech.Say(page.Lead, operated.Name.Length > 0 ? operated.Name : speech["page.someOperator"]);

    private static string Contact(Speech speech, OperatorOptions operated) =>
        operated.ContactAddress is { } address
            ? $"{Text(speech["page.contact"])} <a href=\"{Text(address)}\">{Text(operated.Contact)}</a>"
            : Text(speech["page.noContact"]);

    public static string Text(string text) => Encoder.Encode(text);
}
