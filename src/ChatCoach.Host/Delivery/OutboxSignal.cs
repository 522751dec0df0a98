using System.Threading.Channels;

namespace ChatCoach.Host.Delivery;

/// <summary>Says that a project has messages to send. A full queue loses nothing: the agenda looks again a minute later.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<string> _projects = Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Wake(string project) => _projects.Writer.TryWrite(project);

    public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellationToken) =>
        _projects.Reader.ReadAllAsync(cancellationToken);
}
