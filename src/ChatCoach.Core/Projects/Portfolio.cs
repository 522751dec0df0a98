using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>
/// The projects that someone is on: one range of memberships, then each root by point, all at once. They are sorted by
/// what waits, so all of them are read for each page of the list, up to a number that nobody runs.
/// </summary>
public sealed class Portfolio(IProjectStore store)
{
    private const int MostAtOnce = 100;

    /// <param name="turn">Who asks.</param>
    /// <param name="continuation">Where the reading starts; null for the first.</param>
    /// <param name="page">The page of what was read, from 0.</param>
    /// <param name="question">A question on top, where one is to be chosen.</param>
    public async Task<CoachMessage> PageAsync(
        Turn turn,
        string? continuation,
        int page,
        string? question,
        CancellationToken cancellationToken
    )
    {
        var (projects, next) = await ReadAsync(turn.Person.Key, continuation, cancellationToken);
        return PortfolioMessages.Page(
            turn.Speech,
            projects,
            turn.Now,
            new PortfolioReading(continuation, next),
            page,
            question
        );
    }

    /// <summary>The one project among the first hundred whose name is, begins with or holds the words; else null.</summary>
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

    private async Task<(List<(Project Project, Member Reader)> Projects, string? Next)> ReadAsync(
        PersonKey person,
        string? continuation,
        CancellationToken cancellationToken
    )
    {
        var page = await store.ListAsync(person, MostAtOnce, continuation, cancellationToken);
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
