using System.Net;
using System.Text;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>A document that someone asks for is put into their private conversation, or linked where Slack takes none.</summary>
public sealed class SlackFilesTests(SlackService service) : IClassFixture<SlackService>
{
    private const string Link = "https://coach.example.com/files/";

    [Fact]
    public async Task A_document_that_is_asked_for_lies_in_the_private_conversation()
    {
        const string Who = "U0FILE";
        await service.CreateProjectAsync(Who);
        service.Slack.Otherwise = _ => null;

        using var asked = await service.CommandAsync(Who, "calendrier");

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var shared = Assert.Single(service.To(Who, "files.completeUploadExternal"));
        Assert.Equal("D0" + Who, shared.Body.GetProperty("channel_id").GetString());
        var file = shared.Body.GetProperty("files")[0];
        Assert.EndsWith(".ics", file.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "BEGIN:VCALENDAR",
            Encoding.UTF8.GetString(service.Slack.Files[file.GetProperty("id").GetString()!]),
            StringComparison.Ordinal
        );
        var card = service.To(Who, "chat.postMessage")[^1];
        Assert.Contains("est dans notre conversation privée", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Link, card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dix minutes", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("files.getUploadURLExternal", "missing_scope")]
    [InlineData("files.completeUploadExternal", "internal_error")]
    [InlineData("conversations.open", "user_not_found")]
    public async Task Where_Slack_takes_no_file_the_card_keeps_its_link(string method, string error)
    {
        var who = "U0LINK" + error;
        await service.CreateProjectAsync(who);
        service.Slack.Otherwise = called => called == method ? new { ok = false, error } : null;

        using var asked = await service.CommandAsync(who, "calendrier");

        var card = service.To(who, "chat.postMessage")[^1];
        Assert.Contains(Link, card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("est dans notre conversation privée", card.Text, StringComparison.Ordinal);
    }

    /// <summary>Slack's own servers fetch a picture, without any name: the address is all that they have.</summary>
    [Fact]
    public async Task A_picture_is_told_in_words_and_fetched_by_its_public_address_alone()
    {
        const string Who = "U0IMAGE";
        await service.CreateProjectAsync(Who);
        service.Slack.Otherwise = _ => null;

        using var asked = await service.CommandAsync(Who, "plan");

        var card = service.To(Who, "chat.postMessage")[^1];
        var picture = card
            .Body.GetProperty("blocks")
            .EnumerateArray()
            .First(block => block.GetProperty("type").GetString() == "image");
        Assert.NotEmpty(picture.GetProperty("alt_text").GetString()!);
        Assert.NotEmpty(card.Body.GetProperty("text").GetString()!);
        var address = new Uri(picture.GetProperty("image_url").GetString()!);
        Assert.StartsWith(Link, address.AbsoluteUri, StringComparison.Ordinal);
        using var fetched = await service.Client.GetAsync(
            new Uri(address.PathAndQuery, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
        Assert.Equal("image/png", fetched.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Asked_for_in_a_channel_it_lies_in_the_private_conversation_all_the_same()
    {
        const string Who = "U0OPENLY";
        await service.CreateProjectAsync(Who);
        service.Slack.Otherwise = _ => null;

        using var asked = await service.MentionAsync(Who, "C0GENERAL", "calendrier");

        var shared = Assert.Single(service.To(Who, "files.completeUploadExternal"));
        Assert.Equal("D0" + Who, shared.Body.GetProperty("channel_id").GetString());
        Assert.DoesNotContain(
            service.Slack.Calls,
            call => call.Method == "chat.postMessage" && call.Text.Contains("C0GENERAL", StringComparison.Ordinal)
        );
    }
}
