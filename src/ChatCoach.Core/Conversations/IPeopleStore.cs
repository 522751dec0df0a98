namespace ChatCoach.Core.Conversations;

/// <summary>What is remembered of people. Writes are last-writer-wins merges of one person's own row.</summary>
public interface IPeopleStore
{
    /// <returns>The person, or null when never heard of.</returns>
    Task<Person?> FindAsync(PersonKey key, CancellationToken cancellationToken);

    Task SaveAsync(Person person, CancellationToken cancellationToken);

    /// <summary>Keeps the person, marked as welcomed.</summary>
    /// <returns>True for the one caller that did it, however many come at once.</returns>
    Task<bool> TryWelcomeAsync(Person person, CancellationToken cancellationToken);
}
