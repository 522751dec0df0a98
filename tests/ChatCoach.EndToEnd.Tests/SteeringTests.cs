using System.Text.RegularExpressions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>A project that runs: its plan, whose turn it is, who held it, where it leads; and what its provider may read.</summary>
[Collection("Local runs")]
public sealed partial class SteeringTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public Task From_the_plan_to_the_portfolio_in_French() => LivesItAsync(Words.French, Steering.French);

    [Fact]
    public Task From_the_plan_to_the_portfolio_in_English() => LivesItAsync(Words.English, Steering.English);

    private async Task LivesItAsync(Words words, Steering steering)
    {
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 1200 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(chat.Address);
        var owner = new Someone(page, words with { Person = steering.Owner });
        await owner.SitsDownAsync();
        await owner.SeesAsync(words.Hello);
        await NewcomerTests.CreatesAProjectAsync(owner);
        await owner.SeesAsync(words.Created);

        await owner.WritesAsync(steering.Plan);
        await AddsAStageAsync(owner);
        await owner.SeesLastAsync("Mobile");
        await owner.PicturesAsync("stage");
        await owner.WritesAsync(steering.Plan);
        await owner.SeesLastAsync(steering.TwoStages);
        await owner.SeesPictureAsync(steering.PlanPicture);
        await owner.PicturesAsync("plan");

        await owner.WritesAsync(steering.OurTurn);
        await owner.SeesLastAsync(steering.Us);
        await owner.WaitsAsync("+7d");
        await owner.WritesAsync(steering.Ledger);
        await owner.SeesPictureAsync(steering.LedgerPicture);
        await owner.PicturesAsync("ledger");

        await owner.WritesAsync(steering.Forecast);
        await owner.SeesPictureAsync(steering.ForecastPicture);
        await owner.PicturesAsync("forecast");

        await owner.WritesAsync(steering.Bookings);
        await owner.SeesLastAsync(steering.NobodyBooked);
        await owner.PicturesAsync("bookings");
        await owner.WritesAsync(steering.Portfolio);
        await owner.SeesLastAsync("Site e-commerce");
        await owner.PicturesAsync("portfolio");

        await owner.WritesAsync(steering.InviteProvider);
        var code = Code().Match(await owner.LastTextAsync());
        Assert.True(code.Success, "The card with the code shows none.");
        var provider = new Someone(page, words with { Person = steering.Provider });
        await provider.SitsDownAsync();
        await provider.SeesAsync(words.Hello);
        await provider.WritesAsync($"{steering.Join} {code.Value}");
        await provider.SeesLastAsync("Site e-commerce");
        await provider.WritesAsync(steering.Plan);
        await provider.SeesLastAsync(steering.TwoStages);
        await provider.PicturesAsync("provider-plan");
        await provider.WritesAsync(steering.Forecast);
        await provider.SeesLastAsync(steering.Refused);
    }

    private static async Task AddsAStageAsync(Someone owner)
    {
        var before = await owner.Messages.InnerTextAsync();
        await owner.Last.Locator(".ac-pushButton.style-positive").First.ClickAsync();
        await owner.Dialog.Locator("input[type=text]").First.FillAsync("Mobile");
        await owner.Dialog.Locator("input[type=date]").Nth(1).FillAsync(Calendar.In(60));
        await owner.SendsAsync(before);
    }

    [GeneratedRegex("[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
