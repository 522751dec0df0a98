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
            await CreatesAsync(owner, name, table.Day(3), table.Day(120));
        }

        await owner.WritesAsync("portfolio");
        await owner.SeesLastAsync("3 projects");
        await owner.PicturesAsync("portfolio");

        // One is answered and in trouble, one is answered and well, one waits.
        await owner.WaitsAsync("+7d");
        await AnswersAsync(owner, "Payroll move", "Off track", table.Day(40));
        await AnswersAsync(owner, "Site e-commerce", "On track", table.Day(20));
        await owner.WritesAsync("portfolio");
        await owner.SeesInOrderAsync("Stock app", "Payroll move", "Site e-commerce");
        await owner.PicturesAsync("portfolio-sorted");
        await owner.Last.GetByText("Site e-commerce").First.ClickAsync();
        await owner.SeesLastAsync("Where we stand");
        await owner.PicturesAsync("portfolio-opened");

        await LiesUnderThePileAsync(owner, table);
        await TurnsThePageAsync(owner, table);
    }

    /// <summary>Nothing new for the second time, then six working days without a word: the coach speaks first.</summary>
    private static async Task LiesUnderThePileAsync(Someone owner, AtTheTable table)
    {
        await owner.WaitsAsync("+4d");
        await AnswersAsync(owner, "Payroll move", "Off track", table.Day(40), spoke: table.Day(11));
        await owner.WaitsAsync("+11d");
        await owner.SeesAsync("Under the pile?");
        await owner.SeesAsync("Payroll move");
        await owner.PicturesAsync("stall");
        await owner.WritesAsync("status Payroll move");
        await owner.WritesAsync("under the pile");
        await owner.SeesLastAsync("2 signs of 5");
        await owner.SeesLastAsync("Nothing new: 2 checkpoints in a row");
        await owner.PicturesAsync("stall-counted");
    }

    /// <summary>More projects than a page holds.</summary>
    private static async Task TurnsThePageAsync(Someone owner, AtTheTable table)
    {
        for (var number = 1; number <= 8; number++)
        {
            await CreatesAsync(owner, $"Shop {number}", table.Day(60), table.Day(180));
        }

        await owner.WritesAsync("portfolio");
        await owner.SeesLastAsync("11 projects");
        await owner.SeesLastAsync("Page 1 of 2");
        await owner.PicturesAsync("portfolio-many");
        await owner.DoesAsync("Next page");
        await owner.SeesLastAsync("Page 2 of 2");
        await owner.SeesLastAsync("Shop 8");
        await owner.PicturesAsync("portfolio-second-page");
        await owner.DoesAsync("Previous page");
        await owner.SeesInOrderAsync("Page 1 of 2", "Payroll move", "Shop 1");
    }

    private static async Task CreatesAsync(Someone owner, string name, string due, string end)
    {
        await owner.WritesAsync($"new project {name}");
        await owner.FillsInAsync("Provider", name + " Ltd");
        await owner.FillsInAsync("Planned end", end);
        await owner.FillsInAsync("First stage", "Import: all articles");
        await owner.FillsInAsync("Due", due);
        await owner.DoesAsync("Create the project");
        await owner.SeesLastAsync("Project created");
    }

    private static async Task AnswersAsync(
        Someone owner,
        string project,
        string state,
        string promised,
        string? spoke = null
    )
    {
        await owner.WritesAsync($"status {project}");
        await owner.DoesAsync("Answer the checkpoint");
        await owner.ChoosesAsync(state);
        await owner.PicturesAsync("portfolio-answer");
        await owner.FillsInAsync("Promised for", promised);
        if (spoke is not null)
        {
            await owner.FillsInAsync("Last live talk", spoke);
        }

        await owner.DoesAsync("Save");
        await owner.SeesLastAsync("Checkpoint saved");
    }
}
