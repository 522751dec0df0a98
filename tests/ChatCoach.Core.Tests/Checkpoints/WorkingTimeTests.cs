using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class WorkingTimeTests
{
    [Fact]
    public async Task Nothing_comes_on_a_public_holiday_and_the_next_working_day_has_it_at_the_same_hour()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Schedule = project.Schedule with
                {
                    Cadence = new Cadence("0 30 9 ? * FRI", "Europe/Paris", 4, new DateOnly(2026, 12, 25)),
                },
            }
        );

        await stage.RunsUntil(28, 9, 29);
        Assert.Equal(0, stage.CountTo("Ana"));
        await stage.RunsUntil(28, 9, 30);

        Assert.Equal(1, stage.CountTo("Ana"));
        Assert.Equal(new DateOnly(2026, 12, 25), (await stage.ProjectAsync()).Schedule.Pending!.Occurrence);
    }

    [Fact]
    public async Task The_reminder_and_the_deputy_wait_for_the_holiday_to_pass()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(24, 16);
        var before = (stage.CountTo("Ana"), stage.CountTo("Marc"));
        await stage.Cast.Says("Ana", "plus tard 1h");

        await stage.RunsUntil(28, 8, 59);
        Assert.Equal((before.Item1 + 1, before.Item2), (stage.CountTo("Ana"), stage.CountTo("Marc")));
        await stage.RunsUntil(28, 9);

        Assert.Equal(before.Item2 + 1, stage.CountTo("Marc"));
    }

    [Fact]
    public async Task Someone_who_does_not_work_on_Thursdays_is_asked_on_Friday_within_their_hours()
    {
        var stage = await CheckpointStage.OpenAsync();
        var week = new WorkingWeek(
            new TimeOnly(10, 0),
            new TimeOnly(16, 0),
            Weekdays.MondayToFriday & ~Weekdays.Thursday
        );
        await stage.ChangesAsync(project =>
            project with
            {
                Members = [.. project.Members.Select(m => m.Role == Role.Owner ? m with { Week = week } : m)],
            }
        );

        await stage.RunsUntil(4, 9, 59);
        Assert.Equal(0, stage.CountTo("Ana"));
        await stage.RunsUntil(4, 10);

        Assert.Equal(1, stage.CountTo("Ana"));
        Assert.Equal(CheckpointStage.December(4, 14), (await stage.ProjectAsync()).Schedule.Pending!.NudgeAt);
    }

    [Fact]
    public async Task The_sponsor_hears_of_a_silence_on_joining_once_and_an_answer_begins_a_new_count()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.ChangesAsync(project => Sponsored(project, joined: false));
        await stage.RunsUntil(17, 18);
        Assert.Equal(2, (await stage.ProjectAsync()).Schedule.Missed);
        await stage.ChangesAsync(project =>
            Sponsored(project, joined: true)
                .TellingSponsor(Thresholds.Of(project, stage.Cast.Options), stage.Cast.Clock.GetUtcNow())
        );

        await stage.RunsUntil(18, 8, 59);
        Assert.Empty(stage.Cast.SentTo("Helene"));
        await stage.RunsUntil(18, 9);
        Assert.Contains(
            "2 points de suite",
            Assert.Single(stage.Cast.SentTo("Helene")).Message.Summary,
            StringComparison.Ordinal
        );
        await stage.RunsUntil(24, 18);
        Assert.Single(stage.Cast.SentTo("Helene"));
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("promised", "2026-12-31"));
        var schedule = (await stage.ProjectAsync()).Schedule;
        Assert.Equal((0, false, null), (schedule.Missed, schedule.SponsorTold, schedule.SponsorAt));
    }

    [Fact]
    public void The_provider_is_away_when_all_of_its_people_are_or_when_it_is_closed()
    {
        var project = CheckpointStage.Plain() with
        {
            Settings = new ProjectSettings { ProviderClosed = [Range(28, 29)] },
            Members =
            [
                new Member(Role.Owner, "Ana") { DaysOff = [Range(1, 4)] },
                new Member(Role.Provider, "Paul") { DaysOff = [Range(7, 11), Range(17, 17)] },
                new Member(Role.Provider, "Lea") { DaysOff = [Range(9, 15)] },
            ],
        };
        var provider = project.CalendarOf(Side.Provider);

        var off = Enumerable
            .Range(1, 31)
            .Select(day => new DateOnly(2026, 12, day))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Where(day => !provider.IsWorkingDay(day))
            .Select(day => day.Day);

        Assert.Equal([9, 10, 11, 25, 28, 29], off);
        Assert.False(project.CalendarOf(Side.Client).IsWorkingDay(new DateOnly(2026, 12, 1)));
        Assert.True(project.CalendarOf(Side.ThirdParty).IsWorkingDay(new DateOnly(2026, 12, 1)));
        Assert.False(project.CalendarOf(Side.ThirdParty).IsWorkingDay(new DateOnly(2026, 12, 25)));
    }

    [Theory]
    [InlineData(null, "Europe/Paris", "FR")]
    [InlineData(null, "Asia/Tokyo", null)]
    [InlineData("BE", "Europe/Paris", "BE")]
    [InlineData("none", "Europe/Paris", null)]
    public void The_country_is_the_chosen_one_else_that_of_the_zone(string? chosen, string zone, string? country)
    {
        var project = CheckpointStage.Plain();
        project = project with
        {
            Settings = new ProjectSettings { Country = chosen },
            Schedule = project.Schedule with { Cadence = project.Schedule.Cadence with { TimeZone = zone } },
        };

        Assert.Equal(country, project.HolidaysCountry());
    }

    [Fact]
    public void A_project_that_was_kept_before_there_were_settings_has_the_usual_ones()
    {
        var json = System.Text.Json.JsonSerializer.SerializeToNode(
            CheckpointStage.Plain(),
            ProjectJson.Default.Project
        )!;
        json.AsObject().Remove("settings");

        var project = System.Text.Json.JsonSerializer.Deserialize(json, ProjectJson.Default.Project)!;

        Assert.Equal(ProjectSettings.None, project.Settings);
        Assert.Equal("FR", project.HolidaysCountry());
    }

    private static DateRange Range(int first, int last) =>
        new(new DateOnly(2026, 12, first), new DateOnly(2026, 12, last));

    private static Project Sponsored(Project project, bool joined) =>
        project with
        {
            Members =
            [
                .. project.Members.Where(member => member.Role != Role.Sponsor),
                new Member(Role.Sponsor, "Helene") { Person = joined ? Scenarios.Cast.Key("Helene") : null },
            ],
        };
}
