using System.Text.Json.Nodes;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>From "follow here" in a channel of Slack to the second week's digest, through the whole service.</summary>
public sealed class SlackDigestTests(SlackService service) : IClassFixture<SlackService>
{
    private const string Channel = "C0PROJET";

    [Fact]
    public async Task It_is_named_where_all_read_it_and_the_second_digest_answers_in_the_thread_of_the_first()
    {
        await service
            .Get<IProjectStore>()
            .CommitAsync(
                TableStage.CommitOf(
                    TableStage.ProjectOf("suivi") with
                    {
                        Members =
                        [
                            new Member(Role.Owner, "Ana")
                            {
                                Person = new PersonKey("slack", SlackService.Team, "U0ANA"),
                            },
                        ],
                    },
                    delivery: null
                ),
                TestContext.Current.CancellationToken
            );
        using var hello = await service.SayAsync("U0ANA", "bonjour", "1790000001.000100");
        using var followed = await service.EventAsync(
            new JsonObject
            {
                ["type"] = "app_mention",
                ["user"] = "U0ANA",
                ["channel"] = Channel,
                ["ts"] = "1792000000.000100",
                ["text"] = $"<@{SlackService.Bot}> suivre ici",
            }
        );
        Assert.Contains("Désormais, je publie ici", Assert.Single(Posted()).Text, StringComparison.Ordinal);

        using var week = await service.SayAsync("U0ANA", "demo clock +8d", "1790000002.000100");
        using var next = await service.SayAsync("U0ANA", "demo clock +7d", "1790000003.000100");

        var digests = Posted()
            .Skip(1)
            .Where(call => call.Text.Contains("Récapitulatif", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, digests.Count);
        Assert.False(digests[0].Body.TryGetProperty("thread_ts", out _));
        Assert.NotEmpty(digests[1].Body.GetProperty("thread_ts").GetString()!);
    }

    private List<SlackCall> Posted() =>
        [
            .. service.Slack.Calls.Where(call =>
                call.Method == "chat.postMessage" && call.Body.GetProperty("channel").GetString() == Channel
            ),
        ];
}
