using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Tests.Disputes;

namespace ChatCoach.Core.Tests.Checkpoints;

public sealed class PostponingTests
{
    [Theory]
    [InlineData(3, 10, "hour", 3, 11, 0)]
    [InlineData(3, 17, "hour", 4, 9, 0)]
    [InlineData(4, 17, "hour", 7, 9, 0)]
    [InlineData(3, 10, "afternoon", 3, 14, 0)]
    [InlineData(3, 15, "afternoon", 4, 9, 30)]
    [InlineData(3, 10, "tomorrow", 4, 9, 30)]
    [InlineData(4, 10, "tomorrow", 7, 9, 30)]
    [InlineData(5, 10, "afternoon", 7, 9, 30)]
    public async Task A_snooze_comes_back_in_working_time(
        int day,
        int hour,
        string choice,
        int backDay,
        int backHour,
        int backMinute
    )
    {
        var stage = await CheckpointStage.OpenAsync(deputy: false);
        await stage.RunsUntil(day, hour);
        var card = stage.CardsOf("Ana").Values.Last();
        var call = new ActionCall(Verbs.CheckpointSnooze, CheckpointStage.Site, "2026-12-03", card.Refresh?.Step ?? 2)
        {
            Version = (await stage.ProjectAsync()).Schedule.Pending!.Version,
            Choice = choice,
        };

        var reply = await stage.Cast.Send("Ana", new Pressed(call, FieldValues.None));

        Assert.IsType<TextBlock>(reply.Message!.Blocks[0]);
        Assert.Equal(
            CheckpointStage.December(backDay, backHour, backMinute),
            (await stage.ProjectAsync()).Schedule.Pending!.SnoozedUntil
        );
    }

