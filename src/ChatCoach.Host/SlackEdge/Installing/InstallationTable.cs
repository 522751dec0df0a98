using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Host.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace ChatCoach.Host.SlackEdge.Installing;

/// <summary>Where the app is installed. Tokens are sealed by Data Protection: the row alone gives nobody a token.</summary>
internal sealed partial class InstallationTable(
    CoachTables tables,
    IDataProtectionProvider protection,
    ILogger<InstallationTable> logger
)
{
    private const string Partition = "slack";
    private const string Sealed = "Sealed";

    private readonly IDataProtector _protector = protection.CreateProtector("slack.installation.1");

    public async Task<(Installation Installation, ETag ETag)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await tables.Installations.GetEntityIfExistsAsync<TableEntity>(
            Partition,
            TableKey.Of(id),
            cancellationToken: cancellationToken
        );
        if (!found.HasValue || found.Value!.GetBinary(Sealed) is not { } bytes)
        {
            return null;
        }

        try
        {
            var installation = JsonSerializer.Deserialize(
                _protector.Unprotect(bytes),
                InstallationJson.Default.Installation
            );
            return installation is null ? null : (installation, found.Value.ETag);
        }
        catch (CryptographicException)
        {
            // The ring of keys was lost: the workspace has to install the app again.
            LogUnreadable(logger, id);
            return null;
        }
    }

    public Task SaveAsync(Installation installation, CancellationToken cancellationToken) =>
        tables.Installations.UpsertEntityAsync(Entity(installation), TableUpdateMode.Replace, cancellationToken);

    /// <returns>False when someone else has changed the row since.</returns>
    public async Task<bool> TryReplaceAsync(Installation installation, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Installations.UpdateEntityAsync(
                Entity(installation),
                etag,
                TableUpdateMode.Replace,
                cancellationToken
            );
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        tables.Installations.DeleteEntityAsync(
            Partition,
            TableKey.Of(id),
            ETag.All,
            cancellationToken: cancellationToken
        );

    private TableEntity Entity(Installation installation) =>
        new(Partition, TableKey.Of(installation.Id))
        {
            ["Name"] = installation.Name,
            ["InstalledAt"] = installation.InstalledAt.UtcDateTime,
            [Sealed] = _protector.Protect(
                JsonSerializer.SerializeToUtf8Bytes(installation, InstallationJson.Default.Installation)
            ),
        };

    [LoggerMessage(LogLevel.Error, "The token of {Installation} cannot be opened; the app must be installed again.")]
    private static partial void LogUnreadable(ILogger logger, string installation);
}
