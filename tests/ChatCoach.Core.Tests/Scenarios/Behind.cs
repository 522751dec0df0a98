using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>What lies behind the conversation: the stored project, changed past the coach, and its journal.</summary>
internal static class Behind
{
    /// <summary>Changes the stored project as another feature would.</summary>
    public static Task AltersAsync(
        this Cast cast,
        string project,
        Func<Project, Project> change,
        string told = "test.altered"
    ) =>
        cast.Desk.RunAsync(
            project,
            cast.Clock.GetUtcNow(),
            session =>
            {
                session.Project = change(session.Project);
                session.Record(told);
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

    public static async Task<List<JournalEntry>> JournalAsync(this Cast cast, string project)
    {
        var entries = new List<JournalEntry>();
        await foreach (var row in cast.Projects.ReadJournalAsync(project, 1, TestContext.Current.CancellationToken))
        {
            entries.Add(row.Entry!);
        }

        return entries;
    }
}
