using System.Text.RegularExpressions;

namespace ChatCoach.Core.Messages;

/// <summary>Web addresses in what people write, and the one check of what a button may open.</summary>
public static partial class WebLinks
{
    private const string Closing = ".,;:!?…'’\"”";

    /// <summary>An https address of a host; http on this machine alone, where the service is tried out.</summary>
    public static bool CanOpen(string? address) =>
        Read(address) is { } uri && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback);

    /// <summary>The first https address in a text, or null.</summary>
    public static string? FirstIn(string? text) =>
        In(text).FirstOrDefault(address => Read(address)?.Scheme == Uri.UriSchemeHttps);

    /// <summary>The first thing in a text that is written as an address and is none of the web, or null.</summary>
    public static string? WrongIn(string? text) => In(text).FirstOrDefault(address => Read(address) is null);

    private static IEnumerable<string> In(string? text) =>
        text is null ? [] : Address().Matches(text).Select(match => Trimmed(match.Value));

    /// <summary>http or https, with a host, and without a name before it that would look like the host.</summary>
    private static Uri? Read(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { Host.Length: > 0, UserInfo.Length: 0 }
            ? uri
            : null;

    /// <summary>Without the punctuation of the sentence that it stands in.</summary>
    private static string Trimmed(string address)
    {
        var end = address.Length;
        while (
            end > 0
            && (
                Closing.Contains(address[end - 1], StringComparison.Ordinal)
                || (address[end - 1] is ')' && !address[..(end - 1)].Contains('(', StringComparison.Ordinal))
            )
        )
        {
            end--;
        }

        return address[..end];
    }

    [GeneratedRegex(
        @"[a-z][a-z0-9+.\-]*://[^\s<>""«»]*|\b(?:javascript|vbscript):\S+|\bdata:[a-z]+/\S+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
