using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Checkpoints;

/// <summary>Who hears of a stall while people are away, on holidays, and when the agenda brings it twice.</summary>
public sealed class StallWithPeopleAwayTests
{
    [Fact]
    public async Task Agenda_that_brings_the_look_twice_tells_it_once()
    {
        var stage = await SilentAsync();
        stage.IsDownUntil(11, 10);
        var look = (await stage.ProjectAsync())
            .AgendaItems()
            .First(item => item is { Kind: AgendaKind.Stall, Subject: "silence" });

        for (var delivery = 0; delivery < 2; delivery++)
        {
            await stage.Cast.Desk.RunAsync(
                CheckpointStage.Site,
                stage.Cast.Clock.GetUtcNow(),
                session => new StallAgenda().OnDueAsync(session, look, TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken
            );
        }

        Assert.Single(Told(stage, "Ana"));
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "stall.found");
    }

    [Fact]
    public async Task While_the_owner_is_away_the_deputy_hears_of_it()
    {
        var stage = await SilentAsync();
        await AwayAsync(stage, "Ana");

        await stage.RunsUntil(16, 18);

        Assert.Empty(Told(stage, "Ana"));
        Assert.Single(Told(stage, "Marc"));
    }

    [Fact]
    public async Task With_owner_and_deputy_away_it_waits_for_the_owner_and_is_told_once()
    {
        var stage = await SilentAsync();
        await AwayAsync(stage, "Ana");
        await AwayAsync(stage, "Marc");

        await stage.RunsUntil(18, 18);
        Assert.Empty(Told(stage, "Ana").Concat(Told(stage, "Marc")));
        await stage.RunsUntil(22, 18);

        Assert.Single(Told(stage, "Ana"));
        Assert.Empty(Told(stage, "Marc"));
    }

    [Theory]
    [InlineData("FR", "2026-12-28")]
    [InlineData("GB", "2026-12-29")]
    [InlineData("DE", "2026-12-28")]
    [InlineData(ProjectSettings.NoHolidays, "2026-12-25")]
    public async Task Holidays_of_the_projects_country_are_no_silence(string country, string silentFrom)
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.ChangesAsync(project =>
            (project with { Settings = project.Settings with { Country = country } }).Touching(
                "test",
                new Contact(new DateOnly(2026, 12, 17), ContactKind.Message, "test")
            )
        );

        Assert.Equal(
            DateOnly.ParseExact(silentFrom, "yyyy-MM-dd", null),
            (await stage.ProjectAsync()).Rhythm().SilentFrom
        );
    }

    [Fact]
    public async Task Closing_of_the_provider_moves_the_look_behind_its_end()
    {
        var stage = await CheckpointStage.OpenAsync();
        var before = await SilenceAsync(stage);
        var closed = new DateRange(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 4));
        await stage.ChangesAsync(project =>
            project with
            {
                Settings = project.Settings with { ProviderClosed = [closed] },
            }
        );

        Assert.Equal(before.AddDays(6), await SilenceAsync(stage));
    }

    /// <summary>Two checkpoints without progress; the sixth silent working day is Friday 11 December.</summary>
    private static async Task<CheckpointStage> SilentAsync()
    {
        var stage = await CheckpointStage.OpenAsync();
        foreach (var day in new[] { 3, 10 })
        {
            await stage.RunsUntil(day, 10);
            await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("spoke", "2026-12-03"));
        }

        return stage;
    }

    private static async Task AwayAsync(CheckpointStage stage, string name)
    {
        var form = (await stage.Cast.Says(name, "congés 11/12 18/12")).Form!;
        var reply = await stage.Cast.Fills(name, form);
        Assert.NotNull(reply.Message);
    }

    private static async Task<DateOnly> SilenceAsync(CheckpointStage stage) =>
        (await stage.ProjectAsync()).Rhythm().SilentFrom;

    private static IEnumerable<OutboxMessage> Told(CheckpointStage stage, string name) =>
        stage.Cast.SentTo(name).Where(sent => sent.Id.StartsWith("stall-", StringComparison.Ordinal));
}
