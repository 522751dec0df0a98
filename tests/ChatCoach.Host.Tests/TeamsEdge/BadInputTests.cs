using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using ChatCoach.Host.Tests.Deployment;

namespace ChatCoach.Host.Tests.TeamsEdge;

public sealed class BadInputTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string Deep = new string('[', 40) + new string(']', 40);

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\",\"type\":\"invoke\"}")]
    [InlineData("{\"type\":\"message\",\"text\":{\"a\":1},\"from\":[]}")]
    public async Task What_is_no_activity_is_refused_with_400(string body)
    {
        using var answer = await service.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Too_deep_a_body_is_refused_with_400()
    {
        using var answer = await service.PostAsync("{\"type\":\"message\",\"value\":" + Deep + "}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Too_long_a_body_is_refused_with_413()
    {
        var activity = service.Activity("message");
        activity["text"] = new string('a', 300_000);

        using var answer = await service.PostAsync(activity);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("message", HttpStatusCode.Forbidden)]
    [InlineData("somethingNew", HttpStatusCode.Forbidden)]
    public async Task Nothing_is_taken_from_a_host_that_is_not_allowed(string type, HttpStatusCode expected)
    {
        var activity = service.Activity(type);
        activity["serviceUrl"] = "https://evil.example/";
        activity["text"] = "aide";

        using var answer = await service.PostAsync(activity);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_type_is_taken_and_ignored()
    {
        using var answer = await service.PostAsync(service.Activity("somethingNew", "hugo"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(service.SaidTo("hugo"));
    }

    [Theory]
    [InlineData("composeExtension/query", HttpStatusCode.NotImplemented)]
    [InlineData("task/submit", HttpStatusCode.BadRequest)]
    [InlineData("adaptiveCard/action", HttpStatusCode.BadRequest)]
    public async Task An_invoke_that_is_not_ours_is_told_so(string name, HttpStatusCode expected)
    {
        var activity = service.Activity("invoke");
        activity["name"] = name;
        activity["value"] = new JsonObject { ["data"] = new JsonObject { ["other"] = "thing" } };

        using var answer = await service.PostAsync(activity);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_verb_that_nobody_answers_gets_a_sentence()
    {
        var activity = service.Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "x",
                ["data"] = new JsonObject
                {
                    ["verb"] = "no.such.verb",
                    ["project"] = "../../etc",
                    ["version"] = "12",
                },
            },
        };

        using var answer = await service.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("ancienne carte", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_tells_the_reason_and_nothing_of_what_was_written()
    {
        using var refused = await service.PostAsync("{\"text\":\"mots-tenus-secrets\",\"type\":");
        var activity = service.Activity("message", "nina");
        activity["text"] = "mots-tenus-secrets et puis aide";
        using var taken = await service.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Contains(
            service.Log.Lines,
            line => line.Contains("Refused an activity with 400", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains("mots-tenus-secrets", StringComparison.Ordinal));
    }

    /// <summary>Recorded and derived payloads, where their folder stands beside the repository.</summary>
    [Fact]
    public async Task Every_recorded_file_is_answered_and_changes_nothing_but_who_is_known()
    {
        foreach (var file in SampleFiles())
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            foreach (var body in (byte[][])[bytes, FromOurConnector(bytes)])
            {
                var logged = service.Log.Lines.Count;
                using var answer = await service.PostAsync(body);
                var status = (int)answer.StatusCode;

                Assert.True(status is >= 200 and < 500 or 501, $"{Path.GetFileName(file)} got {status}.");
                Assert.True(
                    status is < 400 or 501
                        || service
                            .Log.Lines.Skip(logged)
                            .Any(line => line.Contains($"with {status}", StringComparison.Ordinal)),
                    $"{Path.GetFileName(file)} got {status}, and the log does not say why."
                );
            }
        }

        foreach (var table in (string[])["Projects", "Memberships", "Invites", "Agenda"])
        {
            var rows = new TableClient(service.ConnectionString, table).QueryAsync<TableEntity>(
                cancellationToken: TestContext.Current.CancellationToken
            );
            Assert.Empty(await rows.ToListAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>The same as if our connector had sent it: only then is it read to its end, and answered.</summary>
    private byte[] FromOurConnector(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject activity)
            {
                activity["serviceUrl"] = service.Connector.Address;
                return Encoding.UTF8.GetBytes(activity.ToJsonString());
            }
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            // What cannot be read goes as it is.
        }

        return body;
    }

    private static List<string> SampleFiles()
    {
        var samples = Path.Combine(Repository.Root, "..", "shared", "samples");
        var folders = new[] { "teams", "derived" }.Select(name => Path.Combine(samples, name)).Where(Directory.Exists);
        return [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))];
    }
}
