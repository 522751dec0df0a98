using System.Threading.Channels;

namespace ChatCoach.Host.Delivery;

/// <summary>
/// Says that a project has messages to send. A project is always in the same queue, so that its messages keep their
/// order while a slow channel of another's does not hold them up. A full queue loses nothing: the agenda looks again a
/// minute later.
/// </summary>
internal sealed class OutboxSignal
{
    private const int Queues = 8;

    private readonly Channel<string>[] _queues =
    [
        .. Enumerable
            .Range(0, Queues)
            .Select(_ =>
                Channel.CreateBounded<string>(
                    new BoundedChannelOptions(2_000) { FullMode = BoundedChannelFullMode.DropWrite }
                )
            ),
    ];

    public void Wake(string project) =>
        _queues[(uint)project.GetHashCode(StringComparison.Ordinal) % Queues].Writer.TryWrite(project);

    /// <summary>Works on every queue, one project of each at a time, until cancelled.</summary>
    public Task RunAsync(Func<string, Task> work, CancellationToken cancellationToken) =>
        Task.WhenAll(
            _queues.Select(async queue =>
            {
                await foreach (var project in queue.Reader.ReadAllAsync(cancellationToken))
                {
                    await work(project);
                }
            })
        );
}
