using ChatCoach.Core.Agenda;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Settings;

public sealed class ChangingTheRhythmTests
{
    [Theory]
    [InlineData("Ana")]
    [InlineData("Marc")]
    public async Task Owner_and_deputy_see_the_settings_in_words_with_the_next_three_checkpoints(string who)
    {
        var stage = await SettingsStage.OpenAsync();

        var card = (await stage.Cast.Says(who, "réglages")).Message!;

        Assert.Equal("Réglages", card.Title());
        Assert.Equal("Chaque jeudi à 9\u00A0h\u00A030", card.Fact(0));
        Assert.Equal(
            "jeu.\u00A03\u00A0déc. à 9\u00A0h\u00A030, puis jeu.\u00A010\u00A0déc., puis jeu.\u00A017\u00A0déc.",
            card.Fact(1)
        );
        Assert.Equal("France, heure de Paris", card.Fact(2));
        Assert.Equal("lundi à vendredi, de 9\u00A0h à 18\u00A0h", card.Fact(3));
    }

    [Theory]
    [InlineData("Helene")]
    [InlineData("Paul")]
    public async Task Nobody_else_sees_or_changes_them(string who)
    {
        var stage = await SettingsStage.OpenAsync();

        var refused = await stage.Cast.Says(who, "réglages");
        var form = RhythmForm.Of(new Core.Language.Speech("fr-FR", "Europe/Paris"), await stage.ProjectAsync());
        var sent = await stage.Cast.Fills(who, form, (RhythmForm.Every, "workdays"));

        Assert.Null(refused.Message);
        Assert.Null(sent.Message);
        Assert.Equal("0 30 9 ? * THU", (await stage.ProjectAsync()).Schedule.Cadence.Cron);
    }

    [Theory]
    [InlineData("weeks2", "TUE", "14:00", "Toutes les deux semaines, le mardi à 14\u00A0h", "2026-12-01T13:00")]
    [InlineData("workdays", "TUE", "09:30", "Chaque jour du lundi au vendredi à 9\u00A0h\u00A030", "2026-11-30T08:30")]
    [InlineData("month", "TUE", "10:00", "Le premier jour ouvré du mois à 10\u00A0h", "2026-12-01T09:00")]
    public async Task A_rhythm_by_its_name_moves_the_next_checkpoint_at_once(
        string rhythm,
        string day,
        string time,
        string words,
        string next
    )
    {
        var stage = await SettingsStage.OpenAsync();

        var reply = await stage.SetsAsync(
            "Ana",
            Verbs.RhythmOpen,
            (RhythmForm.Every, rhythm),
            (RhythmForm.Day, day),
            (RhythmForm.Time, time)
        );

        Assert.Equal(words, reply.Message!.Fact(0));
        Assert.StartsWith("C’est noté. Le prochain point viendra ", reply.Notice, StringComparison.Ordinal);
        Assert.Equal(next, (await stage.ProjectAsync()).Schedule.NextPrompt!.Value.ToString("yyyy-MM-ddTHH:mm", null));
    }

    [Fact]
    public async Task Another_rhythm_keeps_what_is_pending_and_the_journal_has_both()
    {
        var stage = await SettingsStage.OpenAsync();
        await stage.RunsUntil(3, 10);

        var reply = await stage.SetsAsync("Ana", Verbs.RhythmOpen, (RhythmForm.Day, "MON"));

        var schedule = (await stage.ProjectAsync()).Schedule;
        Assert.Equal(new DateOnly(2026, 12, 3), schedule.Pending!.Occurrence);
        Assert.Equal(CheckpointStage.December(7, 9, 30), schedule.NextPrompt);
        Assert.Contains("Celui du jeu.\u00A03\u00A0déc. attend", reply.Notice, StringComparison.Ordinal);
        var change = Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "settings.changed");
        Assert.Equal("cadence", change.Subject);
        Assert.Equal(("0 30 9 ? * THU / 1", "0 30 9 ? * MON / 1"), (change.Details["before"], change.Details["after"]));
        await stage.RunsUntil(7, 10);
        Assert.Equal(new DateOnly(2026, 12, 7), (await stage.ProjectAsync()).Schedule.Pending!.Occurrence);
    }

    [Fact]
    public async Task Holidays_and_zone_move_what_was_planned()
    {
        var stage = await SettingsStage.OpenAsync();
        await stage.RunsUntil(17, 12);

        var reply = await stage.SetsAsync(
            "Ana",
            Verbs.RhythmOpen,
            (RhythmForm.Day, "FRI"),
            (RhythmForm.OtherZone, "warsaw"),
            ("project.country", "GB"),
            (RhythmForm.Digest, "Never")
        );

        var project = await stage.ProjectAsync();
        Assert.Equal("Europe/Warsaw", project.Schedule.Cadence.TimeZone);
        Assert.Equal(("GB", DigestRhythm.Never), (project.HolidaysCountry(), project.Settings.Digest));
        Assert.Contains("puis mar.\u00A029\u00A0déc.", reply.Message!.Fact(1), StringComparison.Ordinal);
        Assert.Equal(
            ["cadence", "zone", "holidays", "digest"],
            (await stage.JournalAsync()).Where(e => e.Kind == "settings.changed").Select(e => e.Subject)
        );
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_says_so()
    {
        var stage = await SettingsStage.OpenAsync();
        var before = await stage.ProjectAsync();

        var reply = await stage.SetsAsync("Ana", Verbs.RhythmOpen);

        Assert.Equal("Rien n’était différent\u00A0: rien n’a été modifié.", reply.Notice);
        Assert.Equal(before.Version, (await stage.ProjectAsync()).Version);
    }

    [Fact]
    public async Task A_form_that_someone_else_was_quicker_than_comes_back_with_what_was_typed()
    {
        var stage = await SettingsStage.OpenAsync();
        var card = (await stage.Cast.Says("Ana", "réglages")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.RhythmOpen))).Form!;
        await stage.SetsAsync("Marc", Verbs.RhythmOpen, (RhythmForm.Day, "TUE"));

        var reply = await stage.Cast.Fills("Ana", form, (RhythmForm.Day, "WED"));

        Assert.Equal("0 30 9 ? * TUE", (await stage.ProjectAsync()).Schedule.Cadence.Cron);
        Assert.Equal("WED", reply.Form!.ValueOf(RhythmForm.Day));
        Assert.Contains("Votre saisie est gardée", reply.Form!.Problem, StringComparison.Ordinal);
        await stage.Cast.Fills("Ana", reply.Form!);
        Assert.Equal("0 30 9 ? * WED", (await stage.ProjectAsync()).Schedule.Cadence.Cron);
    }

    [Fact]
    public async Task The_status_leads_to_them()
    {
        var stage = await ProjectStage.WithProjectAsync();

        var card = (await stage.Cast.Says("Ana", "état")).Message!;

        Assert.True(card.Button(Verbs.SettingsShow).Rare);
    }
}
