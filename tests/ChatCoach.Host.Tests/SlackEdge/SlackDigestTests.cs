using System.Net;
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

    [Fact]
    public async Task Slack_is_asked_whether_a_channel_is_the_teams_alone()
    {
        const string Shared = "C0SHARED";
        await service
            .Get<IProjectStore>()
            .CommitAsync(
                TableStage.CommitOf(
                    TableStage.ProjectOf("partage") with
                    {
                        Members = [Joined(Role.Owner, "Eva", "U0EVA"), Joined(Role.Provider, "Nora", "U0NORA")],
                    },
                    delivery: null
                ),
                TestContext.Current.CancellationToken
            );
        service.Slack.Otherwise = method =>
            method == "conversations.members" ? new { ok = true, members = new[] { "U0EVA", "U0NORA" } } : null;
        using var hello = await service.SayAsync("U0EVA", "bonjour", "1790000004.000100");

        using var asked = await service.MentionAsync("U0EVA", Shared, "suivre ici équipe seule");

        service.Slack.Otherwise = _ => null;
        Assert.Empty(Posted(Shared));
        Assert.Contains(
            "Ce canal est aussi lu par Nora",
            service.To("U0EVA", "chat.postMessage")[^1].Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("C0TYPED", null)]
    [InlineData("C0OUTSIDE", "not_in_channel")]
    public async Task A_command_typed_in_a_channel_names_it_as_a_mention_does(string channel, string? error)
    {
        var who = "U0TYPES" + channel;
        await service.CreateProjectAsync(who);
        service.Slack.OtherwiseFor = (method, body) =>
            error is not null && method == "chat.postMessage" && body.GetProperty("channel").GetString() == channel
                ? new { ok = false, error }
                : null;

        using var asked = await service.PostAsync(
            "commands",
            $"command=%2Fcoach&text=suivre+ici&user_id={who}&team_id={SlackService.Team}&channel_id={channel}"
                + $"&trigger_id={service.NextId("command")}"
        );
        await service.SoonAsync(() =>
            error is null || service.To(who, "chat.postMessage")[^1].Text.Contains("/invite", StringComparison.Ordinal)
        );

        service.Slack.OtherwiseFor = (_, _) => null;
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("Désormais, je publie ici", Assert.Single(Posted(channel)).Text, StringComparison.Ordinal);
    }

    private static Member Joined(Role role, string name, string user) =>
        new(role, name) { Person = new PersonKey("slack", SlackService.Team, user) };

    private List<SlackCall> Posted(string channel = Channel) =>
        [
            .. service.Slack.Calls.Where(call =>
                call.Method == "chat.postMessage" && call.Body.GetProperty("channel").GetString() == channel
            ),
        ];
}
