using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>The main uses on the Slack-like side in a browser, in both languages.</summary>
[Collection("Local runs")]
public sealed class SlackTests(LocalChat chat) : IClassFixture<LocalChat>
{
    /// <summary>More presses than the way to a step takes; a button that leads nowhere ends the test, not the machine.</summary>
    private const int MostPresses = 12;

    [Fact]
    public Task A_project_is_made_and_asked_about_in_French() => RunsAsync("ana", Words.French, SlackWords.French);

    [Fact]
    public Task A_project_is_made_and_asked_about_in_English() => RunsAsync("marc", Words.English, SlackWords.English);

    [Fact]
    public Task A_dispute_is_opened_and_a_letter_gives_way_to_a_call_in_French() =>
        DisputesAsync("helene", Words.French, SlackWords.French);

    [Fact]
    public Task A_dispute_is_opened_and_a_letter_gives_way_to_a_call_in_English() =>
        DisputesAsync("paul", Words.English, SlackWords.English);

    private async Task RunsAsync(string key, Words words, SlackWords slack)
    {
        await using var context = await NewContextAsync();
        var person = await SitsDownAsync(context, key, slack);
        await person.PicturesAsync($"{words.Language}-welcome");

        await person.WritesAsync(slack.NewProject);
        await person.FillsAsync("project.name", "Site abandonné");
        await person.ClosesAsync();
        await person.SeesAsync(slack.DraftKept);
        await person.WritesAsync(slack.NewProject);
        await Expect(person.Modal).ToContainTextAsync(slack.DraftBack);
        await Expect(person.Modal.Locator("[data-field='project.name'] input")).ToHaveValueAsync("Site abandonné");
        await person.PicturesAsync($"{words.Language}-draft");
        await person.Modal.Locator("button[type=submit]").ClickAsync();
        await Expect(person.Modal.Locator(".error").First).ToBeVisibleAsync();
        await FillsProjectAsync(person);
        await person.SeesAsync("Site e-commerce");
        await person.PicturesAsync($"{words.Language}-created");

        await person.WaitsAsync("+7d", words.Clock);
        await person.PressesAsync(words.Answer);
        await person.SeesAsync(words.Saved);
        await person.PicturesAsync($"{words.Language}-answered");

        await person.WritesAsync(slack.Status);
        await person.PressesAsync(slack.Details);
        await Expect(person.Messages.Locator("pre").Last).ToBeVisibleAsync();

        await person.WritesAsync("plan");
        await person.SeesPictureAsync();
        await person.PicturesAsync($"{words.Language}-plan");

        await person.WritesAsync(slack.Calendar);
        await person.SeesAsync(slack.FileHere);
        await Expect(person.Messages.Locator(".file")).ToContainTextAsync(".ics");
        await person.PicturesAsync($"{words.Language}-file");

        await person.LooksAtAsync("Accueil");
        await Expect(person.Home).ToContainTextAsync("Site e-commerce");
        await person.PicturesAsync($"{words.Language}-home");
    }

    private async Task DisputesAsync(string key, Words words, SlackWords slack)
    {
        await using var context = await NewContextAsync();
        var person = await SitsDownAsync(context, key, slack);
        await person.WritesAsync(slack.NewProject);
        await FillsProjectAsync(person);

        await person.WritesAsync(words.Dispute);
        await person.DoesWhatIsNextAsync();
        await person.SeesAsync(words.Alerted);
        await person.WritesAsync(words.Dispute);
        await person.PressesAsync(1);
        await person.SeesLastAsync(string.Format(CultureInfo.InvariantCulture, words.Step, 2));
        await person.PicturesAsync($"{words.Language}-dispute");

        var dialogue = string.Format(CultureInfo.InvariantCulture, words.Step, 4);
        for (var presses = 0; !await person.LastSaysAsync(dialogue); presses++)
        {
            Assert.True(presses < MostPresses, $"Step 4 is not reached after {MostPresses} presses.");
            await person.DoesWhatIsNextAsync();
        }

        await person.WritesAsync(words.Letter);
        await person.SeesLastAsync(words.CallFirst);
        await person.PicturesAsync($"{words.Language}-no-letter");

        await person.WritesAsync(slack.LogCall);
        await Expect(person.Modal).ToBeVisibleAsync();
        await person.SendsAsync();
        await person.SeesAsync(slack.CallLogged);
        await person.PicturesAsync($"{words.Language}-call");
    }

    internal static async Task FillsProjectAsync(SlackPerson person)
    {
        await person.FillsAsync("project.name", "Site e-commerce");
        await person.FillsAsync("project.provider", "Agence Lumen");
        await person.FillsAsync("project.end", Calendar.In(90));
        await person.FillsAsync("project.stage1", "Catalogue : catalogue en préproduction");
        await person.FillsAsync("project.due1", Calendar.In(30));
        await person.Modal.Locator("button[type=submit]").ClickAsync();
        await Expect(person.Modal).ToHaveCountAsync(0);
        await person.SeesAsync("Site e-commerce");
    }

    private Task<IBrowserContext> NewContextAsync() =>
        chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1000, Height = 1200 },
            }
        );

    private async Task<SlackPerson> SitsDownAsync(IBrowserContext context, string key, SlackWords slack)
    {
        // People here are French; the coach speaks English to whoever asks for it.
        var person = await SlackPerson.AtAsync(context, chat, key, Words.French.Hello);
        if (slack.Language is { } language)
        {
            await person.WritesAsync(language);
        }

        return person;
    }
}
