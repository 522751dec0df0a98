using System.Runtime.CompilerServices;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>
/// Reads what a dossier is made of: the journal once, a page at a time, verified on the way; then the rows of the
/// disputes, of the old hand-overs and of the hostile mails. All of it stands in the project's own partition.
/// </summary>
public sealed class DossierReader(IProjectStore store)
{
    public async Task<DossierSource> ReadAsync(Project project, CancellationToken cancellationToken)
    {
        var told = new JournalFinds();
        var broken = await JournalChain.FirstBrokenAsync(
            JournalAsync(project, told, cancellationToken),
            project.JournalLength,
            project.JournalHead,
            cancellationToken
        );
        if (broken is not null)
        {
            return new DossierSource(project, broken, told, [], []);
        }

        var turns = RowsAsync(project, TurnPage.Row, TurnPages(project), cancellationToken);
        var mails = RowsAsync(project, ReceivedMail.Row, project.MailIds, cancellationToken);
        var disputes = RowsAsync(project, DisputeRow.Type, project.Disputes.Select(line => line.Id), cancellationToken);
        return new DossierSource(
            project,
            null,
            told,
            await disputes,
            [.. (await turns).SelectMany(page => page.Turns), .. project.HandOvers]
        )
        {
            Mails = await mails,
        };
    }

    private static IEnumerable<string> TurnPages(Project project)
    {
        for (var number = 1; number <= (project.OlderTurns?.Count ?? 0); number += TurnPage.Size)
        {
            yield return TurnPage.IdOf(number);
        }
    }

    /// <summary>Asked for together; those that are not there are left out.</summary>
    private async Task<IReadOnlyList<T>> RowsAsync<T>(
        Project project,
        RowType<T> type,
        IEnumerable<string> ids,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var rows = await Task.WhenAll(ids.Select(id => store.FindRowAsync(project.Id, type, id, cancellationToken)));
        return [.. rows.OfType<StoredRow<T>>().Select(row => row.Value)];
    }

    private async IAsyncEnumerable<JournalRow> JournalAsync(
        Project project,
        JournalFinds told,
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

            told.Read(row);
            yield return row;
        }
    }
}
