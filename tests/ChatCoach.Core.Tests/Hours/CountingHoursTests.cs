using ChatCoach.Core.Hours;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Checkpoints;

namespace ChatCoach.Core.Tests.Hours;

/// <summary>The arithmetic of unexplained hours, over any figures.</summary>
public sealed class CountingHoursTests
{
    private static readonly DateOnly Monday = new(2024, 1, 1);

    [Fact]
    public void Every_hour_billed_is_explained_or_not_and_none_is_lost_when_the_oldest_are_summed()
    {
        var random = new Random(20261207);
        for (var run = 0; run < 60; run++)
        {
            var project = CheckpointStage.Plain() with
            {
                Settings = new ProjectSettings { UnexplainedPercent = 1 + random.Next(60) },
            };
            var all = new List<HoursPeriod>();
            foreach (var week in Enumerable.Range(0, random.Next(1, 90)))
            {
                var billed = random.Next(0, 400) / 4m;
                var explained = Math.Round(billed * random.Next(0, 101) / 100, 2);
                var period = new HoursPeriod(Monday.AddDays(7 * week), Monday.AddDays((7 * week) + 6), billed)
                {
                    Deliveries = explained,
                };
                all.Add(period);
                project = project.Billing(period);
                if (random.Next(4) == 0)
                {
                    // Said again: it replaces the same week.
                    project = project.Billing(period);
                }
            }

            Assert.True(project.Hours.Count <= Project.MostHours);
            Assert.Equal(
                all.Sum(one => one.Billed),
                project.Hours.Sum(one => one.Billed) + (project.OlderHours?.Billed ?? 0)
            );
            Assert.Equal(
                all.Sum(one => one.Explained),
                project.Hours.Sum(one => one.Explained) + (project.OlderHours?.Explained ?? 0)
            );
            Assert.Equal(all.Count, project.Hours.Count + (project.OlderHours?.Periods ?? 0));
            Assert.All(project.Hours, one => Assert.Equal(one.Billed, one.Explained + one.Unexplained));
            Assert.All(project.Hours, one => Assert.InRange(one.Share, 0, 1));

            var count = HoursCount.Of(project, Thresholds.Of(project, new CoachOptions()));
            var over = project.Hours.Count(one =>
                one.Billed > 0 && (one.Billed - one.Explained) * 100 > one.Billed * project.Settings.UnexplainedPercent
            );
            Assert.Equal(over, count.Over.Count);
            Assert.Equal(
                over switch
                {
                    0 => HoursStep.None,
                    1 => HoursStep.AskForDetail,
                    _ => HoursStep.SecureAndTalk,
                },
                count.Step
            );
        }
    }

    [Theory]
    [InlineData("12,5 h", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData("12 h 30", 12.5)]
    [InlineData("12h30", 12.5)]
    [InlineData("12:45", 12.75)]
    [InlineData("40 heures", 40)]
    [InlineData("40 hours", 40)]
    [InlineData("1 200", 1200)]
    [InlineData("0", 0)]
    public void Hours_are_read_as_people_write_them(string text, double hours) =>
        Assert.Equal((decimal)hours, HoursText.Read(text));

    [Theory]
    [InlineData("-3")]
    [InlineData("beaucoup")]
    [InlineData("12:75")]
    [InlineData("")]
    [InlineData("12 h et demie")]
    [InlineData("12,555")]
    public void What_is_no_number_of_hours_is_none(string text) => Assert.Null(HoursText.Read(text));
}
