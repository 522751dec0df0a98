using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Slack.BlockKit;
using ChatCoach.Slack.WebApi;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>What is longer than a view of Slack has pages, and nothing of it is left out.</summary>
public sealed class SlackPagesTests(SlackService service) : IClassFixture<SlackService>
{
    private static readonly Speech French = new("fr-FR", "Europe/Paris");
    private static readonly SlackToken Token = new("xoxb-test");

    [Theory]
    [InlineData(97, 1, 1)]
    [InlineData(240, 1, 3)]
    [InlineData(90, 2_900, 2)]
    public async Task A_home_leads_from_page_to_page(int lines, int length, int count)
    {
        var who = $"U0PAGES{lines}";
        var message = Long(lines, length) with { Refresh = new ActionCall(Verbs.ProjectOpen, "p1") };
        var shown = new StringBuilder();
        for (var page = 0; page < count; page++)
        {
            var view = await PublishedAsync(who, message, page);
            var json = view.GetRawText();
            shown.Append(json);
            Assert.InRange(view.GetProperty("blocks").GetArrayLength(), 1, BlockLimits.ViewBlocks);
            Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, BlockLimits.ViewBytes);
            Assert.Equal(
                page < count - 1,
                json.Contains($"Page suivante ({page + 2} sur {count})", StringComparison.Ordinal)
            );
            Assert.Equal(page > 0, json.Contains($"Page précédente ({page} sur {count})", StringComparison.Ordinal));
            Assert.Contains("Tous mes projets", json, StringComparison.Ordinal);
        }

        var all = shown.ToString();
        Assert.All(
            Enumerable.Range(1, lines),
            number => Assert.Contains($"Ligne {number}.", all, StringComparison.Ordinal)
        );
        Assert.Empty(service.To(who, "chat.postMessage"));
    }

    [Fact]
    public async Task What_cannot_be_asked_for_again_is_said_whole_in_the_conversation()
    {
        const string Who = "U0WHOLE";

        var view = await PublishedAsync(Who, Long(120, 1), page: 0);

        Assert.Contains("Le tout est dans notre conversation privée", view.GetRawText(), StringComparison.Ordinal);
        var said = string.Concat(service.To(Who, "chat.postMessage").Select(call => call.Text));
        Assert.All(
            Enumerable.Range(1, 120),
            number => Assert.Contains($"Ligne {number}.", said, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_modal_leads_to_its_next_page_and_says_nothing_twice()
    {
        const string Who = "U0MODAL";
        var message = Long(150, 1) with { Refresh = new ActionCall(Verbs.ProjectOpen, "p1") };
        var scene = Scene(Who, SlackSurface.Modal) with { ViewId = "V1", Page = 1 };

        await GiveAsync(Who, scene, message);

        var view = service.Slack.Calls.Last(call => call.Method == "views.update").Body.GetProperty("view");
        Assert.Contains("Ligne 150.", view.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(service.To(Who, "chat.postMessage"));
    }

    [Fact]
    public async Task A_press_for_the_next_page_shows_the_home_as_it_is_now()
    {
        const string Who = "U0TURN";
        await service.CreateProjectAsync(Who);
        var press = service.Base("block_actions", Who);
        press["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" };
        press["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["type"] = "home",
            ["hash"] = "1.a",
        };
        press["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = "page:1",
                ["value"] = new PressValue { Call = new ActionCall(Verbs.ProjectList), Page = 1 }.Write(),
            }
        );

        using var answer = await service.InteractAsync(press);

        Assert.Contains("Site marchand", service.To(Who, "views.publish")[^1].Text, StringComparison.Ordinal);
    }

    private static CoachMessage Long(int lines, int length) =>
        new(
            "Un long journal.",
            new Band("Site", "Vous seul"),
            [
                .. Enumerable
                    .Range(1, lines - 1)
                    .Select(number => new TextBlock($"Ligne {number}. {new string('a', length)}")),
                new TextBlock($"Ligne {lines}."),
            ]
        );

    private async Task<JsonElement> PublishedAsync(string who, CoachMessage message, int page)
    {
        await GiveAsync(who, Scene(who, SlackSurface.Home) with { Page = page }, message);
        return service.To(who, "views.publish")[^1].Body.GetProperty("view");
    }

    private async Task GiveAsync(string who, SlackScene scene, CoachMessage message)
    {
        var where = new ConversationAddress("slack", "", SlackService.Team, who, IsPrivate: true, UserId: who);
        var input = new Refreshed(new ActionCall(Verbs.ProjectOpen, "p1"));
        var incoming = new Incoming("d1", new PersonKey("slack", SlackService.Team, who), "", where, input);
        var answer = service
            .Get<SlackReplies>()
            .Give(new SlackDelivery(incoming, scene), Reply.Say(message), French, Token);
        await answer.Send!(TestContext.Current.CancellationToken);
    }

    private static SlackScene Scene(string who, SlackSurface surface) =>
        new()
        {
            Surface = surface,
            Installation = SlackService.Team,
            User = who,
        };
}
