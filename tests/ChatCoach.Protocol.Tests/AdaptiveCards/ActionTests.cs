using System.Text.Json.Nodes;
using ChatCoach.AdaptiveCards;
using Xunit;

namespace ChatCoach.Protocol.Tests.AdaptiveCards;

public sealed class ActionTests
{
    public static TheoryData<AdaptiveAction, string> Actions =>
        new()
        {
            {
                new AdaptiveSubmitAction
                {
                    Id = "a",
                    Title = "Send",
                    Data = new JsonObject { ["verb"] = "send" },
                    Style = AdaptiveActionStyle.Positive,
                    Mode = AdaptiveActionMode.Secondary,
                    Tooltip = "Sends it",
                    IsEnabled = false,
                    IconUrl = "https://example.com/i.png",
                    AssociatedInputs = AdaptiveAssociatedInputs.None,
                    Fallback = AdaptiveFallbackElement.Drop,
                },
                """
                    {"type":"Action.Submit","id":"a","title":"Send","data":{"verb":"send"},"style":"positive",
                     "mode":"secondary","tooltip":"Sends it","isEnabled":false,"iconUrl":"https://example.com/i.png",
                     "associatedInputs":"none","fallback":"drop"}
                    """
            },
            {
                new AdaptiveExecuteAction { Verb = "agree", Data = JsonValue.Create("text") },
                """{"type":"Action.Execute","verb":"agree","data":"text"}"""
            },
            {
                new AdaptiveOpenUrlAction("https://example.com/") { Title = "Open" },
                """{"type":"Action.OpenUrl","title":"Open","url":"https://example.com/"}"""
            },
            {
                new AdaptiveToggleVisibilityAction(["a", new("b", true), new("c", false)]),
                """
                    {"type":"Action.ToggleVisibility","targetElements":["a",{"elementId":"b","isVisible":true},
                     {"elementId":"c","isVisible":false}]}
                    """
            },
            {
                new AdaptiveShowCardAction(new AdaptiveCard { Schema = null, Version = null }),
                """{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","body":[]}}"""
            },
        };

    [Theory]
    [MemberData(nameof(Actions))]
    public void An_action_is_written_as_the_schema_says_and_read_back_the_same(AdaptiveAction action, string json)
    {
        var written = new AdaptiveCard { Actions = [action] }.ToJson();

        var found = JsonNode.Parse(written)!["actions"]![0];
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), found), found!.ToJsonString());
        Assert.Equal(written, AdaptiveCard.Parse(written).ToJson());
        Assert.IsType(action.GetType(), AdaptiveCard.Parse(written).Actions![0]);
    }

    [Fact]
    public void An_execute_button_takes_along_a_submit_button_that_looks_alike_and_sends_the_same()
    {
        var action = new AdaptiveExecuteAction
        {
            Title = "Agree",
            Verb = "agree",
            Data = new JsonObject { ["verb"] = "agree", ["version"] = 12 },
            Style = AdaptiveActionStyle.Positive,
            AssociatedInputs = AdaptiveAssociatedInputs.None,
        }.WithSubmitFallback();

        var card = JsonNode.Parse(new AdaptiveCard { Actions = [action] }.ToJson())!;

        var fallback = JsonNode.Parse(
            """
            {"type":"Action.Submit","title":"Agree","style":"positive","data":{"verb":"agree","version":12},
             "associatedInputs":"none"}
            """
        );
        Assert.True(JsonNode.DeepEquals(fallback, card["actions"]![0]!["fallback"]), card.ToJsonString());
    }

    [Fact]
    public void A_button_that_opens_a_dialog_says_so_in_a_copy_of_its_data()
    {
        var data = new JsonObject { ["verb"] = "open" };

        var action = new AdaptiveSubmitAction { Data = data }.WithTaskFetch();

        Assert.Equal("task/fetch", (string?)action.Data!["msteams"]!["type"]);
        Assert.Equal("open", (string?)action.Data["verb"]);
        Assert.False(data.ContainsKey("msteams"));
    }

    [Fact]
    public void A_button_whose_data_is_text_cannot_open_a_dialog() =>
        Assert.Throws<InvalidOperationException>(() =>
            new AdaptiveSubmitAction { Data = JsonValue.Create("text") }.WithTaskFetch()
        );

    [Fact]
    public void A_refresh_names_sixty_people_and_no_more()
    {
        var sixty = Enumerable.Range(0, 60).Select(i => $"29:{i}").ToList();

        Assert.Equal(
            60,
            new AdaptiveRefresh { UserIds = sixty }
                .UserIds!
                .Count
        );
        Assert.Throws<ArgumentException>(() => new AdaptiveRefresh { UserIds = [.. sixty, "29:60"] });
    }

    [Fact]
    public void What_only_teams_reads_is_written_under_its_names()
    {
        var card = new AdaptiveCard
        {
            MsTeams = new() { Width = AdaptiveMsTeams.FullWidth, Entities = [AdaptiveMention.Of("29:1", "Ana <b>")] },
            Metadata = new() { WebUrl = "https://example.com/" },
            Refresh = new()
            {
                Action = new() { Verb = "look" },
                UserIds = ["29:1"],
                Expires = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero),
            },
        };

        var written = JsonNode.Parse(card.ToJson())!.AsObject();

        Assert.Equal("""{"webUrl":"https://example.com/"}""", written["metadata"]!.ToJsonString());
        Assert.Equal("Full", (string?)written["msteams"]!["width"]);
        var mention = written["msteams"]!["entities"]![0]!;
        Assert.Equal("mention", (string?)mention["type"]);
        Assert.Equal("<at>Ana b</at>", (string?)mention["text"]);
        Assert.Equal("Ana b", (string?)mention["mentioned"]!["name"]);
        Assert.Equal("look", (string?)written["refresh"]!["action"]!["verb"]);
        Assert.Equal("2026-12-03T09:00:00+00:00", (string?)written["refresh"]!["expires"]);
        Assert.Equal(card.ToJson(), AdaptiveCard.Parse(card.ToJson()).ToJson());
    }
}
