using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>What someone wrote in the reviews of the disputes that they led, on any of their projects.</summary>
public sealed class LessonsLearned(IProjectStore store)
{
    private const int ProjectsRead = 30;
    private const int Most = 5;

    /// <returns>The latest first; none of a project on which the person does not see disputes now.</returns>
    public async Task<IReadOnlyList<Lesson>> OfAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var page = await store.ListAsync(person, ProjectsRead, null, cancellationToken);
        var roots = await Task.WhenAll(
            page.Memberships.Select(membership => store.FindAsync(membership.Project, cancellationToken))
        );
        return
        [
            .. roots
                .OfType<StoredProject>()
                .Select(root => root.Project)
                .Where(project =>
                    project.MemberOf(person) is { } member && Access.Allows(member.Role, Permission.SeePrivate)
                )
                .SelectMany(project =>
                    project
                        .Disputes.Where(dispute => dispute.Lesson is { Length: > 0 })
                        .Select(dispute => (dispute.OpenedOn, Lesson: Lesson.Of(project, dispute)))
                )
                .OrderByDescending(entry => entry.OpenedOn)
                .Take(Most)
                .Select(entry => entry.Lesson),
        ];
    }
}

/// <param name="Id">Names the project and the dispute; no typical cause is named so.</param>
/// <param name="Project">The name of the project that taught it.</param>
/// <param name="Text">At most <see cref="Risk.LongestText"/> characters.</param>
public sealed record Lesson(string Id, string Project, string Text)
{
    public static Lesson Of(Project project, DisputeLine dispute) =>
        new($"{project.Id}-{dispute.Id}", project.Name, dispute.Lesson!);
}
