using System.Text.Json;
using ChatCoach.BlockCheck;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Host.SlackEdge.Installing;
using ChatCoach.Slack.Requests;

namespace ChatCoach.Host.Tests.SlackEdge;

public sealed class SlackManifestTests
{
    private static readonly string Json = File.ReadAllText(Path.Combine(Root(), "manifest/slack/manifest.json"));
    private static readonly JsonElement Manifest = JsonElement.Parse(Json);

    [Fact]
    public async Task The_manifest_is_of_Slacks_own_type()
    {
        var problems = await BlockChecker.CheckAsync(
            [
                new DrawnSurface("manifest", Surface.Manifest, Json),
                new DrawnSurface(
                    "broken",
                    Surface.Manifest,
                    Json.Replace("\"chat:write\"", "\"chat:everything\"", StringComparison.Ordinal)
                ),
            ],
            TestContext.Current.CancellationToken
        );

        Assert.All(problems, problem => Assert.Equal("broken", problem.Name));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void The_manifest_asks_for_the_scopes_of_the_installation_and_for_no_other() =>
        Assert.Equal(
            InstallEndpoints.Scopes,
            Manifest
                .GetProperty("oauth_config")
                .GetProperty("scopes")
                .GetProperty("bot")
                .EnumerateArray()
                .Select(scope => scope.GetString()!)
        );

    [Fact]
    public void Every_shortcut_of_the_manifest_is_answered() =>
        Assert.All(
            Manifest.GetProperty("features").GetProperty("shortcuts").EnumerateArray(),
            shortcut =>
                Assert.NotNull(
                    SlackInbound.Read(
                        new Shortcut
                        {
                            CallbackId = shortcut.GetProperty("callback_id").GetString(),
                            TriggerId = "t",
                            User = new InteractionUser("U1", null, null, "T1"),
                            Team = new InteractionPlace("T1", null),
                        }
                    )
                )
        );

    [Fact]
    public void Names_and_addresses_are_within_Slacks_limits()
    {
        var about = Manifest.GetProperty("display_information");
        Assert.InRange(about.GetProperty("name").GetString()!.Length, 1, 35);
        Assert.InRange(about.GetProperty("description").GetString()!.Length, 1, 140);
        Assert.InRange(about.GetProperty("long_description").GetString()!.Length, 174, 4_000);
        Assert.All(
            new[] { "events", "interactions", "commands", "oauth" },
            path => Assert.Contains($"https://coach.example.com/slack/{path}\"", Json, StringComparison.Ordinal)
        );
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "ChatCoach.sln")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
