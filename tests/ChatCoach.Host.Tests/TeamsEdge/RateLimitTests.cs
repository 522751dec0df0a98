using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ChatCoach.Host.Tests.TeamsEdge;

/// <summary>Who writes too fast is told so once, and then asked to wait, while others go on.</summary>
public sealed class RateLimitTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Sentence = "plus vite que je ne peux les traiter";

    [Fact]
    public async Task A_person_over_the_limit_is_told_once_and_then_asked_to_wait()
    {
        await using var limited = With(("RateLimits:TurnsPerMinute", "2"));
        using var client = limited.CreateClient();

        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage? last = null;
        for (var turn = 0; turn < 5; turn++)
        {
            last?.Dispose();
            last = await SayAsync(client, "ines");
            statuses.Add(last.StatusCode);
        }

        using (last)
        {
            // Two turns and the sentence; the bucket of two gives one back after half a minute.
            Assert.Equal(
                [
                    HttpStatusCode.OK,
                    HttpStatusCode.OK,
                    HttpStatusCode.OK,
                    HttpStatusCode.TooManyRequests,
                    HttpStatusCode.TooManyRequests,
                ],
                statuses
            );
            Assert.InRange(last!.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        }

        Assert.Single(service.SaidTo("ines"), said => said.Contains(Sentence, StringComparison.Ordinal));

        using var other = await SayAsync(client, "omar");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Single(service.SaidTo("omar"));
    }

    [Fact]
    public async Task A_button_over_the_limit_answers_in_its_card_and_a_dialog_keeps_what_was_typed()
    {
        await using var limited = With(("RateLimits:TurnsPerMinute", "1"));
        using var client = limited.CreateClient();
        using var first = await SayAsync(client, "remi");

        using var pressed = await PostAsync(client, Invoke("remi", "adaptiveCard/action"));
        using var sent = await PostAsync(client, Invoke("remi", "task/submit"));

        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
        Assert.Contains(Sentence, (await AnswerOf(pressed))["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, sent.StatusCode);
        Assert.Empty(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_tenant_over_its_limit_waits_and_another_tenant_does_not()
    {
        await using var limited = With(("RateLimits:TenantTurnsPerMinute", "2"));
        using var client = limited.CreateClient();
        using var one = await SayAsync(client, "tia");
        using var two = await SayAsync(client, "tom");

        using var third = await SayAsync(client, "ted");
        using var elsewhere = await SayAsync(client, "tess", "tenant-2");

        Assert.Contains(Sentence, Assert.Single(service.SaidTo("ted")), StringComparison.Ordinal);
        Assert.DoesNotContain(Sentence, Assert.Single(service.SaidTo("tess")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nought_sets_no_limit()
    {
        await using var open = With(("RateLimits:TurnsPerMinute", "0"), ("RateLimits:TenantTurnsPerMinute", "0"));
        using var client = open.CreateClient();

        for (var turn = 0; turn < 130; turn++)
        {
            using var answer = await SayAsync(client, "noa");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.DoesNotContain(service.SaidTo("noa"), said => said.Contains(Sentence, StringComparison.Ordinal));
    }

    private WebApplicationFactory<Program> With(params (string Key, string Value)[] settings) =>
        service.With(host =>
        {
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }
        });

    private Task<HttpResponseMessage> SayAsync(HttpClient client, string who, string tenant = "tenant-1")
    {
        var thanks = service.Activity("message", who);
        thanks["text"] = "merci";
        thanks["conversation"]!["tenantId"] = tenant;
        return PostAsync(client, thanks);
    }

    private JsonObject Invoke(string who, string name)
    {
        var invoke = service.Activity("invoke", who);
        invoke["name"] = name;
        var data = new JsonObject { ["verb"] = "help" };
        invoke["value"] = name.StartsWith("task", StringComparison.Ordinal)
            ? new JsonObject { ["data"] = data }
            : new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = "help",
                    ["data"] = data,
                },
                ["trigger"] = "manual",
            };
        return invoke;
    }

    private static async Task<JsonObject> AnswerOf(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, JsonObject activity) =>
        client.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
}
