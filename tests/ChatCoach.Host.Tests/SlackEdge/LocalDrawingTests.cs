using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.BlockCheck;
using ChatCoach.CardCheck;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>The Slack-like page of the local chat, drawing everything that the coach can send.</summary>
public sealed class LocalDrawingTests
{
    [Fact]
    public async Task Every_message_modal_and_home_can_be_read_filled_in_and_pressed_in_the_local_chat()
    {
        var surfaces = SampleSurfacesTests.All();

        Assert.Equal("", string.Join('\n', await ProblemsAsync(surfaces)));
    }

    [Fact]
    public async Task What_the_page_cannot_draw_is_caught()
    {
        var problems = await ProblemsAsync([
            new DrawnSurface(
                "strange",
                Surface.Message,
                """{ "blocks": [{ "type": "video" }, { "type": "actions", "elements": [{ "type": "overflow" }] }] }"""
            ),
        ]);

        Assert.Equal(["strange: No drawing for video", "strange: No drawing for overflow"], problems);
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(IReadOnlyList<DrawnSurface> surfaces)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.Combine(SlackManifestTests.Root(), "tests/ChatCoach.Host.Tests/block-draw"),
        };
        start.ArgumentList.Add("draw-blocks.mjs");
        var lines = surfaces.Select(surface =>
            new JsonObject { ["name"] = surface.Name, ["json"] = JsonNode.Parse(surface.Json) }.ToJsonString()
        );
        var output = await CardCheckPackages.RunAsync(start, lines, TestContext.Current.CancellationToken);
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line));
        Assert.Equal(surfaces.Count, answers.Count());
        return
        [
            .. answers
                .SelectMany(answer =>
                    answer
                        .GetProperty("problems")
                        .EnumerateArray()
                        .Select(problem => $"{answer.GetProperty("name")}: {problem}")
                )
                .Distinct(),
        ];
    }
}
