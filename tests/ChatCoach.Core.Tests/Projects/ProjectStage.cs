using ChatCoach.Core.Conversations;
using ChatCoach.Core.Help;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>Everything that projects and the help answer, and Ana's project made through its form.</summary>
internal sealed class ProjectStage
{
    public ProjectStage()
    {
        var current = new CurrentProjects(Cast.Projects, Cast.People);
        var portfolio = new Portfolio(Cast.Projects);
        Cast.With(
            new NewProjectHandler(Cast.Desk, current, new WallClock()),
            new StatusHandler(Cast.Desk, current, portfolio),
            new PortfolioHandler(portfolio),
            new InviteHandler(Cast.Desk, current, Cast.Options),
            new JoinHandler(Cast.Desk, Cast.Projects, current, Cast.Options),
            new CompletionHandler(Cast.Desk),
            new JournalHandler(Cast.Desk, Cast.Projects, current),
            new HelpHandler(Cast.Desk, current),
            new WelcomeHandler(Cast.People),
            new LanguageHandler(Cast.People)
        );
    }

    /// <summary>Monday 7 September 2026, 9:00 in Paris.</summary>
    public Cast Cast { get; } = new();

    /// <summary>What Ana fills in, over what the form proposes.</summary>
    public static (string Id, string Value)[] Answers { get; } =
    [
        (NewProjectForm.Name, "Site e-commerce"),
        (NewProjectForm.Provider, "Agence Lumen"),
        (NewProjectForm.End, "2027-02-26"),
        (NewProjectForm.Amount, "48 000 €"),
        ("project.stage1", "Cadrage : cahier des charges validé"),
        ("project.due1", "2026-09-25"),
    ];

    public static async Task<ProjectStage> WithProjectAsync(params (string Id, string Value)[] more)
    {
        var stage = new ProjectStage();
        await stage.CreatesAsync("Ana", more);
        return stage;
    }

    public async Task<Reply> CreatesAsync(string who, params (string Id, string Value)[] more)
    {
        var form = (await Cast.Says(who, "nouveau projet")).Form!;
        return await Cast.Fills(who, form, [.. Answers, .. more]);
    }

    public async Task<Project> ProjectAsync(string owner = "Ana")
    {
        var id = (await PersonAsync(owner)).CurrentProject!;
        return (await Cast.Projects.FindAsync(id, TestContext.Current.CancellationToken))!.Project;
    }

    public async Task<Person> PersonAsync(string name) =>
        (await Cast.People.FindAsync(Cast.Key(name), TestContext.Current.CancellationToken))!;

    /// <summary>The owner invites with a typed command; gives the code that the card shows.</summary>
    public async Task<string> InvitesAsync(string words, string owner = "Ana") =>
        CodeOn((await Cast.Says(owner, "inviter " + words)).Message!);

    /// <summary>The code on a card: the last word of what is to be forwarded.</summary>
    public static string CodeOn(CoachMessage card) =>
        card.Blocks.OfType<BoxBlock>().Single().Text.Split(' ', '\u00A0')[^1];

    /// <summary>Changes the stored project as another feature would.</summary>
    public async Task ChangesAsync(Func<Project, Project> change) =>
        await Cast.AltersAsync((await ProjectAsync()).Id, change, "stage.accepted");

    /// <summary>Someone on Ana's project who has joined.</summary>
    public async Task HasMemberAsync(Role role, string name)
    {
        await Cast.Says(name, "bonjour");
        await ChangesAsync(project =>
            project with
            {
                Members = [.. project.Members, new Member(role, name) { Person = Cast.Key(name) }],
            }
        );
        var project = await ProjectAsync();
        await Cast.People.SaveAsync(
            (await PersonAsync(name)) with
            {
                CurrentProject = project.Id,
            },
            TestContext.Current.CancellationToken
        );
    }
}
