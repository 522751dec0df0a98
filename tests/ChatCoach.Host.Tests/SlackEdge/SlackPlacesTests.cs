using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>Where answers are shown: in place, in the home, in a modal, and in time.</summary>
public sealed class SlackPlacesTests(SlackService service) : IClassFixture<SlackService>
{
    [Fact]
    public async Task Details_open_in_place_and_close_again()
    {
        const string Who = "U0FOLD";
        await service.CreateProjectAsync(Who);
        using var asked = await service.CommandAsync(Who, "où en est-on");
        var status = service.To(Who, "chat.postMessage")[^1];

        using var opened = await service.PressAsync(Who, status, "Détails", "1801.1");
        var open = Last("chat.update", Who);
        using var closed = await service.PressAsync(Who, open, "Détails", "1801.1");
        var shut = Last("chat.update", Who);

        Assert.Contains("rich_text_preformatted", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rich_text_preformatted", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rich_text_preformatted", shut.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_practice_behind_a_sentence_opens_in_a_modal()
    {
        const string Who = "U0WHY";
        var press = service.Base("block_actions", Who);
        press["container"] = new JsonObject
        {
            ["type"] = "message",
            ["channel_id"] = "D0" + Who,
            ["message_ts"] = "1.1",
        };
        press["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = "why:3",
                ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "pratique 5-2" },
                ["value"] = new PressValue { Why = "Tant que l’on se parle, tout reste possible." }.Write(),
            }
        );

        using var answer = await service.InteractAsync(press);

        var view = service.Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view");
        Assert.Equal("pratique 5-2", view.GetProperty("title").GetProperty("text").GetString());
        Assert.Contains("tout reste possible", view.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_leads_to_a_project_and_back()
    {
        const string Who = "U0HOME";
        await service.CreateProjectAsync(Who);
        using var looked = await HomeAsync(Who);
        var list = Last("views.publish", Who);
        Assert.Contains("Site marchand", list.Text, StringComparison.Ordinal);

        using var entered = await PressAtHomeAsync(Who, list, "Ouvrir Site marchand");
        var project = Last("views.publish", Who);
        using var back = await PressAtHomeAsync(Who, project, "Tous mes projets");
        var again = Last("views.publish", Who);

        Assert.NotEqual(Blocks(list), Blocks(project));
        Assert.Equal(Blocks(list), Blocks(again));
    }

    [Fact]
    public async Task A_form_that_was_opened_in_the_home_is_answered_there()
    {
        const string Who = "U0ROOF";
        using var looked = await HomeAsync(Who);
        using var pressed = await PressAtHomeAsync(Who, Last("views.publish", Who), "Créer un projet");
        var view = service.Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view");
        var said = service.To(Who, "chat.postMessage").Count;

        using var sent = await service.SubmitAsync(Who, view, "1.a", ModalFilling.Of(view));

        Assert.Contains("Site marchand", Last("views.publish", Who).Text, StringComparison.Ordinal);
        Assert.Equal(said, service.To(Who, "chat.postMessage").Count);
    }

    [Fact]
    public async Task A_home_that_is_open_shows_what_others_have_changed()
    {
        const string Who = "U0WATCH";
        await service.CreateProjectAsync(Who);
        using var looked = await HomeAsync(Who);
        var shown = Last("views.publish", Who);
        var before = service.To(Who, "views.publish").Count;
        var to = new ConversationAddress("slack", "", SlackService.Team, Who, IsPrivate: true, UserId: Who);
        var news = new CoachMessage("Du nouveau.", new Band("Site", "Vous seul"), [new TextBlock("Du nouveau.")]);

        await service.Get<SlackSender>().SendAsync(to, news, null, TestContext.Current.CancellationToken);
        await service.SoonAsync(() => service.To(Who, "views.publish").Count == before + 1);

        var again = Last("views.publish", Who);
        Assert.Equal(Blocks(shown), Blocks(again));
        Assert.False(shown.Body.TryGetProperty("hash", out _));
        Assert.EndsWith(".a", again.Body.GetProperty("hash").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_look_at_the_home_is_acknowledged_in_time_though_it_greets_as_well()
    {
        const string Who = "U0FIRST";
        var free = new TaskCompletionSource();
        service.Slack.Before = method =>
            method is "chat.postMessage" or "views.publish" ? free.Task : Task.CompletedTask;

        // Slack takes nothing until this has come.
        using var answer = await HomeAsync(Who);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        service.Slack.Before = _ => Task.CompletedTask;
        free.SetResult();
        // Whoever had waited for Slack would have given up and said so in a second message.
        await service.SoonAsync(() => service.To(Who, "views.publish").Count == 1);
        await service.SoonAsync(() => service.To(Who, "chat.postMessage").Count == 1);
    }

    /// <summary>Slack lays three modals on each other and no more.</summary>
    [Theory]
    [InlineData(false, "views.push")]
    [InlineData(true, "views.update")]
    public async Task A_form_asked_for_in_a_modal_comes_on_top_of_it_or_in_its_place_on_the_third(
        bool full,
        string method
    )
    {
        var who = "U0STACK" + full;
        service.Slack.Otherwise = called =>
            full && called == "views.push" ? new { ok = false, error = "push_limit_reached" } : null;
        var before = service.Slack.Calls.Count;

        using var answer = await PressInModalAsync(who, "form:1", Verbs.ProjectNew);
        await service.SoonAsync(() => service.Slack.Calls.Skip(before).Any(call => call.Method == method));

        service.Slack.Otherwise = _ => null;
        var shown = service.Slack.Calls.Skip(before).Last(call => call.Method == method);
        Assert.Contains("project.name", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hash_conflict")]
    [InlineData("not_found")]
    public async Task A_modal_that_moved_on_or_was_closed_keeps_nothing_from_being_shown(string error)
    {
        var who = "U0RACE" + error;
        await service.CreateProjectAsync(who);
        service.Slack.Otherwise = method => method == "views.update" ? new { ok = false, error } : null;
        var said = service.To(who, "chat.postMessage").Count;

        using var answer = await PressInModalAsync(who, "press:1", Verbs.ProjectList);
        await service.SoonAsync(() => service.To(who, "chat.postMessage").Count == said + 1);

        service.Slack.Otherwise = _ => null;
        Assert.Contains("Site marchand", Last("chat.postMessage", who).Text, StringComparison.Ordinal);
        Assert.Empty(service.To(who, "chat.postEphemeral"));
    }

    [Fact]
    public async Task A_slow_Slack_is_acknowledged_in_time_and_told_all_the_same()
    {
        const string Who = "U0SLOW";
        var free = new TaskCompletionSource();
        service.Slack.Before = method => method == "chat.postMessage" ? free.Task : Task.CompletedTask;

        // Slack takes nothing until this has come.
        using var answer = await service.SayAsync(Who, "aide");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        service.Slack.Before = _ => Task.CompletedTask;
        free.SetResult();
        Assert.Single(service.To(Who, "chat.postMessage"));
        // Whoever had waited for Slack would have given up and said so.
        Assert.Empty(service.To(Who, "chat.postEphemeral"));
    }

    [Fact]
    public async Task What_comes_again_while_it_is_worked_on_is_done_once()
    {
        const string Who = "U0TWICE";

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => service.SayAsync(Who, "aide", "1802.000100"))
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(service.To(Who, "chat.postMessage"));
    }

    [Fact]
    public async Task Someone_of_an_organisation_is_one_person_in_all_of_its_workspaces()
    {
        const string Who = "W0ORG";
        using var command = await service.PostAsync(
            "commands",
            $"command=%2Fcoach&text=nouveau+projet&user_id={Who}&team_id=T0ONE&enterprise_id=E0ORG&is_enterprise_install=true&channel_id=D1&trigger_id=org1"
        );
        var view = service
            .Slack.Calls.Single(call =>
                call.Method == "views.open" && call.Text.Contains("org1", StringComparison.Ordinal)
            )
            .Body.GetProperty("view");
        var sent = service.Base("view_submission", Who);
        sent["team"] = null;
        sent["user"]!["team_id"] = "T0OTHER";
        sent["enterprise"] = new JsonObject { ["id"] = "E0ORG" };
        sent["is_enterprise_install"] = true;
        sent["view"] = SlackService.ViewOf(view, "1.a", ModalFilling.Of(view));
        using var created = await service.InteractAsync(sent);
        Assert.DoesNotContain(
            "errors",
            await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        using var home = await service.PostAsync(
            "events",
            $$"""
            { "type": "event_callback", "team_id": "T0THREE", "enterprise_id": "E0ORG", "event_id": "EvOrg",
              "event": { "type": "app_home_opened", "user": "{{Who}}", "channel": "D1", "tab": "home" },
              "authorizations": [{ "enterprise_id": "E0ORG", "team_id": null, "user_id": "W0BOT", "is_bot": true, "is_enterprise_install": true }] }
            """
        );

        Assert.Contains("Site marchand", Last("views.publish", Who).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_id_in_another_workspace_is_another_person()
    {
        const string Who = "U0SAME";
        await service.CreateProjectAsync(Who);

        using var elsewhere = await service.PostAsync(
            "events",
            SlackService.EventBody(
                new JsonObject
                {
                    ["type"] = "app_home_opened",
                    ["user"] = Who,
                    ["channel"] = "D1",
                    ["tab"] = "home",
                },
                service.NextId("Ev"),
                "T0ELSEWHERE"
            )
        );

        Assert.DoesNotContain("Site marchand", Last("views.publish", Who).Text, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> HomeAsync(string who) =>
        service.EventAsync(
            new JsonObject
            {
                ["type"] = "app_home_opened",
                ["user"] = who,
                ["channel"] = "D0" + who,
                ["tab"] = "home",
            }
        );

    private Task<HttpResponseMessage> PressAtHomeAsync(string who, SlackCall home, string title) =>
        PressInViewAsync(who, "home", SlackService.Button(home.Body, title));

    private Task<HttpResponseMessage> PressInModalAsync(string who, string action, string verb) =>
        PressInViewAsync(
            who,
            "modal",
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = action,
                ["value"] = new PressValue { Call = new ActionCall(verb) }.Write(),
            }
        );

    private Task<HttpResponseMessage> PressInViewAsync(string who, string type, JsonNode button)
    {
        var press = service.Base("block_actions", who);
        press["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" };
        press["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["type"] = type,
            ["hash"] = "1.a",
            ["private_metadata"] = "{}",
        };
        press["actions"] = new JsonArray(button);
        return service.InteractAsync(press);
    }

    private SlackCall Last(string method, string who) => service.To(who, method)[^1];

    private static string Blocks(SlackCall home) => home.Body.GetProperty("view").GetProperty("blocks").GetRawText();
}
