using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.Pages;

/// <summary>A page that a link opened, as HTML: plain text and one form, without script.</summary>
internal static class LinkPageHtml
{
    /// <summary>The name of the button that shows the same page in the other language, with what was typed.</summary>
    public const string Language = "page.lang";

    private const string Style =
        PageHtml.Style
        + """

            main { overflow-wrap: break-word; }
            .who, .hint { font-size: .95rem; }
            .who { border-left: 4px solid var(--link); padding-left: .75rem; }
            .problems { border: 3px solid var(--bad); padding: 0 1rem; margin: 1.5rem 0; }
            .error { color: var(--bad); font-weight: 600; margin: .25rem 0; }
            .field { margin: 1.25rem 0; border: 0; padding: 0; }
            label, legend { font-weight: 600; padding: 0; }
            .choice label { font-weight: 400; }
            .choice { display: flex; gap: .6rem; align-items: center; min-height: 2.75rem; }
            .choice input { width: 1.4rem; height: 1.4rem; }
            input[type=text], input[type=date], input[type=url], input[type=file], textarea, select { font: inherit;
              color: inherit; background: var(--ground); display: block; box-sizing: border-box; width: 100%;
              border: 1px solid var(--ink); border-radius: 4px; padding: .6rem; margin-top: .25rem; }
            input:focus-visible, textarea:focus-visible, select:focus-visible, button:focus-visible,
              .problems:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            [aria-invalid=true] { border-width: 2px; border-color: var(--bad); }
            button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .6rem 1.25rem; border-radius: 4px;
              border: 1px solid var(--link); color: var(--ground); background: var(--link); cursor: pointer; }
            button.quiet { color: var(--link); background: none; font-weight: 400; }
            dt { font-weight: 600; }
            dd { margin: 0 0 .75rem; }
            """;

    /// <summary>The form goes nowhere but here.</summary>
    public static string Policy { get; } = PageHtml.PolicyFor(Style, forms: "'self'");

    public static string Write(LinkPage page)
    {
        var speech = page.Speech;
        var title = Text(page.Title);
        var isReturned = page.Form?.Problem is not null;
        var keepsTyped = isReturned && !TakesFile(page.Form);
        return $"""
            <!doctype html>
            <html lang="{PageHtml.LanguageOf(speech.IsFrench)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{(isReturned ? Text(speech.Say("linkPage.errorTitle", page.Title)) : title)} – ChatCoach</title>
            <style>{Style}</style>
            </head>
            <body>
            {(keepsTyped ? "" : Switch(speech))}<main>
            <h1>{title}</h1>
            {string.Concat(page.Texts.Select(Paragraph))}{Facts(page)}{FormOf(page.Form, speech)}</main>
            </body>
            </html>

            """;
    }

    private static bool TakesFile(Form? form) => form?.Fields.Any(field => field is FileField) is true;

    private static string Switch(Speech speech)
    {
        var other = PageHtml.LanguageOf(!speech.IsFrench);
        return $"""
            <header><nav aria-label="{Text(speech["linkPage.language"])}"><p><a href="?lang={other}" lang="{other}" hreflang="{other}">{Text(
                speech["linkPage.other"]
            )}</a></p></nav></header>

            """;
    }

    private static string Facts(LinkPage page) =>
        page.Facts.Count == 0
            ? ""
            : $"""
                <dl>
                {string.Concat(
                    page.Facts.Select(fact => $"<dt>{Text(fact.Title)}</dt><dd>{Lines(fact.Value)}</dd>\n")
                )}</dl>

                """;

    private static string FormOf(Form? form, Speech speech)
    {
        if (form is null)
        {
            return "";
        }

        var other = PageHtml.LanguageOf(!speech.IsFrench);
        return $"""
            <p class="who">{Text(form.Band.SeenBy)}</p>
            {(form.Intro is { } intro ? Paragraph(intro) : "")}{Problems(form)}<form method="post" action="?lang={PageHtml.LanguageOf(
                speech.IsFrench
            )}"{(
                TakesFile(form) ? " enctype=\"multipart/form-data\"" : ""
            )} accept-charset="utf-8" novalidate>
            {string.Concat(form.Parts.Select(LinkFieldHtml.Write))}<p><button type="submit">{Text(
                form.Submit.Title
            )}</button></p>
            {string.Concat(form.Others.Select(Other))}
            {(form.Footer is { } footer ? Paragraph(footer) : "")}{(
                form.Problem is null || TakesFile(form)
                    ? ""
                    : $"<p><button class=\"quiet\" type=\"submit\" name=\"{Language}\" value=\"{other}\" lang=\"{other}\">{Text(speech["linkPage.otherKeeping"])}</button></p>\n"
            )}</form>

            """;
    }

    private static string Other(Button button) =>
        $"<p><button class=\"quiet\" type=\"submit\" name=\"{LinkPage.Other}\" value=\"{Text(button.Call?.Choice ?? "")}\">{Text(button.Title)}</button></p>\n";

    /// <summary>What needs another look, first on the page and focused; each line leads to its field.</summary>
    private static string Problems(Form form)
    {
        if (form.Problem is not { } problem)
        {
            return "";
        }

        var errors = form
            .Fields.Where(field => field.Error is not null)
            .Select(field => $"<li><a href=\"#{Text(field.Id)}\">{Text(field.Error!)}</a></li>\n")
            .ToList();
        return $"""
            <div class="problems" role="alert" tabindex="-1" autofocus aria-labelledby="problems">
            <h2 id="problems">{Text(problem)}</h2>
            {(errors.Count == 0 ? "" : $"<ul>\n{string.Concat(errors)}</ul>\n")}</div>

            """;
    }

    private static string Paragraph(string text) => $"<p>{Lines(text)}</p>\n";

    internal static string Lines(string text) =>
        Text(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);

    internal static string Text(string text) => PageHtml.Text(text);
}
