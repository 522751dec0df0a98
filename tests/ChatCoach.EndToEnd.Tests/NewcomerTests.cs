using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

public sealed class NewcomerTests(LocalChat chat) : IClassFixture<LocalChat>
{
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_newcomer_is_welcomed_creates_a_project_and_is_asked_for_the_first_checkpoint()
    {
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 1500 },
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(chat.Address);
        var messages = page.GetByTestId("messages");
        await page.GetByTestId("install").ClickAsync();
        await Expect(messages).ToContainTextAsync("Bonjour", Patient);

        await messages.Locator(".ac-pushButton").First.ClickAsync();
        var dialog = page.GetByTestId("dialog");
        var texts = dialog.Locator("input[type=text]");
        var dates = dialog.Locator("input[type=date]");
        await texts.Nth(0).FillAsync("Site e-commerce");
        await texts.Nth(1).FillAsync("Agence Lumen");
        var start = DateOnly.ParseExact(await dates.Nth(0).InputValueAsync(), "yyyy-MM-dd", null);
        await dates.Nth(1).FillAsync(start.AddDays(90).ToString("yyyy-MM-dd", null));
        await texts.Nth(3).FillAsync("Catalogue : catalogue en préproduction");
        await dates.Nth(2).FillAsync(start.AddDays(30).ToString("yyyy-MM-dd", null));
        await dialog.Locator(".ac-pushButton").First.ClickAsync();
        await Expect(messages).ToContainTextAsync("Projet créé", Patient);

        await page.GetByTestId("clock-week").ClickAsync();
        await Expect(messages).ToContainTextAsync("Point régulier", Patient);
        await Expect(messages).ToContainTextAsync("Répondre (2 min)", Patient);
    }
}
