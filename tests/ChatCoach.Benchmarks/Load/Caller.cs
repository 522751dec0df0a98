using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatCoach.Benchmarks.Load;

/// <summary>One connection that posts one kind of activity again and again, each time with the next number in it.</summary>
internal sealed class Caller : IDisposable
{
    /// <summary>Where a body has the number: ids differ from turn to turn, and so does what is said.</summary>
    public const string Number = "@@@@@@@@@@";

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request;
    private readonly List<int> _numbers = [];
    private readonly byte[] _answer = new byte[64 * 1024];
    private long _next = Stopwatch.GetTimestamp() % 1_000_000_000;

    private Caller(string body, string token)
    {
        _request = Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"
            )
        );
        var marker = Encoding.UTF8.GetBytes(Number);
        for (int from = 0, at; (at = _request.AsSpan(from).IndexOf(marker)) >= 0; from += at + marker.Length)
        {
            _numbers.Add(from + at);
        }
    }

    public static async Task<Caller> ConnectAsync(int port, string body, string token)
    {
        var caller = new Caller(body, token);
        await caller._socket.ConnectAsync(IPAddress.Loopback, port);
        return caller;
    }

    /// <summary>Turns one after the other until the time is up.</summary>
    /// <returns>The ticks that each took.</returns>
    public async Task<List<long>> RunAsync(TimeSpan time)
    {
        var took = new List<long>();
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time; )
        {
            var begin = Stopwatch.GetTimestamp();
            await PostAsync();
            took.Add(Stopwatch.GetTimestamp() - begin);
        }

        return took;
    }

    /// <summary>One turn.</summary>
    /// <exception cref="InvalidDataException">It was not answered with 200.</exception>
    public async Task PostAsync()
    {
        _next++;
        foreach (var at in _numbers)
        {
            Utf8Formatter.TryFormat(_next, _request.AsSpan(at, Number.Length), out _, new('D', (byte)Number.Length));
        }

        await _socket.SendAsync(_request);
        var filled = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(_answer.AsMemory(filled));
            filled += received;
            if (HttpBytes.Measure(_answer.AsSpan(0, filled)) is { } size && size.Total <= filled)
            {
                break;
            }

            if (received == 0)
            {
                throw new InvalidDataException("The connection was closed.");
            }
        }

        if (!_answer.AsSpan().StartsWith("HTTP/1.1 200 "u8))
        {
            throw new InvalidDataException($"Not answered: {Encoding.UTF8.GetString(_answer, 0, filled)}");
        }
    }

    public void Dispose() => _socket.Dispose();
}
