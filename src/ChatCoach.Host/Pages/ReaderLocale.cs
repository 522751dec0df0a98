using Microsoft.Extensions.Primitives;

namespace ChatCoach.Host.Pages;

/// <summary>Which of our languages a browser asks for.</summary>
internal static class ReaderLocale
{
    /// <summary>The browser's first that we speak, or null.</summary>
    public static string? Of(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(wanted => wanted.Quality is not 0)
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => Spoken(wanted.Value))
            .FirstOrDefault(spoken => spoken is not null);

    public static string? Spoken(StringSegment tag) =>
        tag.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "fr-FR"
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en-GB"
        : null;
}
