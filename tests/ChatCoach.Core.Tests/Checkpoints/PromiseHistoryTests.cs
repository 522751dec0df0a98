using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class PromiseHistoryTests
{
    [Fact]
    public async Task Every_date_that_was_promised_stays_with_who_and_when()
    {
        var stage = await CheckpointStage.OpenAsync();
        await AnswersWeekAsync(stage, 3, "Catalogue, Paul", "2026-12-11");
        await AnswersWeekAsync(stage, 10, "catalogue", "2026-12-18");
        await AnswersWeekAsync(stage, 17, "Catalogue", "2026-12-18");

        var catalogue = (await stage.ProjectAsync()).Stages.Single();

        Assert.Equal(
            [(Day(11), Day(3), "Paul", "Ana"), (Day(18), Day(10), null, "Ana")],
            catalogue.Promises.Select(promise => (promise.For, promise.SaidOn, promise.By, promise.NotedBy))
        );
        Assert.Equal(Day(18), catalogue.PromisedFor);
        Assert.Equal(1, (await stage.ProjectAsync()).LastAnswers!.PromiseMoves);
    }

    [Fact]
    public async Task The_card_tells_the_dates_in_their_order_the_moves_and_the_slip_in_working_days()
    {
        var stage = await CheckpointStage.OpenAsync();
        await AnswersWeekAsync(stage, 3, "Recette", "2026-12-11");
        await AnswersWeekAsync(stage, 10, "Recette", "2026-12-18");
        await AnswersWeekAsync(stage, 17, "Recette", "2026-12-23");

        var card = (await stage.Cast.Says("Ana", "promesses")).Message!;

        var line = card.Blocks.OfType<BulletsBlock>().Single().Items.Single();
        Assert.Equal("Recette", line.Strong);
        Assert.Equal(
            "\u00A0: 11\u00A0déc. → 18\u00A0déc. → 23\u00A0déc., 2 reports, 8 jours ouvrés de plus",
            line.Rest
        );
        Assert.Equal(
            ["11\u00A0déc.", "Agence Lumen", "3\u00A0déc.", "Ana"],
            card.Blocks.OfType<DetailsBlock>().Single().Blocks.OfType<TableBlock>().Single().Rows[0]
        );
    }

    [Fact]
    public async Task An_edit_puts_a_date_right_by_a_new_entry_and_is_no_move()
    {
        var stage = await CheckpointStage.OpenAsync();
        await AnswersWeekAsync(stage, 3, "Recette", "2026-12-11");
        var summary = await AnswersWeekAsync(stage, 10, "Recette", "2026-12-18");

        await EditsAsync(stage, summary, ("promised", "2026-12-11"));

        var project = await stage.ProjectAsync();
        Assert.Equal([Day(11), Day(18), Day(11)], project.Promises.Select(promise => promise.For));
        Assert.Equal([false, false, true], project.Promises.Select(promise => promise.Corrects));
        Assert.Equal(0, project.LastAnswers!.PromiseMoves);
        Assert.Equal(0, project.HistoryOf("recette").Moves);
    }

    [Fact]
    public async Task A_deliverable_that_an_edit_takes_back_is_no_longer_promised_and_its_line_stays()
    {
        var stage = await CheckpointStage.OpenAsync();
        var summary = await AnswersWeekAsync(stage, 3, "Recette", "2026-12-11");

        await EditsAsync(stage, summary, ("next", "Paiement"));

        var project = await stage.ProjectAsync();
        Assert.Equal(["Recette", "Recette", "Paiement"], project.Promises.Select(promise => promise.Deliverable));
        Assert.Empty(project.HistoryOf("Recette").Standing);
        Assert.Equal(Day(11), project.HistoryOf("Paiement").Last!.For);
    }

    [Fact]
    public async Task A_promise_counts_its_moves_over_checkpoints_that_spoke_of_something_else()
    {
        var stage = await CheckpointStage.OpenAsync();
        await AnswersWeekAsync(stage, 3, "Recette", "2026-12-11");
        await AnswersWeekAsync(stage, 10, "Paiement", "2026-12-18");
        await AnswersWeekAsync(stage, 17, "Recette", "2026-12-21");

        Assert.Equal(1, (await stage.ProjectAsync()).LastAnswers!.PromiseMoves);
    }

    [Fact]
    public async Task Many_deliverables_come_a_page_at_a_time_and_a_page_that_is_none_shows_the_last()
    {
        var stage = await CheckpointStage.OpenAsync();
        foreach (var (week, name) in new[] { "Un", "Deux", "Trois", "Quatre", "Cinq" }.Index())
        {
            await AnswersAsync(stage, new DateOnly(2026, 12, 3).AddDays(7 * week), name, "2027-02-01");
        }

        var first = (await stage.Cast.Says("Marc", "dates promises")).Message!;
        var turn = first.Button(Verbs.PromisesShow);
        var second = (await stage.Cast.Presses("Marc", turn)).Message!;
        var beyond = (
            await stage.Cast.Presses("Marc", turn with { Call = turn.Call! with { Choice = "99" } })
        ).Message!;

        Assert.Equal(4, first.Blocks.OfType<BulletsBlock>().Single().Items.Count);
        Assert.Equal("Cinq", second.Blocks.OfType<BulletsBlock>().Single().Items.Single().Strong);
        Assert.Equal(second.Text(), beyond.Text());
    }

    [Fact]
    public async Task The_provider_does_not_see_the_history()
    {
        var stage = await CheckpointStage.OpenAsync();
        await AnswersWeekAsync(stage, 3, "Recette", "2026-12-11");

        var reply = await stage.Cast.Says("Paul", "promesses");

        Assert.Equal(ReplyKind.Note, reply.Kind);
        Assert.Null(reply.Message);
        Assert.NotNull((await stage.Cast.Says("Helene", "promesses")).Message);
    }

    private static Task<CoachMessage> AnswersWeekAsync(CheckpointStage stage, int day, string next, string promised) =>
        AnswersAsync(stage, Day(day), next, promised);

    private static async Task<CoachMessage> AnswersAsync(
        CheckpointStage stage,
        DateOnly day,
        string next,
        string promised
    )
    {
        await stage.Cast.Waits(CheckpointStage.At(day, new TimeOnly(10, 0)) - stage.Cast.Clock.GetUtcNow());
        return (await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("next", next), ("promised", promised))).Message!;
    }

    private static async Task EditsAsync(
        CheckpointStage stage,
        CoachMessage summary,
        params (string Id, string Value)[] changes
    )
    {
        var form = (await stage.Cast.Opens("Ana", summary.Button(Verbs.CheckpointOpen))).Form!;
        await stage.Cast.Fills("Ana", form, changes);
    }

    private static DateOnly Day(int day) => new(2026, 12, day);
}
