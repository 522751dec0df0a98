namespace ChatCoach.EndToEnd.Tests;

/// <summary>A channel is greeted in the language of whoever brings the coach in; each run has one channel.</summary>
[Collection("Local runs")]
public sealed class SlackChannelInEnglishTests(LocalChat chat) : IClassFixture<LocalChat>
{
    [Fact]
    public async Task An_English_speaker_brings_the_coach_into_the_channel_in_English()
    {
        var slack = SlackWords.English;
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1000, Height = 1200 },
            }
        );
        var owner = await SlackPerson.AtAsync(context, chat, "ana", Words.French.Hello);
        await owner.WritesAsync(slack.Language!);
        await owner.WritesAsync(slack.NewProject);
        await SlackTests.FillsProjectAsync(owner);

        await owner.GoesToChannelAsync();
        await owner.ClicksAsync("Ajouter ChatCoach au canal");
        await owner.SeesLastAsync(slack.ChannelHello);
        await owner.WritesToAllAsync($"@ChatCoach {slack.AskInChannel}");
        await owner.SeesLastAsync(slack.WroteInPrivate);
        await owner.WritesToAllAsync($"/coach {slack.FollowHere}");
        await owner.SeesLastAsync(slack.Followed);
        await owner.PicturesAsync("channel-en");
    }
}