    [Fact]
    public async Task Three_snoozes_wait_behind_Later_and_the_chosen_one_says_when_it_comes_back()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 9, 30);
        var card = stage.LastTo("Ana");
        var row = card.Blocks.OfType<ActionsBlock>().Single(actions => actions.Hidden);
        Assert.Equal(row.Id, card.Buttons().Single(button => button.Kind == ButtonKind.Toggle).Target);
        Assert.Equal(["Dans une heure", "Cet après-midi", "Demain"], row.Buttons.Select(button => button.Title));

        var reply = await stage.Cast.Presses("Ana", row.Buttons[2]);

        Assert.Equal(
            "Point du jeu.\u00A03\u00A0déc.\u00A0: je reviens vers vous ven.\u00A04\u00A0déc. à 9\u00A0h\u00A030.",
            reply.Message!.Summary
        );
    }

    [Fact]
    public async Task It_is_asked_again_with_a_new_card_and_can_be_snoozed_again()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        await stage.Cast.Presses("Ana", stage.LastTo("Ana").Button(Verbs.CheckpointSnooze));
        await stage.RunsUntil(3, 11, 30);
        Assert.Equal(2, stage.CountTo("Ana"));
        Assert.Equal("Point régulier", stage.LastTo("Ana").Title());
        Assert.Contains("plus bas", stage.CardsOf("Ana")["checkpoint|2026-12-03|1"].Summary, StringComparison.Ordinal);

        var again = await stage.Cast.Presses("Ana", stage.LastTo("Ana").Button(Verbs.CheckpointSnooze));

        Assert.Contains("12\u00A0h\u00A030", again.Message!.Summary, StringComparison.Ordinal);
        await stage.RunsUntil(3, 17);
        Assert.Equal(4, stage.CountTo("Ana"));
        Assert.Equal("Votre point vous attend", stage.LastTo("Ana").Title());
    }

    [Fact]
    public async Task A_second_click_on_a_snooze_changes_nothing_and_says_so()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var button = stage.LastTo("Ana").Button(Verbs.CheckpointSnooze);
        var first = await stage.Cast.Presses("Ana", button);
        stage.Cast.Clock.Advance(TimeSpan.FromMinutes(20));

        var second = await stage.Cast.Presses("Ana", button);

        Assert.Equal(first.Message!.Summary, second.Message!.Summary);
        Assert.NotNull(second.Notice);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "checkpoint.snoozed");
    }

    [Fact]
    public async Task After_a_nudge_a_snooze_brings_no_second_nudge_but_the_deputy()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 14);
        await stage.Cast.Presses("Ana", stage.LastTo("Ana").Button(Verbs.CheckpointSnooze));
        await stage.RunsUntil(4, 18);

        Assert.Equal(3, stage.CountTo("Ana"));
        Assert.Equal("Point régulier", stage.LastTo("Ana").Title());
        Assert.Equal(0, stage.CountTo("Marc"));
        await stage.RunsUntil(7, 10);

        Assert.Equal(3, stage.CountTo("Ana"));
        Assert.Equal(1, stage.CountTo("Marc"));
    }

    [Fact]
    public async Task Typed_a_snooze_shrinks_the_prompt_and_without_a_time_it_asks_which()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var choice = await stage.Cast.Says("Ana", "plus tard");
        Assert.Equal(3, choice.Message!.Buttons().Count());
        var note = await stage.Cast.Says("Ana", "plus tard, demain");

        Assert.Equal(ReplyKind.Note, note.Kind);
        Assert.Equal(note.Notice, stage.CardsOf("Ana")["checkpoint|2026-12-03|1"].Summary);
    }

    [Fact]
    public async Task With_nothing_to_snooze_the_coach_says_when_the_next_comes()
    {
        var stage = await CheckpointStage.OpenAsync();

        var note = await stage.Cast.Says("Ana", "snooze");

        Assert.Contains("jeu.\u00A03\u00A0déc. à 9\u00A0h\u00A030", note.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_is_skipped_with_a_reason_and_does_not_count_as_missed()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var form = (await stage.Cast.Opens("Ana", stage.LastTo("Ana").Button(Verbs.CheckpointSkip))).Form!;
        Assert.Equal(
            "Quelle est la raison, en quelques mots\u00A0?",
            (await stage.Cast.Fills("Ana", form)).Form!.ErrorAt("reason")
        );

        var reply = await stage.Cast.Fills("Ana", form, ("reason", "Paul est absent."));
        await stage.RunsUntil(9, 18);

        Assert.Equal(
            "Point du jeu.\u00A03\u00A0déc. passé\u00A0: Paul est absent. Prochain point\u00A0: jeu.\u00A010\u00A0déc. à 9\u00A0h\u00A030.",
            reply.Message!.Summary
        );
        Assert.Single(stage.Cast.Projects.Sent);
        await stage.RunsUntil(10, 10);
        Assert.Equal(0, (await stage.ProjectAsync()).Schedule.Missed);
        Assert.Equal(
            "Paul est absent.",
            (await stage.JournalAsync()).Single(e => e.Kind == "checkpoint.skipped").Details["reason"]
        );
    }

    [Fact]
    public async Task A_button_of_a_skipped_checkpoint_changes_nothing()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var card = stage.LastTo("Ana");
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.CheckpointSkip))).Form!;
        await stage.Cast.Fills("Ana", form, ("reason", "Paul est absent."));

        Reply[] replies =
        [
            await stage.Cast.Fills("Ana", form, ("reason", "Encore.")),
            await stage.Cast.Presses("Ana", card.Button(Verbs.CheckpointHandOver)),
            await stage.Cast.Presses("Ana", card.Button(Verbs.CheckpointSnooze)),
        ];

        Assert.All(
            replies,
            reply => Assert.StartsWith("La situation avait changé", reply.Notice, StringComparison.Ordinal)
        );
        Assert.Equal(0, stage.CountTo("Marc"));
    }

    [Fact]
    public async Task With_none_pending_the_next_one_is_skipped()
    {
        var stage = await CheckpointStage.OpenAsync();

        await stage.Cast.Fills("Ana", (await stage.Cast.Says("Ana", "passer")).Form!, ("reason", "Salon à Lyon"));
        await stage.RunsUntil(9, 18);

        Assert.Empty(stage.Cast.Projects.Sent);
        Assert.Equal(new DateOnly(2026, 12, 10), (await stage.ProjectAsync()).Schedule.NextOccurrence);
    }

    [Fact]
    public async Task The_owner_hands_over_to_the_deputy_and_both_cards_tell_it()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var reply = await stage.Cast.Presses("Ana", stage.LastTo("Ana").Button(Verbs.CheckpointHandOver));

        Assert.Contains("Marc a aussi reçu", reply.Message!.Summary, StringComparison.Ordinal);
        Assert.Equal(1, stage.CountTo("Marc"));
        Assert.DoesNotContain(stage.LastTo("Marc").Buttons(), button => button.Call?.Verb == Verbs.CheckpointHandOver);
    }

    [Fact]
    public async Task Who_it_was_handed_to_gets_the_one_reminder_that_the_owner_would_have_got()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        await stage.Cast.Presses("Ana", stage.LastTo("Ana").Button(Verbs.CheckpointHandOver));
        await stage.RunsUntil(3, 13, 59);
        Assert.Equal(1, stage.CountTo("Marc"));
        await stage.RunsUntil(9, 18);

        Assert.Equal((1, 2), (stage.CountTo("Ana"), stage.CountTo("Marc")));
        Assert.Equal("Votre point vous attend", stage.LastTo("Marc").Title());
        Assert.DoesNotContain(stage.LastTo("Marc").Buttons(), button => button.Call?.Verb == Verbs.CheckpointHandOver);
        Assert.Single(stage.CardsOf("Marc").Values, card => card.Buttons().Any(button => button.Primary));
        var reply = await stage.AnswersAsync("Marc", stage.LastTo("Marc"));
        Assert.Equal("Point enregistré", reply.Message!.Title());
    }

    [Fact]
    public async Task Handed_over_in_the_evening_the_deputy_gets_it_in_the_morning()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var button = stage.LastTo("Ana").Button(Verbs.CheckpointHandOver);
        stage.Cast.Projects.Agenda.Clear();
        await stage.RunsUntil(3, 20);

        var reply = await stage.Cast.Presses("Ana", button);
        Assert.Equal(0, stage.CountTo("Marc"));
        Assert.Contains("ven.\u00A04\u00A0déc. à 9\u00A0h", reply.Message!.Summary, StringComparison.Ordinal);
        await stage.RunsUntil(4, 9);

        Assert.Equal(1, stage.CountTo("Marc"));
    }

    [Fact]
    public async Task A_pause_has_an_end_and_stops_what_was_pending()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.RunsUntil(3, 10);
        var form = (await stage.Cast.Opens("Ana", stage.LastTo("Ana").Button(Verbs.CheckpointPause))).Form!;

        var reply = await stage.Cast.Fills("Ana", form, ("until", "2026-12-20"), ("reason", "Fermeture"));
        await stage.RunsUntil(23, 18);

        Assert.Equal(
            "Les points sont en pause jusqu’au dim.\u00A020\u00A0déc. inclus. Prochain point\u00A0: jeu.\u00A024\u00A0déc. à 9\u00A0h\u00A030.",
            reply.Message!.Summary
        );
        Assert.Single(stage.Cast.Projects.Sent);
        await stage.RunsUntil(24, 10);
        var schedule = (await stage.ProjectAsync()).Schedule;
        Assert.Equal(2, stage.CountTo("Ana"));
        Assert.Null(schedule.PausedUntil);
        Assert.Equal(0, schedule.Missed);
    }

    [Theory]
    [InlineData(
        "2026-11-30",
        "Le lun.\u00A030\u00A0nov.\u00A02026 n’est pas après aujourd’hui. Jusqu’à quel jour\u00A0?"
    )]
    [InlineData(
        "2028-01-01",
        "Une pause dure un an au plus, jusqu’au mar.\u00A030\u00A0nov.\u00A02027. Quel jour vous convient\u00A0?"
    )]
    [InlineData("", "Jusqu’à quel jour\u00A0?")]
    public async Task A_pause_without_a_day_to_come_within_a_year_is_asked_again(string until, string error)
    {
        var stage = await CheckpointStage.OpenAsync();

        var reply = await stage.Cast.Fills("Ana", (await stage.Cast.Says("Ana", "pause")).Form!, ("until", until));

        Assert.Equal(error, reply.Form!.ErrorAt("until"));
        Assert.Null((await stage.ProjectAsync()).Schedule.PausedUntil);
    }

    [Theory]
    [InlineData("pause 2026-12-20")]
    [InlineData("pause until 20/12")]
    [InlineData("suspendre jusqu’au 20 décembre")]
    [InlineData("Pause until 20 Dec 2026")]
    public async Task A_date_typed_with_the_pause_is_filled_in(string typed)
    {
        var stage = await CheckpointStage.OpenAsync();

        Assert.Equal("2026-12-20", (await stage.Cast.Says("Ana", typed)).Form!.ValueOf("until"));
    }

    [Fact]
    public async Task Checkpoints_resume_before_the_end_of_a_pause_and_only_then()
    {
        var stage = await CheckpointStage.OpenAsync();
        Assert.StartsWith(
            "Les points ne sont pas en pause.",
            (await stage.Cast.Says("Ana", "reprendre")).Notice,
            StringComparison.Ordinal
        );
        var form = (await stage.Cast.Says("Ana", "pause 2026-12-20")).Form!;
        var paused = (await stage.Cast.Fills("Ana", form)).Message!;

        var reply = await stage.Cast.Presses("Ana", paused.Button(Verbs.CheckpointResume));
        await stage.RunsUntil(3, 10);

        Assert.Contains("jeu.\u00A03\u00A0déc.", reply.Message!.Summary, StringComparison.Ordinal);
        Assert.Equal(1, stage.CountTo("Ana"));
    }

    [Fact]
    public async Task On_declared_leave_nothing_is_asked_and_what_was_planned_moves()
    {
        var stage = await CheckpointStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "congés 2/12 4/12")).Form!;
        Assert.Equal(("2026-12-02", "2026-12-04"), (form.ValueOf("first"), form.ValueOf("last")));

        var reply = await stage.Cast.Fills("Ana", form);
        await stage.RunsUntil(7, 9, 29);

        Assert.Contains("lun.\u00A07\u00A0déc. à 9\u00A0h\u00A030", reply.Message!.Summary, StringComparison.Ordinal);
        Assert.Empty(stage.Cast.Projects.Sent);
        await stage.RunsUntil(7, 9, 30);
        Assert.Equal("checkpoint|2026-12-03|1", Assert.Single(stage.Cast.SentTo("Ana")).CardKey);
    }

    [Fact]
    public async Task Leave_declared_while_a_moved_prompt_waits_moves_it_again_and_does_not_lose_it()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.Cast.Fills("Ana", (await stage.Cast.Says("Ana", "congés 2/12 4/12")).Form!);
        await stage.RunsUntil(4, 12);

        await stage.Cast.Fills("Ana", (await stage.Cast.Says("Ana", "congés 7/12")).Form!);

        var schedule = (await stage.ProjectAsync()).Schedule;
        Assert.Equal(new DateOnly(2026, 12, 3), schedule.NextOccurrence);
        Assert.Equal(CheckpointStage.December(8, 9, 30), schedule.NextPrompt);
    }

    [Fact]
    public async Task The_leave_of_the_deputy_delays_what_they_would_be_offered()
    {
        var stage = await CheckpointStage.OpenAsync();
        await stage.Cast.Fills("Marc", (await stage.Cast.Says("Marc", "congés 4/12 7/12")).Form!);

        await stage.RunsUntil(8, 8);
        Assert.Equal(0, stage.CountTo("Marc"));
        await stage.RunsUntil(8, 9);

        Assert.Equal(1, stage.CountTo("Marc"));
    }

    [Fact]
    public async Task Leave_is_checked_and_the_same_leave_is_noted_once()
    {
        var stage = await CheckpointStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "congés")).Form!;

        var wrong = await stage.Cast.Fills("Ana", form, ("first", "2026-12-10"), ("last", "2026-12-08"));
        await stage.Cast.Fills("Ana", form, ("first", "2026-12-10"), ("last", "2026-12-11"));
        await stage.Cast.Fills("Ana", form, ("first", "2026-12-10"), ("last", "2026-12-11"));

        Assert.Equal("Le dernier jour tombe avant le premier. Lequel est-ce\u00A0?", wrong.Form!.ErrorAt("last"));
        Assert.Single((await stage.ProjectAsync()).Owner.DaysOff);
    }
}
