using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Host.Tests.TeamsEdge;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>One project, two chats: the client in one and the provider in the other.</summary>
public sealed partial class MixedProjectTests(SlackService service) : IClassFixture<SlackService>
{
    private const string CodeWord = "rejoindre";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_owner_in_Slack_answers_the_provider_in_Teams_and_each_reads_their_own_language()
    {
        const string Owner = "U0OWNER";
        using var command = await service.CommandAsync(Owner, "nouveau projet");
        var view = service.Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view");
        using var created = await service.SubmitAsync(Owner, view, "1.a", ModalFilling.Of(view));
        using var invited = await service.CommandAsync(Owner, "inviter prestataire Nora");
        var code = CodeIn(await SlackSaidAsync(Owner, "rejoindre"));

        await TeamsAsync(teams => teams.Message("nora", "n1", $"rejoindre {code}"));

        var welcome = await TeamsSaidAsync("nora", "Site marchand");
        Assert.DoesNotContain("12 500", welcome, StringComparison.Ordinal);
        await SlackSaidAsync(Owner, "a rejoint");
        await TeamsAsync(teams => teams.Message("nora", "n1b", "English"));

        await TeamsAsync(teams =>
            teams.Execute(
                "nora",
                "n2",
                new JsonObject
                {
                    ["verb"] = Verbs.AlertRaise,
                    ["project"] = ProjectIn(welcome),
                    ["alert.what"] = "Le catalogue peut glisser.",
                    ["alert.effect"] = "end",
                }
            )
        );

        var alert = await SlackSaidAsync(Owner, "Le catalogue peut glisser.");
        Assert.Contains("Planifier une action", alert.Text, StringComparison.Ordinal);

        using var pressed = await service.PressAsync(Owner, alert, "Planifier une action", "1797.1");
        using var planned = await service.SubmitAsync(
            Owner,
            service.Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view"),
            "1.p",
            ("alert.action", new { type = "plain_text_input", value = "Un appel demain." }),
            ("alert.due", new { type = "datepicker", selected_date = ModalFilling.InDays(7) })
        );

        var answer = await TeamsSaidAsync("nora", "Your alert has an answer");
        Assert.Contains("Un appel demain.", answer, StringComparison.Ordinal);
        var shown = Assert.Single(
            service.To(Owner, "chat.update"),
            call => call.Text.Contains("1797.1", StringComparison.Ordinal)
        );
        Assert.Contains("Un appel demain.", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Planifier une action\"", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_in_Teams_hears_of_the_provider_in_Slack()
    {
        const string Provider = "U0PROVIDER";
        await TeamsAsync(teams => teams.Message("ana", "a0", "aide"));
        await TeamsAsync(teams => teams.Execute("ana", "a1", NewProject()));
        await TeamsAsync(teams => teams.Message("ana", "a2", "inviter prestataire Nora"));
        var code = CodeIn(await TeamsSaidAsync("ana", CodeWord));

        using var joined = await service.SayAsync(Provider, $"rejoindre {code}");
        var welcome = await SlackSaidAsync(Provider, "Refonte");
        Assert.DoesNotContain("98 765", welcome.Text, StringComparison.Ordinal);

        using var pressed = await service.PressAsync(Provider, welcome, "Lancer une alerte");
        if (service.Slack.Calls.LastOrDefault(call => call.Method == "views.open") is not { } opened)
        {
            Assert.Fail("No form was opened: " + welcome.Text);
            return;
        }

        using var sent = await service.SubmitAsync(
            Provider,
            opened.Body.GetProperty("view"),
            "2.a",
            ("alert.what", new { type = "plain_text_input", value = "Le serveur de test manque." }),
            ("alert.effect", new { type = "checkboxes", selected_options = new[] { new { value = "quality" } } })
        );
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);

        await TeamsSaidAsync("ana", "Le serveur de test manque.");
    }

    [Fact]
    public async Task A_turn_that_has_moved_on_is_put_right_on_the_providers_card_in_Slack()
    {
        const string Provider = "U0TURNS";
        await TeamsAsync(teams => teams.Message("zoe", "z0", "aide"));
        await TeamsAsync(teams => teams.Execute("zoe", "z1", NewProject()));
        await TeamsAsync(teams => teams.Message("zoe", "z2", "inviter prestataire Nora"));
        var code = CodeIn(await TeamsSaidAsync("zoe", CodeWord));
        using var joined = await service.SayAsync(Provider, $"rejoindre {code}");
        await SlackSaidAsync(Provider, "Refonte");

        await TeamsAsync(teams => teams.Message("zoe", "z3", "la balle est chez nous"));
        await TeamsAsync(teams => teams.Message("zoe", "z4", "la balle est chez eux"));
        await SlackSaidAsync(Provider, "La balle est chez vous");
        var said = service.To(Provider, "chat.postMessage").Count;

        await TeamsAsync(teams => teams.Message("zoe", "z5", "la balle est chez nous"));

        var card = await SoonAsync(
            () => service.To(Provider, "chat.update") is [.., var last] ? last : null,
            () => string.Join('\n', service.Slack.Calls.Select(call => call.Method + call.Text))
        );
        Assert.DoesNotContain("La balle est chez vous", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Verbs.TurnHand, card.Text, StringComparison.Ordinal);
        Assert.Equal(said, service.To(Provider, "chat.postMessage").Count);
    }

    [Fact]
    public async Task A_turn_card_that_its_reader_deleted_is_not_sent_anew_only_to_be_put_right()
    {
        const string Provider = "U0TIDY";
        await TeamsAsync(teams => teams.Message("liv", "l0", "aide"));
        await TeamsAsync(teams => teams.Execute("liv", "l1", NewProject()));
        await TeamsAsync(teams => teams.Message("liv", "l2", "inviter prestataire Nora"));
        var code = CodeIn(await TeamsSaidAsync("liv", CodeWord));
        using var joined = await service.SayAsync(Provider, $"rejoindre {code}");
        await SlackSaidAsync(Provider, "Refonte");
        await TeamsAsync(teams => teams.Message("liv", "l3", "la balle est chez nous"));
        await TeamsAsync(teams => teams.Message("liv", "l4", "la balle est chez eux"));
        await SlackSaidAsync(Provider, "La balle est chez vous");
        var said = service.To(Provider, "chat.postMessage").Count;
        service.Slack.OtherwiseFor = (method, body) =>
            method == "chat.update" && body.GetProperty("channel").GetString() == "D0" + Provider
                ? new { ok = false, error = "message_not_found" }
                : null;

        await TeamsAsync(teams => teams.Message("liv", "l5", "la balle est chez nous"));
        // The next news comes after all that was to be told before.
        await TeamsAsync(teams => teams.Message("liv", "l6", "la balle est chez eux"));
        await service.SoonAsync(() => service.To(Provider, "chat.update").Count == 2);
        await service.SoonAsync(() => service.To(Provider, "chat.postMessage").Count > said);

        service.Slack.OtherwiseFor = (_, _) => null;
        Assert.Equal(said + 1, service.To(Provider, "chat.postMessage").Count);
    }

    [Fact]
    public async Task What_the_deputy_does_about_an_alert_in_Slack_is_on_the_owners_card_in_Teams()
    {
        const string Deputy = "U0DEPUTY";
        await TeamsAsync(teams => teams.Message("eva", "e0", "aide"));
        await TeamsAsync(teams => teams.Execute("eva", "e1", NewProject()));
        await TeamsAsync(teams => teams.Message("eva", "e2", "inviter suppléant Luc"));
        var invitation = await TeamsSaidAsync("eva", CodeWord);
        var (project, code) = (ProjectIn(invitation), CodeIn(invitation));
        using var joined = await service.SayAsync(Deputy, $"rejoindre {code}");
        await SlackSaidAsync(Deputy, "Refonte");
        using var asked = await service.CommandAsync(Deputy, "alerte");
        using var raised = await service.SubmitAsync(
            Deputy,
            service.Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view"),
            "3.a",
            ("alert.what", new { type = "plain_text_input", value = "Les maquettes tardent." }),
            ("alert.effect", new { type = "checkboxes", selected_options = new[] { new { value = "end" } } })
        );
        await TeamsSaidAsync("eva", "Les maquettes tardent.");

        var press = service.Base("block_actions", Deputy);
        press["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = "1.1",
            ["channel_id"] = "D0" + Deputy,
        };
        press["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = "press:1",
                ["value"] = new PressValue
                {
                    Call = new ActionCall(Verbs.AlertClose, project, "a1", Version: 1),
                }.Write(),
            }
        );
        using var closed = await service.InteractAsync(press);

        var changed = await SoonAsync<string>(
            () =>
                service
                    .Teams.Changed.Select(one => Text(one.Activity))
                    .LastOrDefault(text => text.Contains("Les maquettes tardent.", StringComparison.Ordinal)),
            () => string.Join('\n', service.Teams.Changed.Select(one => Text(one.Activity)))
        );
        Assert.DoesNotContain("Planifier une action", changed, StringComparison.Ordinal);
    }

