using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>A channel that gets the digest, as its people see it in a browser.</summary>
[Collection("Local runs")]
public sealed class DigestInChannelTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task Two_weeks_of_digests_stand_in_one_thread()
    {
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 1600 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(chat.Address);
        var ana = new Someone(page, Words.French);
        await ana.SitsDownAsync();
        await ana.SeesAsync(Words.French.Hello);
        await NewcomerTests.CreatesAProjectAsync(ana);

        await page.GetByTestId("tab-channel").ClickAsync();
        await page.GetByTestId("install").ClickAsync();
        await page.GetByTestId("mention-bot").ClickAsync();
        await page.GetByTestId("composer").PressSequentiallyAsync("suivre ici");
        await page.GetByTestId("send").ClickAsync();
        await ana.SeesAsync("Désormais, je publie ici le récapitulatif de Site e-commerce");

        for (var week = 1; week <= 2; week++)
        {
            await page.GetByTestId("tab-personal").ClickAsync();
            await ana.WritesAsync("demo clock +7d");
            await ana.SeesAsync(Words.French.Clock);
            await page.GetByTestId("tab-channel").ClickAsync();
            await Expect(ana.Messages.GetByText("Récapitulatif", new() { Exact = true })).ToHaveCountAsync(week);
        }

        var thread = page.GetByTestId("thread").Filter(new() { HasText = "Fin prévue" });
        await Expect(thread).ToHaveCountAsync(1);
        await Expect(thread.GetByTestId("card")).ToHaveCountAsync(2);
        await Expect(thread.Locator(".ac-pushButton")).ToHaveCountAsync(0);
        await ana.PicturesAsync("digest");
    }
}
