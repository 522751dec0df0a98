using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>What someone's own projects tell of a provider: asked for anew each time, by what they may read now.</summary>
public sealed class ProviderHistory(IProjectStore store)
{
    private const int ProjectsRead = 30;

    /// <returns>
    /// A line for each project with that provider on which the person may read what was noted, the latest first.
    /// </returns>
    public async Task<IReadOnlyList<ProviderPast>> OfAsync(
        PersonKey person,
        string company,
        CancellationToken cancellationToken
    )
    {
        var page = await store.ListAsync(person, ProjectsRead, null, cancellationToken);
        var roots = await Task.WhenAll(
            page.Memberships.Where(membership => Access.Allows(membership.Role, Permission.SeeProviderRecord))
                .Select(membership => store.FindAsync(membership.Project, cancellationToken))
        );
        return
        [
            .. roots
                .OfType<StoredProject>()
                .Select(root => root.Project)
                .Where(project =>
                    project.MemberOf(person) is { } member
                    && Access.Allows(member.Role, Permission.SeeProviderRecord)
                    && project.HasWorkedWith(company)
                )
                .OrderByDescending(project => project.Start)
                .Select(project => ProviderPast.Of(project, company)),
        ];
    }
}

/// <param name="Project">Its id.</param>
/// <param name="Marks">Each time that the three were noted.</param>
public sealed record ProviderPast(
    string Project,
    string Name,
    DateOnly Start,
    ProviderCounts Counts,
    IReadOnlyList<ProviderMarks> Marks
)
{
    public static ProviderPast Of(Project project, string company) =>
        new(
            project.Id,
            project.Name,
            project.Start,
            project.CountsOf(company),
            [
                .. project
                    .ProviderRatings.Where(rating => Projects.Project.IsSameCompany(rating.Company, company))
                    .Select(rating => rating.Marks),
            ]
        );
}
