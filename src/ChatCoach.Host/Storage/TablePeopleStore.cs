using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ChatCoach.Core.Conversations;
using Microsoft.Extensions.Caching.Memory;

namespace ChatCoach.Host.Storage;

/// <summary>
/// People, by channel and tenant. A minute's memory keeps most turns from reading here at all; another node's change of
/// someone's language is seen within that minute.
/// </summary>
internal sealed class TablePeopleStore(CoachTables tables) : IPeopleStore, IDisposable
{
    private static readonly MemoryCacheEntryOptions Kept = new()
    {
        AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1),
        Size = 1,
    };

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public async Task<Person?> FindAsync(PersonKey key, CancellationToken cancellationToken)
    {
        if (_cache.TryGetValue(key, out Person? known))
        {
            return known;
        }

        var (person, _) = await ReadAsync(key, cancellationToken);
        if (person is not null)
        {
            _cache.Set(key, person, Kept);
        }

        return person;
    }

    public async Task SaveAsync(Person person, CancellationToken cancellationToken)
    {
        await tables.People.UpsertEntityAsync(Entity(person), TableUpdateMode.Replace, cancellationToken);
        _cache.Set(person.Key, person, Kept);
    }

    public async Task<bool> TryWelcomeAsync(Person person, CancellationToken cancellationToken)
    {
        var (known, etag) = await ReadAsync(person.Key, cancellationToken);
        if (known is { Welcomed: true })
        {
            return false;
        }

        var welcomed = person with { Welcomed = true };
        try
        {
            if (known is null)
            {
                await tables.People.AddEntityAsync(Entity(welcomed), cancellationToken);
            }
            else
            {
                await tables.People.UpdateEntityAsync(
                    Entity(welcomed),
                    etag,
                    TableUpdateMode.Replace,
                    cancellationToken
                );
            }
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }

        _cache.Set(person.Key, welcomed, Kept);
        return true;
    }

    public void Dispose() => _cache.Dispose();

    private async Task<(Person? Person, ETag ETag)> ReadAsync(PersonKey key, CancellationToken cancellationToken)
    {
        var found = await tables.People.GetEntityIfExistsAsync<TableEntity>(
            Partition(key),
            TableKey.Of(key.User),
            cancellationToken: cancellationToken
        );
        return found.HasValue
            ? (
                JsonSerializer.Deserialize(StateColumns.Read(found.Value!), StorageJson.Default.Person),
                found.Value!.ETag
            )
            : (null, default);
    }

    private static TableEntity Entity(Person person)
    {
        var entity = new TableEntity(Partition(person.Key), TableKey.Of(person.Key.User)) { ["Name"] = person.Name };
        StateColumns.Write(entity, JsonSerializer.SerializeToUtf8Bytes(person, StorageJson.Default.Person));
        return entity;
    }

    private static string Partition(PersonKey key) => TableKey.Of($"{key.Channel}|{key.Tenant}");
}
