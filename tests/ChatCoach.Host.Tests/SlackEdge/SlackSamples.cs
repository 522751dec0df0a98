using System.Net;
using System.Text.Json;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>Recorded payloads that may lie beside the repository, in <c>shared/samples</c>, as requests.</summary>
internal static class SlackSamples
{
    public static IEnumerable<(string Path, string Body)> Requests() =>
        [
            .. Below("events").Select(json => ("events", json)),
            .. Below("interactivity").Select(json => ("interactions", "payload=" + WebUtility.UrlEncode(json))),
            .. Below("commands").Select(json => ("commands", CommandOf(json))),
        ];

    private static string CommandOf(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.TryGetProperty("body", out var body)
            ? body.GetString()!
            : string.Join(
                '&',
                parsed
                    .RootElement.EnumerateObject()
                    .Select(field => $"{field.Name}={WebUtility.UrlEncode(field.Value.ToString())}")
            );
    }

    private static IEnumerable<string> Below(string folder)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ChatCoach.sln")))
            {
                var samples = Path.Combine(at.Parent?.FullName ?? "", "shared", "samples", "slack", folder);
                return Directory.Exists(samples)
                    ? Directory.EnumerateFiles(samples, "*.json").Select(File.ReadAllText)
                    : [];
            }
        }

        return [];
    }
}
