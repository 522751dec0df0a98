using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Projects;

public sealed class ListOfProjectsTests
{
    private readonly ProjectStage _stage = new();

    [Fact]
    public async Task Without_a_project_the_list_offers_the_first_one()
    {
        var card = (await _stage.Cast.Says("Ana", "mes projets")).Message!;

        Assert.Equal(Verbs.ProjectNew, card.AllButtons().Single().Call!.Verb);
        Assert.Contains("rejoindre", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_the_reader_comes_first()
    {
        await _stage.CreatesAsync("Ana", (NewProjectForm.Name, "Serveur"));
        await _stage.CreatesAsync("Ana", (NewProjectForm.Name, "Paie"));
        await _stage.ChangesAsync(project =>
            project with
            {
                Turn = new StageTurn(Side.Client, new DateOnly(2026, 9, 7)),
            }
        );

        var card = (await _stage.Cast.Says("Ana", "projets")).Message!;

        Assert.Equal("2 projets, 1 vous attend", card.Blocks.OfType<TitleBlock>().Single().Text);
        Assert.Equal(["Paie", "Serveur"], card.Blocks.OfType<EntriesBlock>().Single().Entries.Select(e => e.Strong));
        Assert.Equal("Ouvrir Paie", card.AllButtons().Single(button => button.Primary).Title);
    }

    [Fact]
    public async Task A_line_opens_its_project_and_makes_it_the_current_one()
    {
        await _stage.CreatesAsync("Ana", (NewProjectForm.Name, "Serveur"));
        await _stage.CreatesAsync("Ana", (NewProjectForm.Name, "Paie"));
        var list = (await _stage.Cast.Says("Ana", "projets")).Message!;
        var line = list.Blocks.OfType<EntriesBlock>().Single().Entries.Single(entry => entry.Strong == "Serveur");

        var opened = await _stage.Cast.Presses("Ana", line.Open);
        var asked = await _stage.Cast.Says("Ana", "état");

        Assert.StartsWith("Serveur", opened.Message!.Band.About, StringComparison.Ordinal);
        Assert.StartsWith("Serveur", asked.Message!.Band.About, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_can_be_asked_by_the_name_of_the_project()
    {
        await _stage.CreatesAsync("Ana", (NewProjectForm.Name, "Serveur"));
        await _stage.CreatesAsync("Ana", (NewProjectForm.Name, "Paie"));

        var asked = await _stage.Cast.Says("Ana", "état serveur");

        Assert.StartsWith("Serveur", asked.Message!.Band.About, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_ten_are_shown_a_page_at_a_time()
    {
        for (var number = 1; number <= 12; number++)
        {
            await _stage.CreatesAsync("Ana", (NewProjectForm.Name, $"Projet {number}"));
        }

        var first = (await _stage.Cast.Says("Ana", "projets")).Message!;
        var second = await _stage.Cast.Presses("Ana", first.Doing(Verbs.ProjectList));

        Assert.Equal(10, first.Blocks.OfType<EntriesBlock>().Single().Entries.Count);
        Assert.Equal(ReplyKind.Replace, second.Kind);
        Assert.Equal(
            ["Projet 11", "Projet 12"],
            second.Message!.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Strong)
        );
        Assert.Equal(
            ["Page précédente"],
            second
                .Message!.AllButtons()
                .Where(button => button.Call?.Verb == Verbs.ProjectList)
                .Select(button => button.Title)
        );
    }

    [Fact]
    public async Task With_several_and_none_opened_the_status_asks_which_one()
    {
        await _stage.CreatesAsync("Ana", (NewProjectForm.Name, "Serveur"));
        await _stage.CreatesAsync("Ana", (NewProjectForm.Name, "Paie"));
        await ForgetsCurrentAsync();

        var reply = await _stage.Cast.Says("Ana", "état");

        Assert.Equal(2, reply.Message!.Blocks.OfType<EntriesBlock>().Single().Entries.Count);
        Assert.Contains("De quel projet s’agit-il", reply.Message.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_only_one_the_status_means_that_one()
    {
        await _stage.CreatesAsync("Ana");
        await ForgetsCurrentAsync();

        var reply = await _stage.Cast.Says("Ana", "état");

        Assert.NotNull(reply.Message!.Refresh);
        Assert.NotNull((await _stage.PersonAsync("Ana")).CurrentProject);
    }

    private async Task ForgetsCurrentAsync() =>
        await _stage.Cast.People.SaveAsync(
            (await _stage.PersonAsync("Ana")) with
            {
                CurrentProject = null,
            },
            TestContext.Current.CancellationToken
        );
}
