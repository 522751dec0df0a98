using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>The project that a person means without naming one.</summary>
public sealed class CurrentProjects(IProjectStore store, IPeopleStore people)
{
    /// <summary>The one that was opened last, or the only one there is, which is then remembered.</summary>
    /// <returns>Null where the person has none, or several and has opened none of them.</returns>
    public async Task<string?> ResolveAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person.CurrentProject is { } current)
        {
            return current;
        }

        var page = await store.ListAsync(turn.Person.Key, 2, null, cancellationToken);
        if (page.Memberships is not [var only])
        {
            return null;
        }

        await SetAsync(turn.Person, only.Project, cancellationToken);
        return only.Project;
    }

    public Task SetAsync(Person person, string project, CancellationToken cancellationToken) =>
        person.CurrentProject == project
            ? Task.CompletedTask
            : people.SaveAsync(person with { CurrentProject = project }, cancellationToken);

    /// <summary>As they were when their turn began.</summary>
    public Task PutBackAsync(Person person, CancellationToken cancellationToken) =>
        people.SaveAsync(person, cancellationToken);
}
