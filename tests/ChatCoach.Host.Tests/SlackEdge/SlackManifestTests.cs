using System.Reflection;
using System.Text.Json;
using ChatCoach.BlockCheck;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Host.SlackEdge.Installing;
using ChatCoach.Slack.Requests;
using ChatCoach.Slack.WebApi;

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

    /// <summary>
    /// What each right is for, by Slack's own pages of the events and methods: one that nothing here needs is not asked
    /// for, and nothing here is left without its right.
    /// </summary>
    [Fact]
    public void Every_scope_is_needed_by_an_event_a_command_or_a_method_of_the_Web_API()
    {
        var needed = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["app_home_opened"] = [],
            ["app_mention"] = ["app_mentions:read"],
            ["app_uninstalled"] = [],
            // Of an open channel the one, of a closed one the other.
            ["member_joined_channel"] = ["channels:read", "groups:read"],
            ["message.im"] = ["im:history"],
            ["tokens_revoked"] = [],
        };
        var methods = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["PostMessageAsync"] = ["chat:write"],
            ["UpdateMessageAsync"] = ["chat:write"],
            ["DeleteMessageAsync"] = ["chat:write"],
            ["PostEphemeralAsync"] = ["chat:write"],
            ["OpenViewAsync"] = [],
            ["PushViewAsync"] = [],
            ["UpdateViewAsync"] = [],
            ["PublishHomeAsync"] = [],
            ["UserAsync"] = ["users:read"],
            ["OpenConversationAsync"] = ["im:write"],
            ["MembersAsync"] = ["channels:read", "groups:read"],
            ["RespondAsync"] = [],
            ["UploadFileAsync"] = ["files:write"],
            ["AccessAsync"] = [],
        };
        var events = Manifest
            .GetProperty("settings")
            .GetProperty("event_subscriptions")
            .GetProperty("bot_events")
            .EnumerateArray()
            .Select(one => one.GetString()!);
        var called = typeof(SlackApiClient)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(method => method.Name)
            .Where(name => name != nameof(IDisposable.Dispose));

        string[] scopes =
        [
            .. events.SelectMany(one => needed[one]),
            .. called.SelectMany(one => methods[one]),
            // Of slash commands and shortcuts.
            "commands",
        ];

        Assert.Equal(InstallEndpoints.Scopes, scopes.Distinct().Order(StringComparer.Ordinal));
    }

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

    internal static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "ChatCoach.sln")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
