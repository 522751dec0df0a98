using System.Collections.Concurrent;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>People for fast scenarios; the real store keeps the same promises in its own contract test.</summary>
internal sealed class MemoryPeople : IPeopleStore
{
    private readonly ConcurrentDictionary<PersonKey, Person> _people = [];

    public Task<Person?> FindAsync(PersonKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_people.GetValueOrDefault(key));

    public Task SaveAsync(Person person, CancellationToken cancellationToken)
    {
        _people[person.Key] = person;
        return Task.CompletedTask;
    }

    public async Task<bool> TryWelcomeAsync(Person person, CancellationToken cancellationToken)
    {
        var welcomed = person with { Welcomed = true };
        return await FindAsync(person.Key, cancellationToken) is { } known
            ? !known.Welcomed && _people.TryUpdate(person.Key, welcomed, known)
            : _people.TryAdd(person.Key, welcomed);
    }
}
