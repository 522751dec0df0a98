using System.Text;
using ChatCoach.Core.Files;
using ChatCoach.Host.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>What the reading of a file holds, and for how long it waits.</summary>
public sealed class PostedFileTests
{
    private const long Limit = 10 * 1024 * 1024;

    [Fact]
    public async Task A_file_that_does_not_come_is_given_up_after_five_minutes()
    {
        var clock = new FakeTimeProvider();
        var context = ContextOf(new StalledStream(Head()));
        var reading = PostedFile.ReadAsync(context, Limit, clock);

        clock.Advance(TimeSpan.FromMinutes(4));
        await Task.Yield();
        Assert.False(reading.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(SentFileState.Broken, (await reading).File.State);
    }

    [Fact]
    public async Task Of_a_large_file_little_is_held()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var (_, file) = await PostedFile.ReadAsync(
            ContextOf(new LongStream(Head(), Limit)),
            Limit,
            TimeProvider.System
        );

        Assert.Equal((SentFileState.Whole, Limit), (file.State, file.Size));
        Assert.Equal(64, file.Sha256.Length);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Limit / 4);
    }

    private static byte[] Head() =>
        Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=evidence.chosen; filename=m.eml\r\n\r\n");

    private static DefaultHttpContext ContextOf(Stream body) =>
        new() { Request = { Body = body, ContentType = "multipart/form-data; boundary=b" } };

    /// <summary>The beginning of a form, and then nothing more.</summary>
    private sealed class StalledStream(byte[] head) : MemoryStream(head)
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (Position == Length)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken ct) =>
            await ReadAsync(buffer.AsMemory(offset, count), ct);
    }

    /// <summary>A form with a file of so many zeros, made while it is read.</summary>
    private sealed class LongStream(byte[] head, long zeros) : MemoryStream
    {
        private readonly MemoryStream _head = new(head);
        private readonly MemoryStream _tail = new(Encoding.UTF8.GetBytes("\r\n--b--\r\n"));
        private long _left = zeros;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken ct) =>
            Task.FromResult(Read(buffer.AsSpan(offset, count)));

        public override int Read(Span<byte> buffer)
        {
            var read = _head.Read(buffer);
            if (read > 0)
            {
                return read;
            }

            if (_left == 0)
            {
                return _tail.Read(buffer);
            }

            read = (int)Math.Min(_left, buffer.Length);
            buffer[..read].Clear();
            _left -= read;
            return read;
        }
    }
}
