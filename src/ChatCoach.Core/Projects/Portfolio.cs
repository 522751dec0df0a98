using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The projects that someone is on, read a page at a time: one range of memberships, then each root by point.</summary>
public sealed class Portfolio(IProjectStore store)
{
    private const int PageSize = 10;

    /// <param name="turn">Who asks.</param>
    /// <param name="continuation">Where the page starts; null for the first.</param>
    /// <param name="question">A question on top, where one is to be chosen.</param>
    public async Task<CoachMessage> PageAsync(
        Turn turn,
        string? continuation,
        string? question,
        CancellationToken cancellationToken
    )
    {
        var (projects, more) = await ReadAsync(turn.Person.Key, continuation, cancellationToken);
        return PortfolioMessages.Page(turn.Speech, projects, turn.Now, more, question);
    }

    /// <summary>The one project on the first page whose name is, begins with or holds the words; else null.</summary>
    public async Task<Project?> FindByNameAsync(PersonKey person, string words, CancellationToken cancellationToken)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var (projects, _) = await ReadAsync(person, null, cancellationToken);
        return projects.Where(entry => Is(entry.Project, words)).ToList() is [var exact] ? exact.Project
            : projects.Where(entry => Holds(entry.Project, words)).ToList() is [var found] ? found.Project
            : null;
    }

    private async Task<(List<(Project Project, Member Reader)> Projects, string? More)> ReadAsync(
        PersonKey person,
        string? continuation,
        CancellationToken cancellationToken
    )
    {
        var page = await store.ListAsync(person, PageSize, continuation, cancellationToken);
        var stored = await Task.WhenAll(
            page.Memberships.Select(membership => store.FindAsync(membership.Project, cancellationToken))
        );

        // A membership is written before the project's own commit, and counts only where the project knows it.
        return (
            [
                .. stored
                    .OfType<StoredProject>()
                    .Select(root =>
                        (root.Project, Reader: root.Project.Members.FirstOrDefault(member => member.Person == person)!)
                    )
                    .Where(entry => entry.Reader is not null && Access.Allows(entry.Reader.Role, Permission.SeeShared)),
            ],
            page.Continuation
        );
    }

    private static bool Is(Project project, string words) =>
        string.Equals(project.Name, words, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(Project project, string words) =>
        words.Length > 2 && project.Name.Contains(words, StringComparison.OrdinalIgnoreCase);
}
