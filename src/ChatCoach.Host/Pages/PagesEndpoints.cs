using System.Text;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ChatCoach.Host.Pages;

/// <summary>The pages of the Teams manifest, in the reader's language; they need no account and set no cookie.</summary>
internal static class PagesEndpoints
{
    private const string Language = "lang";

    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<OperatorOptions>(configuration, OperatorOptions.Section);
        services.AddSingleton<IValidateOptions<OperatorOptions>, OperatorOptionsCheck>();
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        foreach (var page in PublicPage.All)
        {
            app.MapGet(
                page.Path,
                (HttpContext context, IOptions<OperatorOptions> operated, CoachOptions coach) =>
                    Show(page, context, operated.Value, coach)
            );
        }
    }

    private static IResult Show(PublicPage page, HttpContext context, OperatorOptions operated, CoachOptions coach)
    {
        var speech = new Speech(LocaleOf(context.Request) ?? coach.DefaultLocale, coach.DefaultTimeZone);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PageHtml.Policy;
        headers.ContentLanguage = PageHtml.LanguageOf(speech.IsFrench);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "public, max-age=3600";
        headers.Vary = HeaderNames.AcceptLanguage;
        return Results.Text(PageHtml.Write(page, speech, operated), "text/html", Encoding.UTF8);
    }

    /// <summary>The language that the address asks for, else the browser's first that we speak.</summary>
    private static string? LocaleOf(HttpRequest request) =>
        ReaderLocale.Spoken(request.Query[Language].ToString()) ?? ReaderLocale.Of(request);
}
