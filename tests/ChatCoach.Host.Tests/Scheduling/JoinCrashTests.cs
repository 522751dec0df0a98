using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.Scheduling;

/// <summary>The process dies after each request in turn while someone joins, and they come again.</summary>
public sealed class JoinCrashTests(AzuriteFixture azurite)
{
    private const string Project = "k7mq2rtw";
    private const string Ben = "ben";

    private static CancellationToken Token => TableStage.Token;

    [Theory]
    [InlineData("join-1")]
    [InlineData("join-2")]
    public async Task A_death_between_any_two_requests_loses_no_member_and_makes_none_twice(string comesAgainAs)
    {
        var requests = 0;
        for (var died = true; died; requests++)
        {
            var account = azurite.NewAccount();
            var code = await InvitesAsync(account);
            using (var stage = await TableStage.EmptyAsync(account))
            {
                stage.Requests.DieAfter(requests);
                try
                {
                    await JoinsAsync(stage, code, "join-1");
                }
                catch (ProcessDiedException)
                {
                    // What was under way beside it died with it.
                }

                died = stage.Requests.Count > requests;
            }

            using var next = await TableStage.EmptyAsync(account);
            var known = (await FindAsync(next)).MemberOf(TableStage.KeyOf(Ben));
            Assert.True(known is null || await IsListedAsync(next), "A member does not find the project.");

            var reply = await JoinsAsync(next, code, comesAgainAs);

            Assert.NotNull(reply.Message);
            await HoldsAsync(next);
        }

        // Two people, the root, the agenda, the membership, their own row, the project.
        Assert.True(requests > 6, $"Only {requests} requests.");
    }

    private static async Task<string> InvitesAsync(string account)
    {
        using var stage = await TableStage.EmptyAsync(account);
        await stage.Projects.CommitAsync(TableStage.CommitOf(TableStage.ProjectOf(Project), "made"), Token);
        var code = InviteCodes.New(Project);
        await stage.Desk.RunAsync(
            Project,
            TimeProvider.System.GetUtcNow(),
            session =>
            {
                session.Project = session.Project.Inviting(
                    Role.Deputy,
                    Ben,
                    InviteCodes.HashOf(code)!,
                    session.Now.AddDays(14)
                );
                session.Record("member.invited");
                return Task.CompletedTask;
            },
            Token
        );
        return code;
    }

    private static Task<Reply> JoinsAsync(TableStage stage, string code, string delivery) =>
        new Coach(
            [
                new JoinHandler(
                    stage.Desk,
                    stage.Projects,
                    new CurrentProjects(stage.Projects, stage.People),
                    new CoachOptions()
                ),
            ],
            stage.People,
            TimeProvider.System,
            new SpeechDefaults("en-GB", "Europe/Paris")
        ).HandleAsync(
            new Incoming(delivery, TableStage.KeyOf(Ben), Ben, TableStage.AddressOf(Ben), new Said($"join {code}")),
            Token
        );

    private static async Task<Project> FindAsync(TableStage stage) =>
        (await stage.Projects.FindAsync(Project, Token))!.Project;

    private static async Task<bool> IsListedAsync(TableStage stage) =>
        (await stage.Projects.ListAsync(TableStage.KeyOf(Ben), 10, null, Token)).Memberships.Count(membership =>
            membership is { Project: Project, Role: Role.Deputy }
        ) == 1;

    private static async Task HoldsAsync(TableStage stage)
    {
        var project = await FindAsync(stage);
        Assert.Single(project.Members, member => member.Person == TableStage.KeyOf(Ben));
        Assert.True(await IsListedAsync(stage));
        Assert.Equal(Project, (await stage.People.FindAsync(TableStage.KeyOf(Ben), Token))!.CurrentProject);
        Assert.Single(await stage.Outbox.PendingAsync(Project, Token));
        Assert.Equal(3, project.JournalLength);
        Assert.Null(
            await JournalChain.FirstBrokenAsync(
                stage.Projects.ReadJournalAsync(Project, 1, Token),
                project.JournalLength,
                project.JournalHead,
                Token
            )
        );
    }
}
