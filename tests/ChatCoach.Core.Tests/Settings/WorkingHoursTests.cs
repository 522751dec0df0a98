using ChatCoach.Core.Agenda;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Settings;

public sealed class WorkingHoursTests
{
    [Fact]
    public async Task Someones_own_days_move_their_next_checkpoint()
    {
        var stage = await SettingsStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "mes horaires")).Form!;

        var reply = await stage.Cast.Fills(
            "Ana",
            form,
            (WeekMessages.From, "10:00"),
            (WeekMessages.Days, "Monday,Tuesday,Wednesday,Friday")
        );

        Assert.Equal(
            "C’est noté : vous travaillez lundi à mercredi, vendredi, de 10 h à 18 h. Je ne vous demande rien en dehors.",
            reply.Message!.Summary.Replace('\u00A0', ' ')
        );
        Assert.Equal(CheckpointStage.December(4, 10), (await stage.ProjectAsync()).Schedule.NextPrompt);
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "week.changed");
        await stage.Cast.Fills(
            "Ana",
            (await stage.Cast.Says("Ana", "mes horaires")).Form!,
            (WeekMessages.From, "09:00"),
            (WeekMessages.Days, "Monday,Tuesday,Wednesday,Thursday,Friday")
        );
        Assert.Equal(CheckpointStage.December(3, 9, 30), (await stage.ProjectAsync()).Schedule.NextPrompt);
    }

    [Theory]
    [InlineData(WeekMessages.Until, "09:30", "De 9 h à 9 h 30, il y a moins d’une heure.")]
    [InlineData(WeekMessages.Until, "08:00", "De 9 h à 8 h, il y a moins d’une heure.")]
    [InlineData(WeekMessages.From, "03:00", "Quelle heure entre 6 h et 22 h ?")]
    [InlineData(WeekMessages.Days, "", "Quels jours travaillez-vous ?")]
    [InlineData(WeekMessages.Days, "Someday", "")]
    public async Task Hours_that_cannot_be_meant_change_nothing(string field, string typed, string sentence)
    {
        var stage = await SettingsStage.OpenAsync();
        var form = (await stage.Cast.Says("Ana", "mes horaires")).Form!;

        var reply = await stage.Cast.Fills("Ana", form, (field, typed));

        var error = reply.Form!.ErrorAt(field).Replace('\u00A0', ' ');
        Assert.NotEmpty(error);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Null((await stage.ProjectAsync()).Owner.Week);
    }

    [Fact]
    public async Task The_provider_declares_leave_in_chat_and_their_side_does_not_work_then()
    {
        var stage = await SettingsStage.OpenAsync();
        var form = (await stage.Cast.Says("Paul", "congés 7/12 8/12")).Form!;
        Assert.DoesNotContain(form.Fields, field => field.Id == "who");

        await stage.Cast.Fills("Paul", form);

        var project = await stage.ProjectAsync();
        var monday = new DateOnly(2026, 12, 7);
        Assert.False(project.CalendarOf(Side.Provider).IsWorkingDay(monday));
        Assert.True(project.CalendarOf(Side.Client).IsWorkingDay(monday));
    }

    [Theory]
    [InlineData("provider:Paul")]
    [InlineData("closed")]
    public async Task The_owner_enters_the_leave_of_the_provider_for_them_once(string who)
    {
        var stage = await SettingsStage.OpenAsync();
        var before = (await stage.ProjectAsync()).Schedule.NextPrompt;
        var form = (await stage.Cast.Says("Ana", "congés 3/12 4/12")).Form!;

        var reply = await stage.Cast.Fills("Ana", form, ("who", who));
        await stage.Cast.Fills("Ana", form, ("who", who));

        var project = await stage.ProjectAsync();
        Assert.Contains("ne comptent pas contre le prestataire", reply.Message!.Summary, StringComparison.Ordinal);
        Assert.Equal(before, project.Schedule.NextPrompt);
        Assert.Empty(project.Owner.DaysOff);
        Assert.False(project.CalendarOf(Side.Provider).IsWorkingDay(new DateOnly(2026, 12, 3)));
        Assert.Single(await stage.JournalAsync(), entry => entry.Kind == "leave.declared");
    }

    [Fact]
    public async Task The_provider_cannot_enter_the_leave_of_others()
    {
        var stage = await SettingsStage.OpenAsync();
        var form = (await stage.Cast.Says("Paul", "congés 3/12 4/12")).Form!;

        await stage.Cast.Fills("Paul", form, ("who", "closed"));

        var project = await stage.ProjectAsync();
        Assert.Null(project.Settings.ProviderClosed);
        Assert.Single(project.MemberOf(Cast.Key("Paul"))!.DaysOff);
    }
}
