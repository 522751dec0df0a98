using System.Net;
using System.Text.Json.Nodes;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>More than is taken in a minute: nobody is left without a sign.</summary>
public sealed class SlackLimitsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly SlackService _service = new(azurite) { Settings = { ["RateLimits:TurnsPerMinute"] = "3" } };

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Presses_past_the_limit_are_told_once_then_marked_by_Slack_and_commands_are_told_each_time()
    {
        const string Who = "U0FAST";
        using var said = await _service.SayAsync(Who, "aide");
        var help = _service.To(Who, "chat.postMessage")[^1];
        var title = SlackTurnTests.FirstPress(help);
        for (var turns = 1; turns < 3; turns++)
        {
            using var taken = await _service.PressAsync(Who, help, title);
        }

        using var first = await _service.PressAsync(Who, help, title);
        using var second = await _service.PressAsync(Who, help, title);
        using var command = await _service.CommandAsync(Who, "aide");
        using var again = await _service.CommandAsync(Who, "aide");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
        Assert.Contains(
            "plus vite",
            Assert.Single(_service.To(Who, "chat.postEphemeral")).Text,
            StringComparison.Ordinal
        );
        foreach (var answer in new[] { command, again })
        {
            Assert.Contains(
                "plus vite",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_look_at_the_home_is_one_turn()
    {
        const string Who = "U0LOOK";
        for (var looks = 0; looks < 3; looks++)
        {
            using var look = await _service.EventAsync(
                new JsonObject
                {
                    ["type"] = "app_home_opened",
                    ["user"] = Who,
                    ["channel"] = "D0" + Who,
                    ["tab"] = "home",
                }
            );
        }

        Assert.Equal(3, _service.To(Who, "views.publish").Count);
    }
}
