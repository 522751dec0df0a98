using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class StallTests
{
    [Fact]
    public async Task Silence_and_the_same_progress_twice_are_told_once_with_what_was_not_counted()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await AnswersAsync(stage, ("spoke", "2026-12-03"));
        await stage.RunsUntil(10, 10);
        await AnswersAsync(stage, ("spoke", "2026-12-03"));

        await stage.RunsUntil(16, 18);

        var told = stage.Cast.SentTo("Ana").Where(sent => sent.Id.StartsWith("stall-", StringComparison.Ordinal));
        var card = Assert.Single(told).Message;
        Assert.Equal("Sous la pile\u00A0?", card.Title());
        Assert.Equal("2 signes sur 5", card.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.Equal(
            [
                (Mark.Now, "Silence\u00A0: 6 jours ouvrés", "seuil 5"),
                (Mark.Now, "Rien de nouveau\u00A0: 2 points de suite", "3\u00A0déc., 10\u00A0déc."),
                (Mark.Open, "Date repoussée 0 fois", "non compté"),
                (Mark.Open, "Réunion reportée 0 fois", "non compté"),
                (Mark.Open, "Délai de réponse", "trop peu pour le dire"),
            ],
            card.Blocks.OfType<ProgressBlock>().Single().Lines.Select(line => (line.Mark, line.Text, line.Right!))
        );
        Assert.Equal(
            "Bonjour Paul, où en êtes-vous sur «\u00A0Catalogue\u00A0», et que pouvons-nous faire de notre côté avant le ven.\u00A018\u00A0déc.\u00A0?",
            card.Box().Text
        );
        Assert.False(card.Band.Shared);
        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Equal(StallLevel.Amber, (await stage.ProjectAsync()).Stall!.Level);
    }

    [Fact]
    public async Task Silence_alone_is_one_sign_and_no_message()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await AnswersAsync(stage, ("delivered", "unproven"));

        await stage.RunsUntil(16, 18);

        Assert.DoesNotContain(stage.Cast.SentTo("Ana"), IsStall);
        var card = (await stage.Cast.Says("Ana", "sous la pile")).Message!;
        Assert.Equal("1 signe sur 5", card.Blocks.OfType<StatusBlock>().Single().Word);
        Assert.DoesNotContain(card.Blocks, block => block is BoxBlock);
    }

    [Fact]
    public async Task Nothing_is_counted_while_the_turn_is_ours()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await AnswersAsync(stage, ("turn", nameof(Side.Client)));
        await stage.RunsUntil(10, 10);
        await AnswersAsync(stage, ("turn", nameof(Side.Client)));

        await stage.RunsUntil(23, 18);

        Assert.DoesNotContain(stage.Cast.SentTo("Ana"), IsStall);
        var card = (await stage.Cast.Says("Ana", "sous la pile")).Message!;
        Assert.StartsWith("La balle n’est pas chez le prestataire", card.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_checkpoint_brings_to_light_joins_its_summary_and_sends_nothing()
    {
        var stage = await CheckpointStage.OpenAsync();
        await AnswersOnAsync(stage, 3, "2026-12-11");
        await AnswersOnAsync(stage, 10, "2026-12-18");
        var before = stage.CountTo("Ana");

        var summary = await AnswersOnAsync(stage, 17, "2026-12-23");

        Assert.Equal("Voir ce qui est compté", summary.Primary().Title);
        Assert.StartsWith(
            "2 signes sur 5",
            summary.Blocks.OfType<RemarksBlock>().Single().Remarks[0].Text,
            StringComparison.Ordinal
        );
        Assert.Equal(StallLevel.Amber, (await stage.ProjectAsync()).Stall!.Level);
        Assert.Equal(before + 1, stage.CountTo("Ana"));
        await stage.RunsUntil(23, 18);
        Assert.DoesNotContain(stage.Cast.SentTo("Ana"), IsStall);
        var card = (await stage.Cast.Presses("Ana", summary.Primary())).Message!;
        Assert.Contains(
            "11\u00A0déc. → 18\u00A0déc. → 23\u00A0déc.",
            card.Blocks.OfType<ProgressBlock>().Single().Lines.Select(line => line.Right)
        );
    }

    [Fact]
    public async Task On_the_day_of_a_checkpoint_it_waits_and_unanswered_comes_the_next_working_day()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await AnswersAsync(stage);
        await stage.RunsUntil(8, 10);
        await ShiftsAsync(stage, new DateOnly(2026, 12, 9), Two("2026-11-26", "2026-12-03"));

        await stage.RunsUntil(17, 18);
        Assert.DoesNotContain(stage.Cast.SentTo("Ana"), IsStall);
        await stage.RunsUntil(18, 9, 30);

        Assert.Single(stage.Cast.SentTo("Ana"), IsStall);
    }

    [Fact]
    public async Task A_leave_of_the_provider_stops_the_clock()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await AnswersAsync(stage, ("spoke", "2026-12-03"));
        await stage.RunsUntil(10, 10);
        await AnswersAsync(stage, ("spoke", "2026-12-03"));
        var card = (await stage.Cast.Says("Ana", "sous la pile")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.LeaveOpen))).Form!;

        await stage.Cast.Fills("Ana", form, ("first", "2026-12-11"), ("last", "2026-12-18"));
        await stage.RunsUntil(18, 18);

        Assert.DoesNotContain(stage.Cast.SentTo("Ana"), IsStall);
        await stage.RunsUntil(21, 18);
        Assert.Single(stage.Cast.SentTo("Ana"), IsStall);
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task After_a_sign_a_new_silence_is_told_anew()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await AnswersAsync(stage, ("spoke", "2026-12-03"));
        await stage.RunsUntil(10, 10);
        await AnswersAsync(stage, ("spoke", "2026-12-03"));
        await stage.RunsUntil(15, 10);
        Assert.Single(stage.Cast.SentTo("Ana"), IsStall);

        await TouchesAsync(stage, new Contact(new DateOnly(2026, 12, 15), ContactKind.Talk, "test"));
        await stage.Cast.Waits(
            CheckpointStage.At(new DateOnly(2027, 1, 5), new TimeOnly(18, 0)) - stage.Cast.Clock.GetUtcNow()
        );

        Assert.Equal(2, stage.Cast.SentTo("Ana").Count(IsStall));
    }

    [Fact]
    public async Task A_look_that_falls_in_a_pause_or_out_of_hours_waits_for_their_end()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await AnswersAsync(stage, ("spoke", "2026-12-03"));
        await stage.RunsUntil(10, 10);
        await AnswersAsync(stage, ("spoke", "2026-12-03"));

        stage.IsDownUntil(14, 22);
        await stage.RunsUntil(14, 23);
        Assert.DoesNotContain(stage.Cast.SentTo("Ana"), IsStall);
        await stage.RunsUntil(15, 9, 1);

        Assert.Single(stage.Cast.SentTo("Ana"), IsStall);
    }

    [Fact]
    public async Task The_provider_cannot_see_what_is_counted()
    {
        var stage = await CheckpointStage.OpenAsync();

        var reply = await stage.Cast.Says("Paul", "sous la pile");

        Assert.Null(reply.Message);
        Assert.NotNull((await stage.Cast.Says("Helene", "under the pile")).Message);
    }

    private static bool IsStall(OutboxMessage sent) => sent.Id.StartsWith("stall-", StringComparison.Ordinal);

    private static Task<Reply> AnswersAsync(CheckpointStage stage, params (string Id, string Value)[] changes) =>
        stage.AnswersAsync("Ana", stage.LastTo("Ana"), changes);

    private static async Task<CoachMessage> AnswersOnAsync(CheckpointStage stage, int day, string promised)
    {
        await stage.RunsUntil(day, 10);
        return (await AnswersAsync(stage, ("promised", promised), ("spoke", $"2026-12-{day:00}"))).Message!;
    }

    private static Func<Project, Project> Two(string first, string second) =>
        project =>
            project with
            {
                Figures =
                [
                    .. new[] { first, second }.Select(day => new CheckpointFigures(
                        DateOnly.ParseExact(day, "yyyy-MM-dd", null),
                        Health.AtRisk,
                        Side.Provider
                    )
                    {
                        Next = "Catalogue",
                    }),
                ],
            };

    private static Task ShiftsAsync(CheckpointStage stage, DateOnly sign, Func<Project, Project> change) =>
        ChangesAsync(
            stage,
            project => change(project.Touching("test", new Contact(sign, ContactKind.Message, "test")))
        );

    private static Task TouchesAsync(CheckpointStage stage, Contact contact) =>
        ChangesAsync(stage, project => project.Touching(contact.Source, contact));

    private static Task ChangesAsync(CheckpointStage stage, Func<Project, Project> change) =>
        stage.Cast.AltersAsync(CheckpointStage.Site, change);
}
