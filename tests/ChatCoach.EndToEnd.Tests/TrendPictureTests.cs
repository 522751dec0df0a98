using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>A picture on a card, fetched by a browser from the running service.</summary>
[Collection("Local runs")]
public sealed class TrendPictureTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public Task Two_checkpoints_make_a_trend_that_is_drawn_in_French() =>
        LivesItAsync(Words.French, "tendance", "La tendance de 2 points");

    [Fact]
    public Task Two_checkpoints_make_a_trend_that_is_drawn_in_English() =>
        LivesItAsync(Words.English, "trend", "The trend of 2 checkpoints");

    private async Task LivesItAsync(Words words, string typed, string alternative)
    {
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 1200 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(chat.Address);
        var person = new Someone(page, words);
        await person.SitsDownAsync();
        await person.SeesAsync(words.Hello);
        await NewcomerTests.CreatesAProjectAsync(person);
        for (var week = 1; week <= 2; week++)
        {
            var answers = person.Messages.GetByRole(AriaRole.Button, new() { Name = words.Answer });
            await page.GetByTestId("clock-week").ClickAsync();
            // The clock lives through the week, reminder included: what is there before its word may still be replaced.
            await Expect(person.Messages.GetByText(words.Clock)).ToHaveCountAsync(week);
            await Expect(answers).ToHaveCountAsync(1);
            await person.PressesAsync(answers.Last);
            await Expect(answers).ToHaveCountAsync(0);
        }

        await person.WritesAsync(typed);

        var picture = person.Messages.Locator("img[alt^='" + alternative + "']");
        await Expect(picture).ToBeVisibleAsync();
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1200);
        await person.PicturesAsync("trend");
    }
}
