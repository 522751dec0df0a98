using Azure.Data.Tables;

namespace ChatCoach.Host.Storage;

/// <summary>The tables, by name, and their making at start.</summary>
internal sealed class CoachTables(TableServiceClient service)
{
    public TableClient Projects { get; } = service.GetTableClient("Projects");

    public TableClient Memberships { get; } = service.GetTableClient("Memberships");

    public TableClient People { get; } = service.GetTableClient("People");

    public TableClient Invites { get; } = service.GetTableClient("Invites");

    public TableClient Agenda { get; } = service.GetTableClient("Agenda");

    /// <summary>Data Protection's keys.</summary>
    public TableClient Keys { get; } = service.GetTableClient("Keys");

    /// <summary>Slack workspaces and organisations, with their tokens sealed.</summary>
    public TableClient Installations { get; } = service.GetTableClient("Installations");

    public Task CreateAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            new[] { Projects, Memberships, People, Invites, Agenda, Keys, Installations }.Select(table =>
                table.CreateIfNotExistsAsync(cancellationToken)
            )
        );
}
