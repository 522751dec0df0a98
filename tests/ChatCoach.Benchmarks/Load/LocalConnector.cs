using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using ChatCoach.Protocol.Tests.BotFramework;

namespace ChatCoach.Benchmarks.Load;

/// <summary>
/// The Bot Framework's end on loopback: takes every message with an id for an answer, and tells the keys that tokens
/// are signed with.
/// </summary>
internal sealed class LocalConnector : IDisposable
{
    private static readonly byte[] Accepted = Answer("""{"id":"1:0123456789012"}""");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _keys;
    private readonly byte[] _metadata;

    public LocalConnector(TokenMint mint)
    {
        _listener.Start(512);
        Address = string.Create(CultureInfo.InvariantCulture, $"http://{_listener.LocalEndpoint}/");
        _keys = Answer(new JsonObject { ["keys"] = new JsonArray(mint.PublicKey()) }.ToJsonString());
        _metadata = Answer(new JsonObject { ["jwks_uri"] = $"{Address}keys" }.ToJsonString());
        _ = ListenAsync();
    }

    /// <summary>The service URL of every activity.</summary>
    public string Address { get; }

    public string OpenIdMetadata => $"{Address}metadata";

    /// <summary>The body that came last.</summary>
    public string? Last { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task ListenAsync()
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync());
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        socket.NoDelay = true;
        var buffer = new byte[64 * 1024];
        var filled = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(filled)) is > 0 and var received)
            {
                filled += received;
                while (HttpBytes.Measure(buffer.AsSpan(0, filled)) is var (total, body) && total <= filled)
                {
                    var answer = AnswerTo(buffer.AsSpan(0, total), body);
                    buffer.AsSpan(total, filled - total).CopyTo(buffer);
                    filled -= total;
                    await socket.SendAsync(answer);
                }
            }
        }
        catch (SocketException)
        {
            // Its server was ended.
        }
    }

    private byte[] AnswerTo(ReadOnlySpan<byte> request, int body)
    {
        if (request.StartsWith("GET /metadata"u8))
        {
            return _metadata;
        }

        if (request.StartsWith("GET /keys"u8))
        {
            return _keys;
        }

        Last = Encoding.UTF8.GetString(request[body..]);
        return Accepted;
    }

    private static byte[] Answer(string json) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"
            )
        );
}
