namespace ChatCoach.Core.Conversations;

/// <summary>Begins to read what a turn is about while it is looked up who asks: one wait less for the store.</summary>
public interface IReadAhead
{
    /// <returns>What is being read, for the turn to carry; null where nothing can be told yet.</returns>
    Ahead? Begin(Incoming incoming, CancellationToken cancellationToken);
}

/// <summary>What is being read of a project ahead. Nothing of it is shown before its reader is known.</summary>
/// <param name="reads">By what is read; only who began them knows what that is, and of which type.</param>
public sealed class Ahead(IReadOnlyDictionary<object, Task> reads)
{
    private IReadOnlyDictionary<object, Task>? _reads = reads;

    /// <summary>All that was begun, once: whoever asks again wants what holds then.</summary>
    public IReadOnlyDictionary<object, Task>? Take() => Interlocked.Exchange(ref _reads, null);
}
