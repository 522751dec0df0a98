using System.Runtime.CompilerServices;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Projects;

/// <summary>Verifies a project's journal from its first row to its last, and says what it found.</summary>
public sealed class JournalHandler(ProjectDesk desk, IProjectStore store, CurrentProjects current) : IChatHandler
{
    private const int Shown = 8;

    public void Register(Routes routes) => routes.On(Intent.Journal, VerifyAsync);

    private async Task<Reply> VerifyAsync(Turn turn, CancellationToken cancellationToken) =>
        await desk.OpenAsync(
            turn,
            await current.ResolveAsync(turn, cancellationToken),
            Permission.SeeTeam,
            session => VerifyAsync(turn, session, cancellationToken),
            cancellationToken
        );

    private async Task<Reply> VerifyAsync(Turn turn, ProjectSession session, CancellationToken cancellationToken)
    {
        var project = session.Project;
        var latest = new Queue<JournalRow>();
        var broken = await JournalChain.FirstBrokenAsync(
            ReadAsync(project, Keep, cancellationToken),
            project.JournalLength,
            project.JournalHead,
            cancellationToken
        );
        return Reply.Say(JournalMessages.Of(turn.Speech, project, session.Me!, project.JournalLength, broken, latest));

        // Only what the reader may see takes a place among the last ones.
        void Keep(JournalRow row)
        {
            if (!JournalMessages.Sees(session.Me!, row))
            {
                return;
            }

            latest.Enqueue(row);
            if (latest.Count > Shown)
            {
                latest.Dequeue();
            }
        }
    }

    private async IAsyncEnumerable<JournalRow> ReadAsync(
        Project project,
        Action<JournalRow> keep,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var row in store.ReadJournalAsync(project.Id, 1, cancellationToken))
        {
            // Someone may have written since the project was read: that row is not part of what is checked.
            if (row.Sequence > project.JournalLength)
            {
                yield break;
            }

            keep(row);
            yield return row;
        }
    }
}
