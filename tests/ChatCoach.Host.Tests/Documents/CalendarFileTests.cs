using System.Net;
using System.Text.RegularExpressions;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Host.Tests.Storage;
using ChatCoach.Host.Tests.TeamsEdge;
using Ical.Net;

namespace ChatCoach.Host.Tests.Documents;

/// <summary>From the word typed in a chat to the file that a calendar opens, through the whole service.</summary>
public sealed partial class CalendarFileTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task The_file_that_a_calendar_opens_holds_the_hour_at_which_the_next_one_is_asked()
    {
        var prompt = new DateTimeOffset(2031, 3, 27, 8, 30, 0, TimeSpan.Zero);
        await service.KeepsAsync(
            TableStage.ProjectOf("agenda") with
            {
                Members = [new Member(Role.Owner, "Ana") { Person = KeyOf("ana") }],
                Schedule = new CheckpointSchedule
                {
                    Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2031, 3, 27)),
                    NextPrompt = prompt,
                    NextOccurrence = new DateOnly(2031, 3, 27),
                },
            }
        );
        var asked = service.Activity("message");
        asked["text"] = "calendrier";

        await service.PostAsync(asked);

        var said = service.SaidTo("ana")[^1];
        var address = new Uri(Address().Match(said).Value);
        using var answer = await service.Client.GetAsync(
            new Uri(address.AbsolutePath, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Prochain point - Site e-commerce.ics", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var appointment = Assert.Single(
            Calendar.Load(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.Events
        );
        Assert.Equal(prompt.UtcDateTime, appointment.Start!.AsUtc);
        Assert.Equal(prompt.UtcDateTime.AddMinutes(15), appointment.End!.AsUtc);
        Assert.Equal("Point régulier\u00A0: Site e-commerce", appointment.Summary);
    }

    private static PersonKey KeyOf(string who) => new("msteams", "tenant-1", $"object-{who}");

    [GeneratedRegex(@"https?://[^""\s]+/files/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