    private static JsonObject NewProject() =>
        new()
        {
            ["verb"] = Verbs.ProjectCreate,
            ["project.name"] = "Refonte",
            ["project.provider"] = "Nordweb",
            ["project.amount"] = "98 765 €",
            ["project.currency"] = "EUR",
            ["project.end"] = ModalFilling.InDays(180),
            ["project.start"] = ModalFilling.InDays(0),
            ["project.stage1"] = "Maquettes",
            ["project.due1"] = ModalFilling.InDays(60),
            ["project.every"] = "1",
            ["project.day"] = "THU",
            ["project.time"] = "09:30",
            ["project.zone"] = "Europe/Paris",
            ["project.country"] = "FR",
        };

    private async Task TeamsAsync(Func<TeamsActivity, JsonObject> make)
    {
        var activity = make(new TeamsActivity(service.Teams.Address));
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await service.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<SlackCall> SlackSaidAsync(string who, string words) =>
        SoonAsync(
            () =>
                service
                    .To(who, "chat.postMessage")
                    .LastOrDefault(call => call.Text.Contains(words, StringComparison.Ordinal)),
            () => string.Join('\n', service.Slack.Calls.Select(call => call.Method + call.Text))
        );

    private Task<string> TeamsSaidAsync(string who, string words) =>
        SoonAsync(
            () =>
                service
                    .Teams.Sent.Where(sent => sent.Conversation == $"a:{who}")
                    .Select(sent => Text(sent.Activity))
                    .LastOrDefault(text =>
                        words == CodeWord ? Code().IsMatch(text) : text.Contains(words, StringComparison.Ordinal)
                    ),
            () => string.Join('\n', service.Teams.Sent.Select(sent => Text(sent.Activity)))
        );

    /// <summary>What is sent to others is sent after the answer.</summary>
    private static async Task<T> SoonAsync<T>(Func<T?> find, Func<string> otherwise)
        where T : class
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (find() is { } found)
            {
                return found;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }

        throw new InvalidOperationException("It was not said. " + otherwise());
    }

    private static string Text(JsonElement activity) =>
        Regex.Unescape(activity.GetRawText().Replace("\\\"", "\"", StringComparison.Ordinal));

    private static string CodeIn(SlackCall message) => CodeIn(message.Text);

    private static string CodeIn(string text) => Code().Match(text).Groups[1].Value;

    private static string ProjectIn(string card) => Project().Match(card).Groups[1].Value;

    [GeneratedRegex("rejoindre (?<code>[A-Z0-9]{5}(?:-[A-Z0-9]{5}){2})", RegexOptions.None, 1_000)]
    private static partial Regex Code();

    [GeneratedRegex("\"project\":\\s*\"(?<id>[^\"]+)\"", RegexOptions.None, 1_000)]
    private static partial Regex Project();
}
