namespace ChatCoach.EndToEnd.Tests;

/// <summary>Someone with three projects, of which one needs them.</summary>
[Collection("Local runs")]
public sealed class PortfolioTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task The_project_that_needs_its_owner_comes_first()
    {
        await using var table = new AtTheTable(chat, Words.English);
        var owner = await table.OwnsAsync("marc");
        foreach (var name in new[] { "Stock app", "Payroll move" })
        {
            await owner.WritesAsync($"new project {name}");
            await owner.FillsInAsync("Provider", name + " Ltd");
            await owner.FillsInAsync("Planned end", table.Day(120));
            await owner.FillsInAsync("First stage", "Import: all articles");
            await owner.FillsInAsync("Due", table.Day(3));
            await owner.DoesAsync("Create the project");
            await owner.SeesLastAsync("Project created");
        }

        await owner.WritesAsync("portfolio");
        await owner.SeesLastAsync("3 projects");
        await owner.PicturesAsync("portfolio");

        // One is answered and in trouble, one is answered and well, one waits.
        await owner.WaitsAsync("+7d");
        await AnswersAsync(owner, "Payroll move", "Off track", table.Day(40));
        await AnswersAsync(owner, "Site e-commerce", "On track", table.Day(20));
        await owner.WritesAsync("portfolio");
        await owner.PicturesAsync("portfolio-sorted");
        await owner.Last.GetByText("Site e-commerce").First.ClickAsync();
        await owner.SeesLastAsync("Where we stand");
        await owner.PicturesAsync("portfolio-opened");
    }

    private static async Task AnswersAsync(Someone owner, string project, string state, string promised)
    {
        await owner.WritesAsync($"status {project}");
        await owner.DoesAsync("Answer the checkpoint");
        await owner.ChoosesAsync(state);
        await owner.PicturesAsync("portfolio-answer");
        await owner.FillsInAsync("Promised for", promised);
        await owner.DoesAsync("Save");
        await owner.SeesLastAsync("Checkpoint saved");
    }
}
