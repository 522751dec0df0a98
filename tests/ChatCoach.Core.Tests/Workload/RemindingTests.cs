using ChatCoach.Core.Agenda;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>Ten working days before a turn of ours, whoever runs the project is asked who does it: once, and in time.</summary>
public sealed class RemindingTests
{
    [Fact]
    public async Task Ten_working_days_before_a_declared_turn_the_owner_is_asked_who_does_it()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-16");

        // Christmas and New Year's Day are Fridays, and no working days.
        await stage.Until("2026-12-28", 8, 59);
        Assert.Empty(stage.Cast.SentTo("Ana"));

        await stage.Until("2026-12-28", 9, 1);
        var card = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Equal("Notre tour dans 10 jours ouvrés", card.Title());
        Assert.Contains("Fournir les textes", card.Text(), StringComparison.Ordinal);
        Assert.Equal(Verbs.BookingOpen, card.Primary().Call!.Verb);

        await stage.Until("2026-12-30", 18);
        Assert.Single(stage.Cast.SentTo("Ana"));
        Assert.Empty(stage.Cast.SentTo("Paul"));
    }

    [Fact]
    public async Task The_acceptance_of_a_stage_is_a_turn_of_ours_without_anybody_declaring_it()
    {
        var stage = await WorkloadStage.OpenAsync();

        await stage.Until("2027-01-15", 9, 1);

        var card = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Contains("Recette\u00a0: Catalogue", card.Text(), StringComparison.Ordinal);
        Assert.Contains("ven.\u00a029\u00a0janv. au lun.\u00a01er\u00a0févr.", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_for_another_day_moves_the_reminder_and_leaves_no_second_one()
    {
        var stage = await WorkloadStage.OpenAsync();
        await PromisesAsync(stage, "2027-02-12");

        await stage.Until("2027-01-28", 18);
        Assert.Empty(stage.Cast.SentTo("Ana"));

        await stage.Until("2027-01-29", 9, 1);
        Assert.Single(stage.Cast.SentTo("Ana"));
        await stage.Until("2027-02-02", 18);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task A_project_kept_from_before_is_asked_for_after_its_next_change()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.AddAsync(WorkloadStage.NewProject("old", "Ancien") with { BookAheadDays = 0 });
        Assert.DoesNotContain(stage.Cast.Projects.Agenda, item => item is { Project: "old", Kind: AgendaKind.Booking });

        await stage.Cast.Desk.RunAsync(
            "old",
            WorkloadStage.Monday,
            session =>
            {
                session.Record("stage.edited");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

        Assert.Contains(stage.Cast.Projects.Agenda, item => item is { Project: "old", Subject: "accept-s1" });
    }

    [Theory]
    [InlineData("2027-01-11", "2027-01-18", true)] // the owner's leave: fewer of their days are left, so it comes sooner
    [InlineData("2027-03-01", "2027-03-05", false)]
    public async Task The_owner_s_leave_makes_it_come_sooner(string first, string last, bool sooner)
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.IsAwayAsync("Ana", first, last);

        await stage.Until("2027-01-11", 8);

        Assert.Equal(sooner, stage.Cast.SentTo("Ana").Count == 1);
    }

    [Fact]
    public async Task What_comes_due_while_the_service_is_down_comes_in_the_next_working_hour()
    {
        var stage = await WorkloadStage.OpenAsync();
        stage.Cast.Clock.SetUtcNow(WorkloadStage.At("2027-01-16", 11)); // a Saturday

        await stage.Until("2027-01-17", 23);
        Assert.Empty(stage.Cast.SentTo("Ana"));

        await stage.Until("2027-01-18", 9, 1);
        Assert.Equal("Notre tour dans 9 jours ouvrés", Assert.Single(stage.Cast.SentTo("Ana")).Message.Title());
    }

    [Fact]
    public async Task An_owner_who_is_away_that_day_has_a_deputy_who_is_asked()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.Until("2027-01-14", 18);
        await stage.IsAwayAsync("Ana", "2027-01-15", "2027-01-20");

        await stage.Until("2027-01-15", 10);

        Assert.Empty(stage.Cast.SentTo("Ana"));
        Assert.Single(stage.Cast.SentTo("Marc"));
    }

    [Fact]
    public async Task A_turn_that_is_near_when_it_is_declared_asks_on_the_card_that_answers_and_not_again()
    {
        var stage = await WorkloadStage.OpenAsync();

        var reply = await stage.DeclaresAsync("2026-12-03", "2026-12-04");

        Assert.Equal("Notre tour dans 3 jours ouvrés", reply.Message!.Title());
        await stage.Until("2026-12-03", 8);
        Assert.Empty(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task A_turn_that_has_its_people_already_needs_no_reminder()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");
        await stage.BooksAsync("Nadia");

        await stage.Until("2027-01-11", 9);

        Assert.Empty(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task A_stage_that_moves_once_people_are_booked_is_told_at_once()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.Cast.Fills(
            "Ana",
            await stage.BookFormAsync("accept-s1"),
            ("booking.people", WorkloadStage.Keys("Nadia"))
        );
        await PromisesAsync(stage, "2027-02-12");

        await stage.Cast.Waits(TimeSpan.FromMinutes(5));

        var card = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Equal("Les jours ont changé", card.Box().Heading);
        Assert.Contains("booking.Moved", await stage.JournalAsync());
        await stage.Until("2027-02-20", 9);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Nobody_gets_two_unasked_messages_of_a_project_on_one_day()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-29", "2027-01-29", "Valider les maquettes");

        await stage.Until("2027-01-15", 18);
        Assert.Single(stage.Cast.SentTo("Ana"));

        await stage.Until("2027-01-18", 9, 1);
        Assert.Equal(2, stage.Cast.SentTo("Ana").Count);
    }

    private static Task PromisesAsync(WorkloadStage stage, string day) =>
        stage.ChangesAsync(project =>
            project with
            {
                Stages = [project.Stages[0] with { PromisedFor = WorkloadStage.Day(day) }],
            }
        );
}
