using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>The Slack-like side in a browser: a project by a modal, a checkpoint answered, an alert, the home.</summary>
[Collection("Local runs")]
public sealed class SlackTests(LocalChat chat) : IClassFixture<LocalChat>
{
    private const int Patience = 60_000;

    [Fact]
    public async Task A_project_is_made_asked_about_and_found_in_the_home()
    {
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1000, Height = 1200 },
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(chat.Address + "slack.html?as=U0ANA");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Messages" }).ClickAsync();
        await SeesAsync(page, "Bonjour Ana");
        await PictureAsync(page, "welcome");

        await WritesAsync(page, "/coach nouveau projet");
        var modal = page.Locator(".modal");
        await Expect(modal).ToBeVisibleAsync();
        await PictureAsync(page, "form");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await FillAsync(modal, "project.name", "Site e-commerce");
        await FillAsync(modal, "project.provider", "Agence Lumen");
        await modal.Locator("button[type=submit]").ClickAsync();
        await Expect(modal.Locator(".error").First).ToBeVisibleAsync();
        await FillAsync(modal, "project.end", Text(today.AddDays(90)));
        await FillAsync(modal, "project.stage1", "Catalogue : catalogue en préproduction");
        await FillAsync(modal, "project.due1", Text(today.AddDays(30)));
        await modal.Locator("button[type=submit]").ClickAsync();
        await Expect(modal).ToHaveCountAsync(0);
        await SeesAsync(page, "Site e-commerce");
        await PictureAsync(page, "created");

        await WritesAsync(page, "demo clock +7d");
        var answer = page.GetByRole(AriaRole.Button, new() { Name = "Répondre" }).Last;
        await Expect(answer).ToBeVisibleAsync();
        await PictureAsync(page, "asked");
        await answer.ClickAsync();
        await Expect(modal).ToBeVisibleAsync();
        await PictureAsync(page, "questions");
        await modal.Locator("button[type=submit]").ClickAsync();
        await Expect(modal).ToHaveCountAsync(0);

        await WritesAsync(page, "où en est-on");
        await page.GetByRole(AriaRole.Button, new() { Name = "Détails" }).Last.ClickAsync();
        await Expect(page.Locator("pre").Last).ToBeVisibleAsync();
        await PictureAsync(page, "status");

        await page.GetByRole(AriaRole.Tab, new() { Name = "Accueil" }).ClickAsync();
        await Expect(page.Locator(".home")).ToContainTextAsync("Site e-commerce");
        await PictureAsync(page, "home");
    }

    private static async Task WritesAsync(IPage page, string text)
    {
        await page.Locator(".composer input").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static Task SeesAsync(IPage page, string text) =>
        Expect(page.Locator(".message").Last).ToContainTextAsync(text);

    private static Task FillAsync(ILocator modal, string field, string value) =>
        modal.Locator($"[data-field='{field}'] input, [data-field='{field}'] textarea").First.FillAsync(value);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task<byte[]> PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Someone.Pictures(), $"slack-{name}.png") });
}
