using System.Globalization;
using System.Text.Json;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Scheduling;
using ChatCoach.Host.Tests.Storage;
using ChatCoach.Host.Tests.TeamsEdge;

namespace ChatCoach.Host.Tests.Scheduling;

/// <summary>Four weeks lived at once, and in steps of any length, by the whole service: people are written the same.</summary>
public sealed class DemoClockStepsTests(AzuriteFixture azurite)
{
    private const int Hours = 24 * 28;

    [Fact]
    public async Task Moving_the_clock_in_any_steps_sends_the_same_prompts_as_moving_it_at_once()
    {
        var any = new Random(1);
        List<int> steps = [];
        while (steps.Sum() < Hours)
        {
            steps.Add(any.Next(1, Math.Min(24 * 6, Hours - steps.Sum()) + 1));
        }

        var atOnce = await LivesAsync([Hours]);
        var inSteps = await LivesAsync(steps);

        Assert.Equal(atOnce, inSteps);
        Assert.True(atOnce.Count > 6, $"Only {atOnce.Count} messages: nothing was compared.");
    }

    /// <summary>What came by itself: for each person in its order, and how their cards changed.</summary>
    private async Task<IReadOnlyList<string>> LivesAsync(IReadOnlyList<int> steps)
    {
        await using var service = new RunningService(azurite);
        await service.InitializeAsync();
        await service.KeepsAsync(Project());
        foreach (var who in new[] { "ana", "marc", "helene" })
        {
            await SaysAsync(service, who, "bonjour");
        }

        var before = service.Connector.Sent.Count;
        foreach (var hours in steps)
        {
            await SaysAsync(service, "ana", string.Create(CultureInfo.InvariantCulture, $"demo clock +{hours}h"));
        }

        return
        [
            .. service
                .Connector.Sent.Skip(before)
                .Where(sent => sent.Activity.TryGetProperty("attachments", out _))
                .OrderBy(sent => sent.Conversation, StringComparer.Ordinal)
                .Select(sent => $"{sent.Conversation}: {Summary(sent.Activity)}"),
            .. service
                .Connector.Changed.Select(changed => $"changed: {Summary(changed.Activity)}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Project Project()
    {
        var project = TableStage.ProjectOf("suivi") with
        {
            Members = [Joined(Role.Owner, "Ana"), Joined(Role.Deputy, "Marc"), Joined(Role.Sponsor, "Helene")],
        };
        return project with
        {
            Schedule = project.Schedule.WithNext(
                TimeProvider.System.GetUtcNow(),
                new QuartzCadenceClock(),
                project.CalendarOf(project.Owner)
            ),
        };
    }

    private static Member Joined(Role role, string name) =>
        new(role, name) { Person = new PersonKey("msteams", "tenant-1", "object-" + name.ToLowerInvariant()) };

    private static string? Summary(JsonElement activity) => activity.GetProperty("summary").GetString();

    private static async Task SaysAsync(RunningService service, string who, string text)
    {
        var message = service.Activity("message", who);
        message["text"] = text;
        (await service.PostAsync(message)).EnsureSuccessStatusCode();
    }
}
