using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>Two people look at one checkpoint at once, each at a window of their own.</summary>
[Collection("Local runs")]
public sealed class RefreshTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task What_one_of_two_answers_the_other_sees_in_the_card_that_is_open()
    {
        await using var table = new AtTheTable(chat, Words.French);
        var owner = await table.OwnsAsync("ana");
        var deputy = await table.JoinsAsync(owner, "inviter suppléant Marc Petit", "marc", "rejoindre");
        await owner.WaitsAsync("+3d");
        var asked = owner.Messages.Locator("[data-testid=message]").Filter(new() { HasText = "Répondre (2 min)" }).Last;
        await Expect(asked).ToBeVisibleAsync();
        await deputy.WritesAsync("état");
        await deputy.SeesLastAsync("attend une réponse");
        await deputy.PicturesAsync("refresh-before");

        await deputy.DoesAsync("Répondre au point");
        await deputy.PicturesAsync("refresh-questions");
        await deputy.ChoosesAsync("À risque");
        await deputy.DoesAsync("Enregistrer");
        await deputy.SeesLastAsync("Point enregistré");
        await deputy.PicturesAsync("refresh-answered");

        // The owner touches nothing: the coach changes their card, and the card asks for what they may read of it.
        await Expect(asked).ToHaveCountAsync(0);
        await owner.SeesAsync("Enregistré par Marc Petit");
        await owner.PicturesAsync("refresh-owner");

        // The coach sends nobody a card for this: the open one asks for itself when its reader looks at it again.
        await owner.WritesAsync("état");
        await owner.SeesLastAsync("Agence Lumen, depuis");
        var state = owner.Messages.Locator("[data-testid=message]").Filter(new() { HasText = "Où en est-on" }).Last;
        await deputy.WritesAsync("la balle est chez nous");
        await deputy.SeesLastAsync("Nous");
        await owner.LooksAwayAsync();
        await Expect(state).ToContainTextAsync("Nous, depuis aujourd’hui");
        await owner.PicturesAsync("refresh-state");
    }
}
