using System.Text;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Limits;

namespace ChatCoach.Host.Pages;

/// <summary>
/// The pages that a link opens for people without an account. Nothing but the address says who asks: there is no cookie
/// that another site's form could make use of, and what a browser says came from another site is not taken.
/// </summary>
internal sealed partial class LinkPagesEndpoint(
    PageLinks links,
    PageLimits limits,
    CoachOptions options,
    TimeProvider clock,
    ILogger<LinkPagesEndpoint> logger
)
{
    private const string Language = "lang";

    /// <summary>How long to wait where too many files come at once.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(30);

    /// <summary>The page, or a clear sentence; whatever fails inside is told as what to do next, and logged.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, ILinkPage page, string token)
    {
        try
        {
            return await FindAsync(context, page, token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, page.Name, e);
            return Html(
                context,
                Closed(SpeechOf(context.Request), "trouble"),
                StatusCodes.Status500InternalServerError
            );
        }
    }

    private async Task<IResult> FindAsync(HttpContext context, ILinkPage page, string token)
    {
        var other = SpeechOf(context.Request);
        if (limits.Count(context.Connection.RemoteIpAddress) is { } wait)
        {
            return TooMany(context, other, wait);
        }

        if (links.Open(page.Name, token) is not { } key)
        {
            return Html(context, Closed(other, "unknown"), StatusCodes.Status404NotFound);
        }

        if (limits.CountPage(key.Hash) is { } longer)
        {
            return TooMany(context, other, longer);
        }

        var visit = new PageVisit(key, LocaleOf(context.Request), PageKey.NewSecret(), clock.GetUtcNow());
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return Html(context, await page.ShowAsync(visit, context.RequestAborted));
        }

        return !IsOwn(context.Request) ? Html(context, Closed(other, "elsewhere"), StatusCodes.Status403Forbidden)
            : page is IFilePage files && PostedFile.IsOne(context.Request)
                ? await TakeAsync(context, files, visit, other)
            : await PostedFields.ReadAsync(context) is not { } fields
                ? Html(context, Closed(other, "tooLarge"), StatusCodes.Status413PayloadTooLarge)
            : Html(context, await SendAsync(page, visit, fields, context.RequestAborted));
    }

    /// <summary>Nothing of a file is read for a page that takes none, and few at a time for one that does.</summary>
    private async Task<IResult> TakeAsync(HttpContext context, IFilePage page, PageVisit visit, Speech other)
    {
        if (await page.RefuseAsync(visit, context.RequestAborted) is { } refused)
        {
            return Html(context, refused);
        }

        using var place = limits.TakeFile(visit.Key.Hash);
        if (!place.IsAcquired)
        {
            return TooMany(context, other, AtOnce);
        }

        var (fields, file) = await PostedFile.ReadAsync(context, page.LargestFile, clock);
        var shown = await page.SendAsync(visit with { Now = clock.GetUtcNow() }, fields, file, context.RequestAborted);
        return file.State == SentFileState.TooLarge && shown.Kind == LinkPageKind.Open
            ? Html(context, shown, StatusCodes.Status413PayloadTooLarge)
            : Html(context, shown);
    }

    private static IResult TooMany(HttpContext context, Speech speech, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = FormattableString.Invariant($"{Math.Ceiling(wait.TotalSeconds)}");
        return Html(context, Closed(speech, "tooMany"), StatusCodes.Status429TooManyRequests);
    }

    /// <summary>What was filled in; or the same page in the other language with all of it, which takes nothing.</summary>
    private static async Task<LinkPage> SendAsync(
        ILinkPage page,
        PageVisit visit,
        FieldValues fields,
        CancellationToken cancellationToken
    )
    {
        if (ReaderLocale.Spoken(fields.Text(LinkPageHtml.Language)) is not { } locale)
        {
            return await page.SendAsync(visit, fields, cancellationToken);
        }

        var shown = await page.ShowAsync(visit with { Locale = locale }, cancellationToken);
        return shown.Form is { } form ? shown with { Form = form.Keeping(fields) } : shown;
    }

    /// <summary>
    /// Whether the form was sent from our own page. Browsers say so; a client that says nothing knows the address, which
    /// is all that a page of another site lacks.
    /// </summary>
    private static bool IsOwn(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site is "same-origin" or "none"
        : request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        : true;

    private static LinkPage Closed(Speech speech, string key) =>
        LinkPage.Closed(speech, LinkPageKind.Unknown, "linkPage." + key);

    private static IResult Html(HttpContext context, LinkPage page) =>
        Html(
            context,
            page,
            page.Kind switch
            {
                LinkPageKind.Done => StatusCodes.Status200OK,
                LinkPageKind.Open when page.Form?.Problem is not null => StatusCodes.Status422UnprocessableEntity,
                LinkPageKind.Open => StatusCodes.Status200OK,
                LinkPageKind.Over => StatusCodes.Status410Gone,
                LinkPageKind.Unknown => StatusCodes.Status404NotFound,
                _ => throw new ArgumentOutOfRangeException(nameof(page), page.Kind, null),
            }
        );

    /// <summary>The address opens the page: it stays out of caches, search engines, and what other sites learn.</summary>
    private static IResult Html(HttpContext context, LinkPage page, int status)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = LinkPageHtml.Policy;
        headers.ContentLanguage = PageHtml.LanguageOf(page.Speech.IsFrench);
        headers.XContentTypeOptions = "nosniff";
        // Not "no-referrer": with it, browsers hide the origin of our own form from us.
        headers["Referrer-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-store";
        return Results.Text(LinkPageHtml.Write(page), "text/html", Encoding.UTF8, status);
    }

    private Speech SpeechOf(HttpRequest request) =>
        new(LocaleOf(request) ?? ReaderLocale.Of(request) ?? options.DefaultLocale, options.DefaultTimeZone);

    private static string? LocaleOf(HttpRequest request) => ReaderLocale.Spoken(request.Query[Language].ToString());

    [LoggerMessage(LogLevel.Error, "The page {Page} of a link could not be answered.")]
    private static partial void LogFailed(ILogger logger, string page, Exception exception);
}
