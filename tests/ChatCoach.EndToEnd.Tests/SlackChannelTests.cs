using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>The channel of the Slack-like side, read by both companies: the coach is there, and nothing private is.</summary>
[Collection("Local runs")]
public sealed class SlackChannelTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task In_the_channel_the_coach_says_hello_answers_in_private_and_posts_the_digest()
    {
        var (words, slack) = (Words.French, SlackWords.French);
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1000, Height = 1200 },
            }
        );
        var owner = await SlackPerson.AtAsync(context, chat, "ana", words.Hello);
        await owner.WritesAsync(slack.NewProject);
        await SlackTests.FillsProjectAsync(owner);
        var deputy = await SlackPerson.AtAsync(context, chat, "marc", words.Hello);
        await deputy.GoesToChannelAsync();
        var provider = await SlackPerson.AtAsync(context, chat, "paul", words.Hello);
        await provider.GoesToChannelAsync();

        await owner.GoesToChannelAsync();
        await owner.ClicksAsync("Ajouter ChatCoach au canal");
        await owner.SeesLastAsync(slack.ChannelHello);
        await deputy.SeesLastAsync(slack.ChannelHello);
        await owner.PicturesAsync("channel-fr-hello");

        await provider.ClicksAsync("Rejoindre le canal");
        await provider.SeesLastAsync(slack.ChannelHello);
        await Expect(owner.Messages).ToContainTextAsync("Paul Lambert a rejoint le canal.");

        await owner.GoesToPrivateAsync();
        var before = await owner.CountAsync();
        await owner.GoesToChannelAsync();
        await owner.WritesToAllAsync($"@ChatCoach {slack.AskInChannel}");
        await owner.SeesLastAsync(slack.WroteInPrivate);
        await owner.PicturesAsync("channel-fr-asked");
        await owner.WritesToAllAsync("/coach risques");
        await Expect(owner.Messages.GetByText(slack.WroteInPrivate)).ToHaveCountAsync(2);
        await owner.GoesToPrivateAsync();
        // One mention came as two events, and was answered once; the command was the second.
        await owner.SeesCountAsync(before + 2);

        await owner.GoesToChannelAsync();
        await owner.WritesToAllAsync($"@ChatCoach {slack.FollowHere}");
        await deputy.SeesLastAsync(slack.Followed);
        await owner.GoesToPrivateAsync();
        await owner.WaitsAsync("+8d", words.Clock);
        await provider.SeesLastAsync(slack.Digest);
        await provider.SeesLastAsync("Site e-commerce");
        await provider.PicturesAsync("channel-fr-digest");

        foreach (var reader in new[] { deputy, provider })
        {
            await Expect(reader.Messages).Not.ToContainTextAsync(slack.WroteInPrivate);
            await Expect(reader.Messages.Locator(".message").Filter(new() { HasText = slack.ChannelHello }))
                .ToHaveCountAsync(1);
        }
    }
}
