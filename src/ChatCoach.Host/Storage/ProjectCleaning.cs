using System.Globalization;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Storage;

/// <summary>
/// Deletes a project's deliveries and sent cards once they are old: once a week, by its agenda, for as long as there are
/// any. Two ranges of its own partition are read; no other row of it is touched.
/// </summary>
/// <param name="tables">Where the rows are.</param>
/// <param name="agenda">Where the next time is noted.</param>
/// <param name="options">How old is old.</param>
/// <param name="time">The real clock, whatever the service's shows: the rows' age is the store's own.</param>
internal sealed class ProjectCleaning(
    CoachTables tables,
    IAgenda agenda,
    IOptions<RetentionOptions> options,
    TimeProvider time
) : IAgendaHandler
{
    private static readonly string[] KeysOnly = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];

    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.Cleaning];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        var (deliveries, cards) = (options.Value.DeliveryDays, options.Value.CardDays);
        if (
            await CleanAsync(item.Project, ProjectTransaction.Seen, deliveries, cancellationToken)
            | await CleanAsync(item.Project, ProjectTransaction.Sent, cards, cancellationToken)
        )
        {
            await agenda.AddAsync(item.Project, [NextFor(item.Project, session.Now)], cancellationToken);
        }
    }

    /// <summary>
    /// The next weekly time of a project. It is the same for all changes in between, so that they write one row of the
    /// agenda together, and another for each project, so that not all come due at once.
    /// </summary>
    public static AgendaItem NextFor(string project, DateTimeOffset now)
    {
        const long Week = 7 * TimeSpan.TicksPerDay;
        var place = TableAgenda.PlaceOf(project) * (Week / (ushort.MaxValue + 1));
        var rounds = (now.UtcTicks - place) / Week + 1;
        return new AgendaItem(new DateTimeOffset(place + rounds * Week, TimeSpan.Zero), AgendaKind.Cleaning, project);
    }

    /// <returns>Whether younger rows stay, which someone must come back for.</returns>
    private async Task<bool> CleanAsync(string project, string prefix, int days, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow().AddDays(-days).UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        var range =
            $"PartitionKey eq '{TableKey.Of(project)}' and RowKey ge '{prefix}' and RowKey lt '{prefix[..^1]}}}'";
        var old = tables.Projects.QueryAsync<TableEntity>(
            $"{range} and Timestamp lt datetime'{until}'",
            ProjectTransaction.MostRows,
            KeysOnly,
            cancellationToken
        );
        await foreach (var page in old.AsPages())
        {
            if (page.Values.Count > 0)
            {
                await DeleteAsync(page.Values, cancellationToken);
            }
        }

        await foreach (
            var page in tables.Projects.QueryAsync<TableEntity>(range, 1, KeysOnly, cancellationToken).AsPages()
        )
        {
            if (page.Values.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task DeleteAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Projects.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                cancellationToken
            );
        }
        catch (TableTransactionFailedException e) when (e.Status == 404)
        {
            // Another node was quicker: what is left is for the next time.
        }
    }
}
