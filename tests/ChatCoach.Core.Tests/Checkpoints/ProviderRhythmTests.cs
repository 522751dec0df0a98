using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Checkpoints;

/// <summary>The rule of silence against many rhythms, and the other signs one by one.</summary>
public sealed class ProviderRhythmTests
{
    private static readonly DateOnly Begin = new(2026, 2, 2);
    private static readonly WorkCalendar Weekdays = new(TimeZoneInfo.Utc, []);

    /// <summary>Whatever the gaps, silence counts from the first day past both limits and on no day before.</summary>
    [Fact]
    public async Task Silence_counts_from_the_first_day_past_five_days_and_past_one_and_a_half_times_their_own_gap()
    {
        var random = new Random(20261203);
        for (var run = 0; run < 200; run++)
        {
            var gaps = Enumerable.Range(0, random.Next(0, 12)).Select(_ => random.Next(1, 15)).ToList();
            var project = (await ProjectAsync()).Touching("test", [.. Signs(gaps)]);
            var sorted = gaps.Order().ToList();
            var median = gaps.Count < 3 ? 0 : (sorted[(gaps.Count - 1) / 2] + sorted[gaps.Count / 2]) / 2m;
            var limit = Math.Max(5, (int)Math.Floor(1.5m * median));
            var last = project.Contacts[^1].On;

            Assert.False(IsSilent(project, Weekdays.AddWorkingDays(last, limit)));
            Assert.True(IsSilent(project, Weekdays.AddWorkingDays(last, limit + 1)));
            Assert.Contains(
                project.AgendaItems(),
                item => item.Kind == AgendaKind.Stall && DayOf(item) == Weekdays.AddWorkingDays(last, limit + 1)
            );
        }
    }

    [Fact]
    public async Task An_attempt_that_met_nobody_is_no_sign_and_a_refusal_is_one()
    {
        var project = await ProjectAsync();
        var asked = project.Touching("a", new Contact(Begin.AddDays(14), ContactKind.Asked, "a"));
        var refused = project.Touching("a", new Contact(Begin.AddDays(14), ContactKind.Message, "a"));

        Assert.True(IsSilent(asked, Begin.AddDays(16)));
        Assert.False(IsSilent(refused, Begin.AddDays(16)));
    }

    [Fact]
    public async Task A_question_that_waits_twice_as_long_as_their_usual_answer_counts_and_is_looked_at_that_day()
    {
        var project = (await ProjectAsync()).Touching(
            "test",
            Of(0, ContactKind.Asked),
            Of(2, ContactKind.Message),
            Of(3, ContactKind.Asked),
            Of(5, ContactKind.Message),
            Of(6, ContactKind.Asked)
        );

        Assert.False(SignOf(project, Day(9), SignKind.Slow).Counts);
        Assert.True(SignOf(project, Day(10), SignKind.Slow).Counts);
        Assert.Contains(project.AgendaItems(), item => item.Subject == "reply" && DayOf(item) == Day(10));
    }

    [Fact]
    public async Task With_too_few_answers_slowness_is_not_known()
    {
        var project = (await ProjectAsync()).Touching(
            "test",
            Of(0, ContactKind.Asked),
            Of(1, ContactKind.Message),
            Of(3, ContactKind.Asked)
        );

        Assert.True(SignOf(project, Day(20), SignKind.Slow).Unknown);
        Assert.False(SignOf(project, Day(20), SignKind.Slow).Counts);
    }

    [Fact]
    public async Task Meetings_put_off_count_until_one_takes_place()
    {
        var twice = (await ProjectAsync()).Touching("test", Of(1, ContactKind.Postponed), Of(3, ContactKind.Postponed));
        var met = twice.Touching("met", new Contact(Day(4), ContactKind.Talk, "met"));

        Assert.True(SignOf(twice, Day(5), SignKind.Postponed).Counts);
        Assert.False(SignOf(met, Day(5), SignKind.Postponed).Counts);
    }

    private static async Task<Project> ProjectAsync()
    {
        var stage = await CheckpointStage.OpenAsync();
        return (await stage.ProjectAsync()) with
        {
            Turn = new StageTurn(Side.Provider, Begin),
            Settings = new ProjectSettings { Country = ProjectSettings.NoHolidays },
        };
    }

    private static IEnumerable<Contact> Signs(IEnumerable<int> gaps)
    {
        var day = Begin;
        yield return new Contact(day, ContactKind.Talk, "test");
        foreach (var gap in gaps)
        {
            day = Weekdays.AddWorkingDays(day, gap);
            yield return new Contact(day, ContactKind.Message, "test");
        }
    }

    private static Contact Of(int day, ContactKind kind) => new(Day(day), kind, "test");

    private static DateOnly Day(int number) => Weekdays.AddWorkingDays(Begin, number);

    private static bool IsSilent(Project project, DateOnly day) => SignOf(project, day, SignKind.Silence).Counts;

    private static StallSign SignOf(Project project, DateOnly day, SignKind kind) =>
        StallCount.Of(project, day)!.Signs.Single(sign => sign.Kind == kind);

    private static DateOnly DayOf(AgendaItem item) => DateOnly.FromDateTime(item.Due.UtcDateTime);
}
