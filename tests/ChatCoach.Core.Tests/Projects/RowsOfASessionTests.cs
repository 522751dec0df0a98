using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Projects;

public sealed class RowsOfASessionTests
{
    [Fact]
    public async Task Rows_that_are_asked_for_together_are_as_the_session_wrote_them()
    {
        var stage = await ProjectStage.WithProjectAsync();
        var project = await stage.ProjectAsync();
        await ChangesAsync(stage, project.Id, session => session.Put(TurnPage.Row, "1", new TurnPage([])));
        IReadOnlyList<TurnPage> found = [];

        await stage.Cast.Desk.RunAsync(
            project.Id,
            stage.Cast.Clock.GetUtcNow(),
            async session =>
            {
                session.Put(TurnPage.Row, "3", new TurnPage(project.HandOvers));
                found = await session.FindAllAsync(
                    TurnPage.Row,
                    ["1", "2", "3"],
                    TestContext.Current.CancellationToken
                );
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal([0, project.HandOvers.Count], found.Select(page => page.Turns.Count));
    }

    private static Task ChangesAsync(ProjectStage stage, string project, Action<ProjectSession> change) =>
        stage.Cast.Desk.RunAsync(
            project,
            stage.Cast.Clock.GetUtcNow(),
            session =>
            {
                change(session);
                session.Record("stage.accepted");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );
}
