using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>One project, two chats: its owner on the Teams-like page and its provider on the Slack-like one.</summary>
[Collection("Local runs")]
public sealed partial class MixedTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task What_the_provider_raises_in_Slack_is_answered_in_Teams_and_shown_as_answered_in_both()
    {
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1000, Height = 1200 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(chat.Address);
        var owner = new Someone(page, Words.French);
        await owner.SitsDownAsync();
        await owner.SeesAsync(Words.French.Hello);
        await NewcomerTests.CreatesAProjectAsync(owner);
        await owner.SeesAsync(Words.French.Created);
        await owner.WritesAsync(Steering.French.InviteProvider);
        var code = Code().Match(await owner.LastTextAsync());
        Assert.True(code.Success, "The card with the code shows none.");

        var provider = await SlackPerson.AtAsync(context, chat, "paul", Words.French.Hello);
        await provider.WritesAsync($"{Steering.French.Join} {code.Value}");
        await provider.SeesAsync("Site e-commerce");
        await provider.PicturesAsync("mixed-joined");

        await provider.WritesAsync("/coach alerte");
        await provider.FillsAsync("alert.what", "Le serveur de test manque.");
        await provider.SendsAsync();
        await owner.SeesLastAsync("Le serveur de test manque.");
        await owner.PicturesAsync("mixed-alert");

        await owner.DoesWhatIsNextAsync();
        await owner.SeesLastAsync("Action planifiée");
        await owner.PicturesAsync("mixed-planned");
        await provider.SeesLastAsync("Une réponse à votre alerte");
        await provider.PicturesAsync("mixed-answered");

        await owner.WritesAsync("la balle est chez eux");
        await provider.SeesLastAsync("Site e-commerce");
        await provider.PicturesAsync("mixed-turn");
    }

    [GeneratedRegex("[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
