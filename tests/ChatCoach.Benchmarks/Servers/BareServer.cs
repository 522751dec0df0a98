using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatCoach.Benchmarks.Servers;

/// <summary>
/// What the service is compared with: Kestrel alone, which reads the same body by source-generated JSON and posts a
/// reply of the same size to the same connector. No token check, no routing, no log, no state.
/// </summary>
internal static class BareServer
{
    public const string Word = "bare";

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public static async Task RunAsync(string text)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        app.Run(async context => await AnswerAsync(context, client, text));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context, HttpClient client, string text)
    {
        var activity = await JsonSerializer.DeserializeAsync(context.Request.Body, BareJson.Default.BareActivity);
        using var content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes(new BareReply("message", text), BareJson.Default.BareReply)
        );
        content.Headers.ContentType = Json;
        var conversation = Uri.EscapeDataString(activity!.Conversation.Id);
        using var response = await client.PostAsync(
            new Uri($"{activity.ServiceUrl}v3/conversations/{conversation}/activities"),
            content
        );
        var sent = JsonSerializer.Deserialize(
            await response.Content.ReadAsByteArrayAsync(),
            BareJson.Default.BareReceipt
        );
        context.Response.StatusCode = sent?.Id is null ? StatusCodes.Status502BadGateway : StatusCodes.Status200OK;
        context.Response.ContentLength = 0;
    }
}
