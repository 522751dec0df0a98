using System.Globalization;
using Microsoft.Playwright;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>The main job, whole, as a newcomer lives it in a browser: once in French, once in English.</summary>
[Collection("Local runs")]
public sealed class NewcomerTests(LocalChat chat) : IClassFixture<LocalChat>
{
    /// <summary>More presses than the way to step 5 takes; a button that leads nowhere ends the test, not the machine.</summary>
    private const int MostPresses = 20;

    [Fact]
    public Task From_the_welcome_to_the_managers_in_French() => LivesItAsync(Words.French);

    [Fact]
    public Task From_the_welcome_to_the_managers_in_English() => LivesItAsync(Words.English);

    private async Task LivesItAsync(Words words)
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
        await person.PicturesAsync("welcome");

        await CreatesAProjectAsync(person);
        await person.SeesAsync(words.Created);
        await person.PicturesAsync("created");

        await page.GetByTestId("clock-week").ClickAsync();
        await person.SeesAsync(words.Clock);
        await person.SeesAsync(words.Answer);
        await person.PicturesAsync("asked");
        await person.PressesAsync(person.Messages.GetByRole(AriaRole.Button, new() { Name = words.Answer }).Last);
        await person.SeesAsync(words.Saved);
        await person.PicturesAsync("answered");

        await person.WritesAsync(words.Dispute);
        await person.DoesWhatIsNextAsync();
        await person.SeesAsync(words.Alerted);
        await person.PicturesAsync("alert");

        await person.WritesAsync(words.Dispute);
        await person.PressesAsync(1);
        await person.SeesStepAsync(2);
        await person.PicturesAsync("dispute");

        await GoesToAsync(person, 4);
        await person.WritesAsync(words.Letter);
        await person.SeesLastAsync(words.CallFirst);
        await person.PicturesAsync("no-letter");

        await person.WritesAsync(words.Dispute);
        await GoesToAsync(person, 5);
        await person.PicturesAsync("managers");
    }

    internal static async Task CreatesAProjectAsync(Someone person)
    {
        var before = await person.Messages.InnerTextAsync();
        await person.Messages.Locator(".ac-pushButton").First.ClickAsync();
        var texts = person.Dialog.Locator("input[type=text]");
        var dates = person.Dialog.Locator("input[type=date]");
        await texts.Nth(0).FillAsync("Site e-commerce");
        await texts.Nth(1).FillAsync("Agence Lumen");
        await texts.Nth(3).FillAsync("Catalogue : catalogue en préproduction");
        var start = DateOnly.ParseExact(
            await dates.Nth(0).InputValueAsync(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture
        );
        await dates.Nth(1).FillAsync(Text(start.AddDays(90)));
        await dates.Nth(2).FillAsync(Text(start.AddDays(30)));
        await person.SendsAsync(before);
    }

    private static async Task GoesToAsync(Someone person, int step)
    {
        for (var presses = 0; !await person.IsAtStepAsync(step); presses++)
        {
            Assert.True(presses < MostPresses, $"Step {step} is not reached after {MostPresses} presses.");
            await person.DoesWhatIsNextAsync();
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
