using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using CsCheck;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class WeekOfSilenceTests
{
    private const string First = "checkpoint|2026-12-03|1";

    [Fact]
    public async Task The_owner_is_asked_once_in_private_at_the_time_of_the_cadence()
    {
        var stage = await CheckpointStage.OpenAsync();

        await stage.RunsUntil(3, 9, 29);
        Assert.Empty(stage.Cast.Projects.Sent);
        await stage.RunsUntil(3, 9, 30);

        var sent = Assert.Single(stage.Cast.Projects.Sent);
        Assert.Equal(Scenarios.Cast.Key("Ana"), sent.To);
        Assert.Equal(First, sent.CardKey);
        Assert.Equal("Point régulier", sent.Message.Title());
        Assert.Equal("jeu.\u00A03\u00A0déc.", sent.Message.Blocks.OfType<TitleBlock>().Single().Date);
        Assert.Equal("Visible par vous uniquement", sent.Message.Band.SeenBy);
        Assert.Equal("Je vous le rappellerai une fois, à 13\u00A0h\u00A030.", Footer(sent.Message));
        Assert.Equal(Verbs.CheckpointOpen, sent.Message.Primary().Call!.Verb);
    }

    [Fact]
    public async Task The_prompt_speaks_the_language_of_its_reader()
    {
        var stage = await CheckpointStage.OpenAsync(locale: "en-GB");

        await stage.RunsUntil(3, 10);

        Assert.Equal("Checkpoint", stage.LastTo("Ana").Title());
        Assert.Equal("I will remind you once, at 13:30.", Footer(stage.LastTo("Ana")));
    }

    [Fact]
    public async Task After_four_working_hours_one_nudge_comes_and_the_prompt_shrinks_to_a_line()
    {
        var stage = await CheckpointStage.OpenAsync();

        await stage.RunsUntil(3, 18);

        Assert.Equal(2, stage.CountTo("Ana"));
        Assert.Equal("Votre point vous attend", stage.LastTo("Ana").Title());
        Assert.Contains("C’est mon seul rappel.", Footer(stage.LastTo("Ana")), StringComparison.Ordinal);
        var cards = stage.CardsOf("Ana");
        Assert.IsType<TextBlock>(Assert.Single(cards[First].Blocks));
        Assert.Single(cards.Values, card => card.Buttons().Any(button => button.Primary));
        Assert.Equal(0, stage.CountTo("Marc"));
    }

    [Fact]
    public async Task The_next_working_day_the_deputy_is_asked_and_the_card_of_the_owner_says_so()
    {
        var stage = await CheckpointStage.OpenAsync();

        await stage.RunsUntil(4, 9);

        Assert.Equal("Point régulier", stage.LastTo("Marc").Title());
        Assert.Contains("à la place d’Ana", Text(stage.LastTo("Marc")), StringComparison.Ordinal);
        Assert.Equal(2, stage.CountTo("Ana"));
        var card = stage.CardsOf("Ana")["checkpoint|2026-12-03|2"];
        Assert.Contains("Marc a aussi reçu le point", Text(card), StringComparison.Ordinal);
        Assert.Equal(Verbs.CheckpointOpen, Assert.Single(card.Buttons()).Call!.Verb);
    }

    [Fact]
    public async Task Where_no_deputy_has_joined_the_card_of_the_owner_stays_open_and_says_so()
    {
        var stage = await CheckpointStage.OpenAsync(deputy: false);

        await stage.RunsUntil(8, 18);

        Assert.Equal(2, stage.CountTo("Ana"));
        var card = stage.CardsOf("Ana")["checkpoint|2026-12-03|2"];
        Assert.Contains("Rien n’est perdu", Text(card), StringComparison.Ordinal);
        Assert.NotNull((await stage.ProjectAsync()).Schedule.Pending);
    }

    [Fact]
    public async Task The_next_occurrence_takes_the_place_of_one_that_nobody_answered()
    {
        var stage = await CheckpointStage.OpenAsync();

        await stage.RunsUntil(10, 10);

        Assert.Equal(1, (await stage.ProjectAsync()).Schedule.Missed);
        Assert.Equal("jeu.\u00A010\u00A0déc.", stage.LastTo("Ana").Blocks.OfType<TitleBlock>().Single().Date);
        Assert.Contains("le remplace", Text(stage.CardsOf("Ana")["checkpoint|2026-12-03|2"]), StringComparison.Ordinal);
        Assert.Contains("le remplace", Text(Assert.Single(stage.CardsOf("Marc").Values)), StringComparison.Ordinal);
        Assert.Equal(0, stage.CountTo("Helene"));
    }

    [Fact]
    public async Task After_two_missed_the_sponsor_reads_it_once_without_blame_or_anything_private()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("worry", "Le budget de Paul"));

        await stage.RunsUntil(31, 18);

        Assert.Equal(3, (await stage.ProjectAsync()).Schedule.Missed);
        var told = Assert.Single(stage.Cast.SentTo("Helene")).Message;
        Assert.Contains("2 points de suite", told.Summary, StringComparison.Ordinal);
        Assert.Contains("jeu.\u00A03\u00A0déc.", Text(told), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "budget",
            string.Join(' ', told.Blocks.Select(block => block.ToString())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_provider_gets_nothing()
    {
        var stage = await CheckpointStage.OpenAsync();

        await stage.RunsUntil(31, 18);

        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task A_prompt_that_came_due_while_the_service_was_down_comes_once_marked_late_with_its_date()
    {
        var stage = await CheckpointStage.OpenAsync();
        stage.IsDownUntil(5, 12);

        await stage.RunsUntil(7, 12);

        var sent = Assert.Single(stage.Cast.SentTo("Ana"));
        Assert.Equal("jeu.\u00A03\u00A0déc.", sent.Message.Blocks.OfType<TitleBlock>().Single().Date);
        Assert.Equal("Envoyé en retard", sent.Message.Blocks.OfType<StatusBlock>().Single().Word);
        var asked = (await stage.JournalAsync()).Single(entry => entry.Kind == "checkpoint.asked");
        Assert.Equal(CheckpointStage.December(7, 9), asked.At);
    }

    [Fact]
    public async Task Ten_minutes_are_not_late()
    {
        var stage = await CheckpointStage.OpenAsync();
        stage.IsDownUntil(3, 9, 40);

        await stage.RunsUntil(3, 9, 41);

        Assert.Empty(stage.LastTo("Ana").Blocks.OfType<StatusBlock>());
    }

    [Fact]
    public async Task Of_several_that_came_due_while_the_service_was_down_only_the_newest_is_asked()
    {
        var stage = await CheckpointStage.OpenAsync();
        stage.IsDownUntil(18, 10);

        await stage.RunsUntil(18, 11);

        var sent = Assert.Single(stage.Cast.SentTo("Ana"));
        Assert.Equal("checkpoint|2026-12-17|1", sent.CardKey);
        Assert.Equal(new DateOnly(2026, 12, 24), (await stage.ProjectAsync()).Schedule.NextOccurrence);
        Assert.Equal(0, (await stage.ProjectAsync()).Schedule.Missed);
    }

    [Fact]
    public async Task A_nudge_that_came_due_while_the_service_was_down_waits_for_working_time()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        stage.IsDownUntil(5, 12);

        await stage.RunsUntil(6, 12);
        Assert.Equal(1, stage.CountTo("Ana"));
        await stage.RunsUntil(7, 9);

        Assert.Equal("Votre point vous attend", stage.LastTo("Ana").Title());
        Assert.Equal(0, stage.CountTo("Marc"));
    }

    [Fact]
    public async Task Moving_the_clock_in_any_steps_sends_the_same_as_moving_it_at_once()
    {
        var whole = await CheckpointStage.OpenAsync();
        await whole.Cast.Waits(TimeSpan.FromDays(24));
        var expected = Outcome(whole);

        await Gen.Int[1, 60 * 24 * 5]
            .Array[1, 12]
            .SampleAsync(
                async steps =>
                {
                    var stage = await CheckpointStage.OpenAsync();
                    foreach (var step in steps)
                    {
                        var left = CheckpointStage.Monday.AddDays(24) - stage.Cast.Clock.GetUtcNow();
                        await stage.Cast.Waits(TimeSpan.FromMinutes(Math.Min(step, left.TotalMinutes)));
                    }

                    await stage.Cast.Waits(CheckpointStage.Monday.AddDays(24) - stage.Cast.Clock.GetUtcNow());
                    Assert.Equal(expected, Outcome(stage));
                },
                iter: 40,
                threads: 1
            );
    }

    [Fact]
    public async Task Whatever_happens_nobody_is_written_to_at_a_wrong_hour_or_twice_for_one_occurrence() =>
        await Gen.Select(Gen.Int[0, 5], Gen.Int[1, 90], Gen.Int[0, 2])
            .Array[1, 25]
            .SampleAsync(
                async acts =>
                {
                    var stage = await CheckpointStage.OpenAsync();
                    foreach (var (act, hours, choice) in acts)
                    {
                        await ActAsync(stage, act, hours, choice);
                    }

                    await stage.Cast.Waits(TimeSpan.FromDays(10));
                    var journal = await stage.JournalAsync();
                    var project = await stage.ProjectAsync();
                    var working = project.CalendarOf(new Member(Role.Owner, ""));
                    Assert.All(
                        journal.Where(e => e.Kind is "checkpoint.asked" or "checkpoint.nudged" or "checkpoint.offered"),
                        entry => Assert.True(working.IsWorkingTime(entry.At), $"{entry.Kind} at {entry.At}")
                    );
                    Assert.All(
                        journal
                            .Where(e => e.Kind == "checkpoint.asked" && !e.Details.ContainsKey("again"))
                            .GroupBy(e => e.Subject),
                        asked => Assert.Single(asked)
                    );
                    Assert.All(
                        journal.Where(e => e.Kind == "checkpoint.nudged").GroupBy(e => e.Subject),
                        nudged => Assert.Single(nudged)
                    );
                    Assert.True(stage.CardsOf("Ana").Values.Count(IsLive) <= 1);
                },
                iter: 150,
                threads: 1
            );

    private static async Task ActAsync(CheckpointStage stage, int act, int hours, int choice)
    {
        string[] snoozes = ["1h", "après-midi", "demain"];
        switch (act)
        {
            case 0:
                stage.Cast.Clock.Advance(TimeSpan.FromHours(hours));
                break;
            case 1:
                await stage.Cast.Says("Ana", "plus tard " + snoozes[choice]);
                break;
            case 2 when stage.CardsOf("Ana").Values.FirstOrDefault(IsLive) is { } card:
                await stage.Cast.Presses("Ana", card.Button(Verbs.CheckpointSnooze));
                break;
            case 3 when choice == 0:
                await stage.Cast.Says("Ana", "reprendre");
                break;
            default:
                await stage.Cast.Waits(TimeSpan.FromHours(hours));
                break;
        }
    }

    private static bool IsLive(CoachMessage card) => card.Buttons().Any(button => button.Primary);

    private static string Outcome(CheckpointStage stage) =>
        string.Join('\n', stage.Cast.Projects.Sent.Select(sent => $"{sent.Id} {sent.To} {sent.Message.Summary}"));

    private static string Footer(CoachMessage message) => message.Blocks.OfType<FooterBlock>().Single().Text;

    private static string Text(CoachMessage message) =>
        string.Join(' ', message.Blocks.OfType<TextBlock>().Select(block => block.Text));
}
