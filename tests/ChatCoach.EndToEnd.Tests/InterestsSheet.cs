using System.Globalization;
using Microsoft.Playwright;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>The three pages of the interests sheet, which takes no word for a number and no two options of the same words.</summary>
internal static class InterestsSheet
{
    private static readonly string[] First = ["Leur marge", "Their margin"];
    private static readonly string[] Figures = ["Notre solution de repli", "Our alternative"];
    private static readonly string[] Options = ["Première option", "First option"];

    /// <returns>False where the form is another.</returns>
    public static async Task<bool> FillsAsync(ILocator form)
    {
        var text = string.Concat(await form.AllInnerTextsAsync());
        if (!First.Concat(Figures).Concat(Options).Any(label => text.Contains(label, StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var list in await form.Locator("select").AllAsync())
        {
            await list.SelectOptionAsync(new SelectOptionValue { Index = 2 });
        }

        if (Figures.Any(label => text.Contains(label, StringComparison.Ordinal)))
        {
            // Slack names its fields; in a card it is the fourth text, after two of figures and what would be worth it.
            var named = form.Locator("[data-field='interests.ours'] input");
            var ours = await named.CountAsync() > 0 ? named : form.Locator("input[type=text]").Nth(3);
            await ours.FillAsync("Catalogue");
            return true;
        }

        foreach (var (number, input) in (await form.Locator("input[type=text], textarea").AllAsync()).Index())
        {
            await input.FillAsync(string.Create(CultureInfo.InvariantCulture, $"Catalogue {number + 1}"));
        }

        return true;
    }
}
