using System.Threading.Channels;

namespace ChatCoach.AppHost.Conversations;

/// <summary>What happens, told to every open page in the same order.</summary>
internal sealed class Feed
{
    private const int Waiting = 4096;
    private readonly Lock gate = new();
    private readonly List<Channel<string>> pages = [];

    public ChannelReader<string> Listen(CancellationToken until)
    {
        var page = Channel.CreateBounded<string>(new BoundedChannelOptions(Waiting) { SingleReader = true });
        lock (gate)
        {
            pages.Add(page);
        }

        until.Register(() => Forget(page));
        return page.Reader;
    }

    public void Publish(string json)
    {
        lock (gate)
        {
            // A page too slow to follow is cut off: it comes back and reads the whole state.
            foreach (var page in pages.Where(page => !page.Writer.TryWrite(json)))
            {
                page.Writer.TryComplete();
            }
        }
    }

    private void Forget(Channel<string> page)
    {
        lock (gate)
        {
            pages.Remove(page);
        }

        page.Writer.TryComplete();
    }
}
