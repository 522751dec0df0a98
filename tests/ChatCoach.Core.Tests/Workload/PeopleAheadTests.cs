using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>The question whether our people are free is filled from their bookings. It is Monday 30 November; the next checkpoint is on Thursday.</summary>
public sealed class PeopleAheadTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData("yes", BookingState.Accepted, BookingState.Accepted)]
    [InlineData("checking", BookingState.Accepted, BookingState.Asked)]
    [InlineData("checking", BookingState.Accepted, BookingState.Proposed)]
    [InlineData("yes", BookingState.Accepted, BookingState.Declined)]
    [InlineData("no", BookingState.Declined, BookingState.Cancelled)]
    public void The_answer_is_what_those_who_are_booked_until_the_next_checkpoint_said(
        string answer,
        BookingState one,
        BookingState other
    ) => Assert.Equal(answer, ValueOf(Project(new DateOnly(2026, 12, 2), one, other)));

    [Fact]
    public void Who_accepted_and_is_away_by_now_is_to_be_checked()
    {
        var project = Project(new DateOnly(2026, 12, 2), BookingState.Accepted);
        project = project.WithLeave(member => member.Name == "Nadia", "2026-12-02", "2026-12-02");

        Assert.Equal("checking", ValueOf(project));
    }

    [Fact]
    public void A_booking_after_the_next_checkpoint_tells_nothing_and_last_time_counts()
    {
        var form = Form(Project(new DateOnly(2026, 12, 7), BookingState.Declined), "checking");

        Assert.Equal("checking", form.Fields.Single(field => field.Id == "people").Value);
        Assert.Empty(form.Parts.OfType<FormText>());
    }

    [Fact]
    public void The_form_says_who_is_booked_and_what_they_said()
    {
        var form = Form(Project(new DateOnly(2026, 12, 2), BookingState.Accepted, BookingState.Asked), "no");

        Assert.Contains(
            "Nadia (accepté), Karim (demandé)",
            form.Parts.OfType<FormText>().First().Block.ToString(),
            StringComparison.Ordinal
        );
    }

    private static string? ValueOf(Project project) =>
        Form(project, "no").Fields.Single(field => field.Id == "people").Value;

    private static Form Form(Project project, string before) =>
        QuestionsForm.Ask(
            new Speech("fr-FR", "Europe/Paris"),
            project,
            Today,
            new CheckpointAnswers
            {
                Occurrence = Today.AddDays(-7),
                Health = Health.OnTrack,
                Turn = Side.Provider,
                Next = "Catalogue",
                People = before,
            },
            null,
            new ActionCall("checkpoint.save", project.Id),
            Today
        );

    private static Project Project(DateOnly day, params BookingState[] states)
    {
        var project = WorkloadStage.NewProject("p1", "Site e-commerce");
        string[] names = ["Nadia", "Karim"];
        return project with
        {
            Schedule = project.Schedule with { NextOccurrence = new DateOnly(2026, 12, 3) },
            ClientTurns =
            [
                new ClientTurn("t1", "Fournir les textes", day, day)
                {
                    Bookings =
                    [
                        .. states.Select(
                            (state, i) =>
                                new Booking($"b{i}", names[i], 1, day, day)
                                {
                                    Person = Scenarios.Cast.Key(names[i]),
                                    State = state,
                                }
                        ),
                    ],
                },
            ],
        };
    }
}
