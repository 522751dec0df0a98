using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ChatCoach.AppHost.Page;

namespace ChatCoach.AppHost.Slack;

/// <summary>Files that the bot hands over: first a name, then the bytes, then the conversation that they belong to.</summary>
internal sealed class SlackUploads(SlackRoom room, ChatAddress address)
{
    /// <summary>Bytes of one file.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    private const string Folder = "/slack/uploads/";

    private readonly ConcurrentDictionary<string, SlackUpload> _files = new(StringComparer.Ordinal);

    /// <returns>The file's id, and where its bytes go; null where the call does not say what comes.</returns>
    public (string Id, string Address)? Begin(JsonObject body)
    {
        if (
            SlackWebApi.Text(body, "filename") is not { Length: > 0 } name
            || !int.TryParse(SlackWebApi.Text(body, "length"), CultureInfo.InvariantCulture, out var length)
            || length is < 1 or > LargestFile
        )
        {
            return null;
        }

        var id = room.Next("F");
        _files[id] = new SlackUpload(name, length);
        return (id, new Uri(address.Own, Folder + id).AbsoluteUri);
    }

    public SlackUpload? Find(string id) => _files.GetValueOrDefault(id);

    public void Map(WebApplication app)
    {
        app.MapPost(
            Folder + "{id}",
            async (string id, HttpContext context) =>
            {
                if (Find(id) is not { Bytes: null } file)
                {
                    return Results.NotFound();
                }

                using var bytes = new MemoryStream();
                await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
                if (bytes.Length != file.Length)
                {
                    return Results.BadRequest();
                }

                _files[id] = file with { Bytes = bytes.ToArray() };
                return Results.Text($"OK - {bytes.Length}");
            }
        );
        app.MapGet(
            Folder + "{id}",
            (string id) =>
                Find(id) is { Bytes: { } bytes } file
                    ? Results.File(bytes, "application/octet-stream", file.Name)
                    : Results.NotFound()
        );
    }
}

/// <param name="Name">With its ending.</param>
/// <param name="Length">Bytes, as announced.</param>
internal sealed record SlackUpload(string Name, int Length)
{
    /// <summary>Null until they have come.</summary>
    public byte[]? Bytes { get; init; }
}
