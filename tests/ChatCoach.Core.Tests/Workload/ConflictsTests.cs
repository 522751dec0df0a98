using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>One person twice on the same days, or away: it is said before it is booked, and booked all the same if so wished.</summary>
public sealed class ConflictsTests
{
    [Fact]
    public async Task Somebody_booked_twice_in_one_project_is_a_question_and_no_refusal()
    {
        var stage = await BookedAsync();
        await stage.DeclaresAsync("2027-01-13", "2027-01-14", "Valider les maquettes");

        var form = await stage.BookFormAsync("t2");
        var people = form.Fields.OfType<ChoiceField>().First();
        Assert.Contains(
            "réservation pour",
            people.Choices.Single(choice => choice.Title.StartsWith("Nadia", StringComparison.Ordinal)).Title,
            StringComparison.Ordinal
        );
        var asked = await stage.Cast.Fills("Ana", form, ("booking.people", WorkloadStage.Keys("Nadia Karim")));

        Assert.Contains(
            "Nadia\u00a0: réservation pour",
            asked.Form!.ErrorAt("booking.people"),
            StringComparison.Ordinal
        );
        Assert.Empty((await stage.TurnAsync("t2")).Bookings);

        var booked = await stage.Cast.Fills("Ana", asked.Form!, ("booking.allTheSame", "true"));
        Assert.Equal(2, (await stage.TurnAsync("t2")).Bookings.Count);
        Assert.Contains("Fournir les textes", booked.Message!.Text(), StringComparison.Ordinal);
        Assert.Contains("vous avez aussi", stage.Cast.SentTo("Nadia")[1].Message.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_only_meet_on_a_weekend_are_no_conflict()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-17");
        await stage.BooksAsync("Nadia");
        await stage.DeclaresAsync("2027-01-16", "2027-01-19", "Valider les maquettes");

        await stage.Cast.Fills("Ana", await stage.BookFormAsync("t2"), ("booking.people", WorkloadStage.Keys("Nadia")));

        Assert.Single((await stage.TurnAsync("t2")).Bookings);
    }

    [Fact]
    public async Task Declared_leave_is_a_conflict_too()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.IsAwayAsync("Nadia", "2027-01-13", "2027-01-20");
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");

        var asked = await stage.BooksAsync("Nadia");

        Assert.Contains("absence déclarée", asked.Form!.ErrorAt("booking.people"), StringComparison.Ordinal);
        var toggle = Assert.Single(asked.Form!.Fields.OfType<ToggleField>());
        await stage.Cast.Fills("Ana", asked.Form!, (toggle.Id, "true"));
        Assert.Single((await stage.TurnAsync("t1")).Bookings);
    }

    [Theory]
    [InlineData("Nadia", "")]
    [InlineData("", "nadia")]
    public async Task Days_in_another_project_count_and_that_project_is_not_named(string ticked, string typed)
    {
        var stage = await WorkloadStage.OpenAsync();
        await ElsewhereAsync(stage);
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");

        var asked = await stage.Cast.Fills(
            "Ana",
            await stage.BookFormAsync(),
            ("booking.people", ticked.Length > 0 ? WorkloadStage.Keys(ticked) : ""),
            ("booking.others", typed)
        );

        var error = asked.Form!.ErrorAt("booking.people");
        Assert.Contains("dans un autre projet, mer.\u00a013\u00a0janv.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Entrepôt", error, StringComparison.Ordinal);

        var booked = await stage.Cast.Fills("Ana", asked.Form!, ("booking.allTheSame", "true"));
        Assert.Contains("autre projet", booked.Message!.Text(), StringComparison.Ordinal);
        Assert.Contains("autre projet", stage.Cast.SentTo("Nadia")[0].Message.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_another_project_alone_is_not_looked_up_for_whoever_asks()
    {
        var stage = await WorkloadStage.OpenAsync();
        await ElsewhereAsync(stage);
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");

        var asked = await stage.BooksAsync("Zoe");

        Assert.DoesNotContain("autre projet", asked.Form!.ErrorAt("booking.people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_booked_already_on_the_same_days_is_not_asked_about_again()
    {
        var stage = await BookedAsync();
        await stage.IsAwayAsync("Nadia", "2027-01-13", "2027-01-20");

        var reply = await stage.BooksAsync("Nadia Karim");

        Assert.NotNull(reply.Message);
        Assert.Contains("absence déclarée", reply.Message!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposed_days_that_are_taken_say_so()
    {
        var stage = await BookedAsync();
        await stage.DeclaresAsync("2027-01-18", "2027-01-19", "Valider les maquettes");
        await stage.Cast.Fills("Ana", await stage.BookFormAsync("t2"), ("booking.people", WorkloadStage.Keys("Nadia")));
        var mine = stage.Cast.SentTo("Nadia")[0].Message;
        var form = (await stage.Cast.Opens("Nadia", mine.Doing(Verbs.BookingPropose))).Form!;

        await stage.Cast.Fills("Nadia", form, ("booking.from", "2027-01-18"), ("booking.until", "2027-01-19"));

        Assert.Contains("Sur les jours proposés", stage.Cast.SentTo("Ana")[0].Message.Text(), StringComparison.Ordinal);
    }

    private static async Task<WorkloadStage> BookedAsync()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");
        await stage.BooksAsync("Nadia");
        return stage;
    }

    /// <summary>A project of Marc's, without Ana, for which Nadia and Zoe are booked on 13 January.</summary>
    private static Task ElsewhereAsync(WorkloadStage stage)
    {
        var day = WorkloadStage.Day("2027-01-13");
        var project = WorkloadStage.NewProject("p2", "Entrepôt");
        return stage.AddAsync(
            project with
            {
                Members =
                [
                    new Member(Role.Owner, "Marc") { Person = Cast.Key("Marc") },
                    new Member(Role.Contributor, "Nadia") { Person = Cast.Key("Nadia") },
                    new Member(Role.Contributor, "Zoe") { Person = Cast.Key("Zoe") },
                ],
                ClientTurns =
                [
                    new ClientTurn("t1", "Inventaire", day, day)
                    {
                        Bookings = [On("b1", "Nadia", day), On("b2", "Zoe", day)],
                    },
                ],
            }
        );
    }

    private static Booking On(string id, string name, DateOnly day) =>
        new(id, name, 1, day, day) { Person = Cast.Key(name) };
}
