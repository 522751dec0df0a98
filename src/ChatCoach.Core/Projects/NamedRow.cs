using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>A feature that tells from a call alone which row it will ask for, so that it can be read ahead.</summary>
public interface INamesRow
{
    NamedRow? RowOf(ActionCall call);
}

/// <summary>
/// A row beside the root that the call itself names. It is read together with the root, so that the turn waits for the
/// store once and not twice.
/// </summary>
public abstract class NamedRow
{
    public static NamedRow Of<T>(RowType<T> type, string id)
        where T : class => new Named<T>(type, id);

    internal abstract (string Type, string Id) Key { get; }

    internal abstract Task ReadAsync(IProjectStore store, string project, CancellationToken cancellationToken);

    private sealed class Named<T>(RowType<T> type, string id) : NamedRow
        where T : class
    {
        internal override (string Type, string Id) Key => (type.Name, id);

        internal override Task ReadAsync(IProjectStore store, string project, CancellationToken cancellationToken) =>
            store.FindRowAsync(project, type, id, cancellationToken);
    }
}
