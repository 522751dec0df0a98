using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>Nobody booked is a warning, a turn that has ended is asked about, and whoever was booked hears what became of it.</summary>
public sealed class EndingTurnsTests
{
    private static readonly DateOnly Today = WorkloadStage.Day("2026-11-30");

    [Fact]
    public async Task Three_working_days_after_the_asking_the_owner_is_warned_once_that_nobody_is_booked()
    {
        var stage = await WorkloadStage.OpenAsync();

        await stage.Until("2027-01-20", 8, 59);
        Assert.Single(stage.Cast.SentTo("Ana"));

        await stage.Until("2027-01-20", 9, 1);
        var card = stage.Cast.SentTo("Ana")[1].Message;
        Assert.Equal("Toujours personne", card.Box().Heading);
        Assert.Contains("Agence Lumen devra se réorganiser", card.Box().Text, StringComparison.Ordinal);

        await stage.Until("2027-02-20", 9);
        Assert.Equal(2, stage.Cast.SentTo("Ana").Count);
    }

    [Fact]
    public async Task A_turn_declared_for_tomorrow_is_warned_of_on_its_first_day()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2026-12-01", "2026-12-04");

        await stage.Until("2026-12-01", 9, 1);

        Assert.Equal("Toujours personne", Assert.Single(stage.Cast.SentTo("Ana")).Message.Box().Heading);
    }

    [Fact]
    public async Task Booked_people_are_reason_enough_not_to_warn()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.Until("2027-01-18", 10);
        await stage.Cast.Fills(
            "Ana",
            await stage.BookFormAsync("accept-s1"),
            ("booking.people", WorkloadStage.Keys("Nadia"))
        );

        await stage.Until("2027-02-20", 9);

        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task A_declared_turn_that_has_ended_is_asked_about_with_what_it_means_for_the_provider()
    {
        var stage = await DeclaredAsync();

        await stage.Until("2027-01-14", 9, 1);

        var card = stage.Cast.SentTo("Ana")[^1].Message;
        Assert.Equal("Notre tour est passé", card.Title());
        Assert.Contains("Agence Lumen doit se réorganiser", card.Box().Text, StringComparison.Ordinal);
        Assert.Contains(
            "Fournir les textes",
            (await stage.Cast.Says("Ana", "réservations")).Message!.Text(),
            StringComparison.Ordinal
        );

        var done = await stage.Cast.Presses("Ana", card.Primary());
        var again = await stage.Cast.Presses("Ana", card.Primary());

        Assert.Contains("Noté comme fait", done.Notice, StringComparison.Ordinal);
        Assert.NotNull(again.Message);
        Assert.Single(await stage.JournalAsync(), kind => kind == "booking.closed");
        Assert.Null((await stage.ProjectAsync()).MissedTurn(WorkloadStage.Day("2027-01-15")));
    }

    [Fact]
    public async Task A_turn_that_is_missed_gets_other_days_and_is_asked_about_again_after_them()
    {
        var stage = await DeclaredAsync();
        await stage.Until("2027-01-14", 10);
        var card = stage.Cast.SentTo("Ana")[^1].Message;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.BookingTurn))).Form!;

        await stage.Cast.Fills("Ana", form, ("booking.from", "2027-01-19"), ("booking.until", "2027-01-20"));
        await stage.Until("2027-01-21", 9, 1);

        Assert.Equal("Notre tour est passé", stage.Cast.SentTo("Ana")[^1].Message.Title());
        Assert.Equal(2, stage.Cast.SentTo("Ana").Count(sent => sent.Id.Contains("Ended", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Side.Provider, "2026-11-23", false)] // they have not delivered: it is not for us to be late
    [InlineData(Side.Client, "2027-01-29", true)]
    [InlineData(Side.Client, "2027-02-04", false)] // delivered after the days that were planned for it
    public async Task An_acceptance_is_missed_only_once_the_provider_has_delivered_for_it(
        Side side,
        string since,
        bool missed
    )
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.ChangesAsync(project => project with { Turn = new StageTurn(side, WorkloadStage.Day(since)) });

        await stage.Until("2027-02-20", 9);

        Assert.Equal(missed, stage.Cast.SentTo("Ana").Any(sent => sent.Id.Contains("Ended", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_not_needed_frees_its_people_and_they_hear_of_it_at_their_hours()
    {
        var stage = await DeclaredAsync();
        await stage.BooksAsync("Nadia Karim");
        await stage.IsAwayAsync("Karim", "2026-11-30", "2026-12-01");
        var card = (await stage.Cast.Presses("Ana", Show("t1"))).Message!;

        await stage.Cast.Presses("Ana", card.Doing(Verbs.BookingClose, nameof(TurnOutcome.NobodyNeeded)));
        Assert.Equal("Vous êtes à nouveau libre", stage.Cast.SentTo("Nadia")[1].Message.Title());
        Assert.Single(stage.Cast.SentTo("Karim"));

        await stage.Until("2026-12-02", 9, 1);
        Assert.Equal("You are free again", stage.Cast.SentTo("Karim")[1].Message.Title());
        await stage.Until("2027-01-16", 9);
        Assert.Equal(2, stage.Cast.SentTo("Karim").Count);
        Assert.DoesNotContain(stage.Cast.SentTo("Ana"), sent => sent.Id.StartsWith("t1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_declared_turn_is_closed_last_and_its_people_hear_of_it()
    {
        var stage = await DeclaredAsync();
        await stage.BooksAsync("Nadia Karim");
        await stage.ChangesAsync(project =>
            Enumerable
                .Range(2, 10)
                .Aggregate(
                    project,
                    (all, n) =>
                        all.Keeping(
                            new ClientTurn(FormattableString.Invariant($"t{n}"), "Relire", Today, Today)
                            {
                                ClosedOn = Today,
                                Outcome = TurnOutcome.Done,
                            }
                        )
                )
        );
        var card = (await stage.Cast.Presses("Ana", Show("t1"))).Message!;

        await stage.Cast.Presses("Ana", card.Doing(Verbs.BookingClose, nameof(TurnOutcome.NobodyNeeded)));

        Assert.Equal("Vous êtes à nouveau libre", stage.Cast.SentTo("Nadia")[1].Message.Title());
        Assert.Equal(2, stage.Cast.SentTo("Karim").Count);
        Assert.Null(await stage.TurnAsync("t1"));
    }

    [Fact]
    public async Task Of_what_is_done_already_nobody_is_asked_or_reminded()
    {
        var stage = await DeclaredAsync();
        await stage.IsAwayAsync("Karim", "2026-11-30", "2026-12-01");
        var card = (await stage.BooksAsync("Nadia Karim")).Message!;
        Assert.Single(stage.Cast.SentTo("Nadia"));

        await stage.Cast.Presses("Ana", card.Doing(Verbs.BookingClose, nameof(TurnOutcome.Done)));
        await stage.Until("2026-12-12", 9);

        Assert.Single(stage.Cast.SentTo("Nadia"));
        Assert.Empty(stage.Cast.SentTo("Karim"));
    }

    [Fact]
    public async Task All_bookings_are_cancelled_in_a_click_and_an_old_card_cancels_nothing()
    {
        var stage = await DeclaredAsync();
        var before = (await stage.BooksAsync("Nadia")).Message!;
        var card = (await stage.BooksAsync("Nadia Karim")).Message!;

        var stale = await stage.Cast.Presses("Marc", before.Button(Verbs.BookingCancel));
        Assert.Contains("rien n’a changé", stale.Notice, StringComparison.Ordinal);
        Assert.Equal(2, (await stage.TurnAsync("t1")).Standing.Count());

        await stage.Cast.Presses("Ana", card.Button(Verbs.BookingCancel));

        Assert.Empty((await stage.TurnAsync("t1")).Bookings);
        Assert.Equal(2, stage.Cast.SentTo("Nadia").Count);
        Assert.Equal(2, stage.Cast.SentTo("Karim").Count);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_closes_once()
    {
        var stage = await DeclaredAsync();
        await stage.BooksAsync("Nadia");
        var card = (await stage.Cast.Presses("Ana", Show("t1"))).Message!;
        var close = new Pressed(
            card.Doing(Verbs.BookingClose, nameof(TurnOutcome.NobodyNeeded)).Call!,
            FieldValues.None
        );

        await stage.Cast.Send("Ana", close, "closed");
        var again = await stage.Cast.Send("Ana", close, "closed");

        Assert.NotNull(again.Message);
        Assert.Equal(2, stage.Cast.SentTo("Nadia").Count);
    }

    [Theory]
    [InlineData("Nadia")]
    [InlineData("Paul")]
    public async Task Nobody_else_ends_a_turn(string name)
    {
        var stage = await DeclaredAsync();
        var card = (await stage.BooksAsync("Nadia")).Message!;

        await stage.Cast.Presses(name, card.Doing(Verbs.BookingClose));
        await stage.Cast.Presses(name, card.Button(Verbs.BookingCancel));

        Assert.Single((await stage.TurnAsync("t1")).Standing);
    }

    [Fact]
    public async Task An_acceptance_that_is_late_hides_no_declared_turn_that_was_missed()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-02-03", "2027-02-04");
        await stage.ChangesAsync(project =>
            project with
            {
                Turn = new StageTurn(Side.Client, WorkloadStage.Day("2027-01-28")),
            }
        );
        var project = await stage.ProjectAsync();
        Assert.Equal("accept-s1", project.MissedTurn(WorkloadStage.Day("2027-02-10"))!.Id);

        var concerns = project.Concerns(project.Owner, WorkloadStage.Day("2027-02-10"));

        Assert.Equal(
            "Fournir les textes",
            Assert.Single(concerns, concern => concern.Kind == ConcernKind.TurnMissed).What
        );
    }

    [Theory]
    [InlineData("2027-01-16", FindingKind.TurnUnbooked, "Qui s’en charge", "Personne n’est réservé pour")]
    [InlineData("2027-02-03", FindingKind.TurnMissed, "Agence Lumen devra", "Nous, depuis")]
    public async Task The_checkpoint_and_the_status_speak_of_it(
        string day,
        FindingKind kind,
        string words,
        string watched
    )
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.Until(day, 10);
        await stage.ChangesAsync(project =>
            project with
            {
                Turn = new StageTurn(Side.Client, WorkloadStage.Day("2027-01-28")),
            }
        );
        var project = await stage.ProjectAsync();
        var answers = new CheckpointAnswers
        {
            Occurrence = WorkloadStage.Day(day),
            Health = Health.OnTrack,
            Turn = Side.Client,
        };

        var found = CheckpointRemarks.Of(
            project,
            answers,
            null,
            WorkloadStage.Day(day),
            project.CalendarOf(project.Owner)
        );

        Assert.Contains(found, finding => finding.Kind == kind);
        var status = StatusMessages.Of(
            new Speech("fr-FR", "Europe/Paris"),
            project,
            project.Owner,
            WorkloadStage.At(day, 10)
        );
        Assert.Contains(watched, status.Text(), StringComparison.Ordinal);
        var shared = StatusMessages.Of(
            new Speech("fr-FR", "Europe/Paris"),
            project,
            project.Members.Single(member => member.Role == Role.Provider),
            WorkloadStage.At(day, 10)
        );
        Assert.DoesNotContain("réservé", shared.Text(), StringComparison.Ordinal);
        var summary = SummaryMessages.Summary(
            new Speech("fr-FR", "Europe/Paris"),
            project with
            {
                LastAnswers = answers,
            },
            new Checkpoint(answers.Occurrence) { TurnBefore = project.Turn }.With(
                answers,
                project.Owner,
                WorkloadStage.At(day, 10)
            ),
            1,
            mayEdit: true,
            WorkloadStage.At(day, 10)
        );
        Assert.Contains(words, summary.Text(), StringComparison.Ordinal);
    }

    private static async Task<WorkloadStage> DeclaredAsync()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");
        return stage;
    }

    private static Button Show(string turn) =>
        Button.Press("", new ActionCall(Verbs.BookingShow, WorkloadStage.Site, turn));
}
