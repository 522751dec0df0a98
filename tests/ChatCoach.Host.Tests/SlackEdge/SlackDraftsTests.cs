using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.Core.Conversations;
using ChatCoach.Host.SlackEdge.Drafts;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>A modal is closed half-way: what was typed is kept for whoever typed it, and offered again.</summary>
public sealed class SlackDraftsTests(SlackService service) : IClassFixture<SlackService>
{
    private static readonly (string, object) Name = Typed("Site du musée");

    [Fact]
    public async Task What_was_typed_is_there_again_until_it_is_sent()
    {
        const string Who = "U0DRAFT";
        var view = await OpenAsync(Who);
        Assert.True(view.GetProperty("notify_on_close").GetBoolean());
        await TypeAsync(Who, view, "V1", "1790000001.5", Name);
        await CloseAsync(Who, view, "V1");

        var told = Assert.Single(service.To(Who, "chat.postEphemeral"));
        Assert.Contains("Je garde trois jours", told.Text, StringComparison.Ordinal);
        Assert.Equal("D0" + Who, told.Body.GetProperty("channel").GetString());

        var again = await OpenAsync(Who);
        Assert.Equal("Site du musée", ValueOf(again, "project.name"));
        Assert.Contains("Vous avez fermé ce formulaire", again.GetRawText(), StringComparison.Ordinal);

        using var sent = await service.SubmitAsync(Who, again, service.NextId("hash"), ModalFilling.Of(again));
        Assert.Contains(
            "clear",
            await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        var last = await OpenAsync(Who);
        Assert.Null(ValueOf(last, "project.name"));
        Assert.DoesNotContain("Vous avez fermé", last.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_is_not_offered_again()
    {
        const string Who = "U0SENT";
        var view = await OpenAsync(Who);
        await TypeAsync(Who, view, "V777", "1790000001.5", Name);
        using var sent = await service.SubmitAsync(Who, view, service.NextId("hash"), ModalFilling.Of(view));

        // A change that comes late, as on a slow line.
        await TypeAsync(Who, view, "V777", "1790000001.7", Typed("Site du musée, bis"));

        Assert.Null(ValueOf(await OpenAsync(Who), "project.name"));
    }

    [Fact]
    public async Task An_empty_form_can_be_had_instead()
    {
        const string Who = "U0ANEW";
        var view = await OpenAsync(Who);
        await TypeAsync(Who, view, "V2", "1790000001.5", Name);
        var kept = await OpenAsync(Who);

        var press = service.Base("block_actions", Who);
        press["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V777" };
        press["view"] = SlackService.ViewOf(kept, "1.a", Name);
        press["actions"] = new JsonArray(SlackService.Button(kept, "Repartir d’un formulaire vide"));
        using var pressed = await service.InteractAsync(press);

        var empty = service.Slack.Calls.Last(call => call.Method == "views.update").Body.GetProperty("view");
        Assert.Null(ValueOf(empty, "project.name"));
        // With the same ids Slack would keep in it what was typed.
        Assert.NotEqual(
            ElementOf(kept, "project.name").GetProperty("action_id").GetString(),
            ElementOf(empty, "project.name").GetProperty("action_id").GetString()
        );
        Assert.Null(ValueOf(await OpenAsync(Who), "project.name"));
    }

    [Fact]
    public async Task A_change_that_comes_late_does_not_undo_a_later_one()
    {
        const string Who = "U0LATE";
        var view = await OpenAsync(Who);
        await TypeAsync(Who, view, "V3", "1790000002.5", Name);
        await TypeAsync(Who, view, "V3", "1790000002.4", Typed("Site du m"));

        Assert.Equal("Site du musée", ValueOf(await OpenAsync(Who), "project.name"));
    }

    [Fact]
    public async Task It_is_offered_to_nobody_else_and_nothing_is_said_where_nothing_was_typed()
    {
        var view = await OpenAsync("U0ONE");
        await TypeAsync("U0ONE", view, "V4", "1790000001.5", Name);
        await CloseAsync("U0OTHER", view, "V4");

        Assert.Null(ValueOf(await OpenAsync("U0OTHER"), "project.name"));
        Assert.Empty(service.To("U0OTHER", "chat.postEphemeral"));
    }

    [Fact]
    public async Task What_was_typed_comes_back_in_whatever_form_a_text_has()
    {
        const string Who = "U0JSON";
        const string Text = """{"call":{"verb":"project.stop"}} <@U1> « é »""";
        var view = await OpenAsync(Who);
        await TypeAsync(Who, view, "V5", "1790000001.5", Typed(Text));

        Assert.Equal(Text, ValueOf(await OpenAsync(Who), "project.name"));
    }

    [Fact]
    public async Task What_nobody_came_back_for_is_deleted_and_what_is_younger_stays()
    {
        const string Who = "U0LEFT";
        var view = await OpenAsync(Who);
        await TypeAsync(Who, view, "V6", "1790000001.5", Name);
        var (table, now) = (service.Get<DraftTable>(), TimeProvider.System.GetUtcNow());

        await table.RemoveOlderAsync(now - Draft.Life, TestContext.Current.CancellationToken);
        Assert.Equal("Site du musée", ValueOf(await OpenAsync(Who), "project.name"));
        await table.RemoveOlderAsync(now.AddMinutes(5), TestContext.Current.CancellationToken);

        Assert.Empty(
            await table.AllAsync(new PersonKey("slack", SlackService.Team, Who), TestContext.Current.CancellationToken)
        );
        Assert.NotNull(
            await service
                .Get<IPeopleStore>()
                .FindAsync(new PersonKey("slack", SlackService.Team, Who), TestContext.Current.CancellationToken)
        );
    }

    private static (string, object) Typed(string name) =>
        ("project.name", new { type = "plain_text_input", value = name });

    private async Task<JsonElement> OpenAsync(string who)
    {
        using var command = await service.CommandAsync(who, "nouveau projet");
        return service.Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view");
    }

    private async Task TypeAsync(string who, JsonElement view, string id, string at, params (string, object)[] fields)
    {
        var typed = service.Base("block_actions", who);
        typed["container"] = new JsonObject { ["type"] = "view", ["view_id"] = id };
        typed["view"] = SlackService.ViewOf(view, "1.a", fields);
        typed["view"]!["id"] = id;
        typed["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "plain_text_input",
                ["action_id"] = "value",
                ["block_id"] = "project.name",
                ["value"] = "what stands there",
                ["action_ts"] = at,
            }
        );
        using var answer = await service.InteractAsync(typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>As recorded: a closed modal comes without what stood in it.</summary>
    private async Task CloseAsync(string who, JsonElement view, string id)
    {
        var closed = service.Base("view_closed", who);
        closed["view"] = SlackService.ViewOf(view, service.NextId("hash"));
        closed["view"]!["id"] = id;
        closed["is_cleared"] = false;
        using var answer = await service.InteractAsync(closed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string? ValueOf(JsonElement view, string field) =>
        ElementOf(view, field).TryGetProperty("initial_value", out var value) ? value.GetString() : null;

    private static JsonElement ElementOf(JsonElement view, string field) =>
        view.GetProperty("blocks")
            .EnumerateArray()
            .First(block => block.TryGetProperty("block_id", out var id) && id.GetString() == field)
            .GetProperty("element");
}
