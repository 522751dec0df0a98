using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>
/// Reads the project that a delivery names itself, with a button, a form or a code of an invitation, and the row of it
/// that a feature will ask for.
/// </summary>
public sealed class ProjectAhead(IProjectStore store, IEnumerable<INamesRow> features) : IReadAhead
{
    private readonly INamesRow[] _features = [.. features];

    public Ahead? Begin(Incoming incoming, CancellationToken cancellationToken)
    {
        var call = CallOf(incoming.Input);
        if ((call is null ? InvitedTo(incoming.Input) : call.Project) is not { } project)
        {
            return null;
        }

        var reads = new Dictionary<object, Task> { [project] = store.FindAsync(project, cancellationToken) };
        if (
            call is not null
            && _features.Select(one => one.RowOf(call)).FirstOrDefault(row => row is not null) is { } row
        )
        {
            reads[(project, row.Key)] = row.ReadAsync(store, project, cancellationToken);
        }

        return new Ahead(reads);
    }

    private static ActionCall? CallOf(IncomingInput input) =>
        input switch
        {
            Pressed pressed => pressed.Call,
            Opened opened => opened.Call,
            Submitted submitted => submitted.Call,
            Refreshed refreshed => refreshed.Call,
            _ => null,
        };

    private static string? InvitedTo(IncomingInput input) =>
        input is Said said && Phrases.Read(said.Text) is { Intent: Intent.Join } phrase
            ? InviteCodes.ProjectOf(phrase.Rest)
            : null;
}
