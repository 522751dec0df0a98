using System.Runtime.CompilerServices;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>
/// Reads what a dossier is made of: the journal once, a page at a time, verified on the way; then the rows of the
/// disputes and of the old hand-overs. All of it stands in the project's own partition.
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

        List<Dispute> disputes = [];
        foreach (var line in project.Disputes)
        {
            if (await store.FindRowAsync(project.Id, DisputeRow.Type, line.Id, cancellationToken) is { } row)
            {
                disputes.Add(row.Value);
            }
        }

        return new DossierSource(project, null, told, disputes, await TurnsAsync(project, cancellationToken));
    }

    private async Task<IReadOnlyList<TurnEvent>> TurnsAsync(Project project, CancellationToken cancellationToken)
    {
        List<TurnEvent> turns = [];
        for (var number = 1; number <= (project.OlderTurns?.Count ?? 0); number += TurnPage.Size)
        {
            var page = await store.FindRowAsync(project.Id, TurnPage.Row, TurnPage.IdOf(number), cancellationToken);
            turns.AddRange(page?.Value.Turns ?? []);
        }

        return [.. turns, .. project.HandOvers];
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
