using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>The reminder of a turn of ours says who is booked in another project on its days, and not in which.</summary>
public sealed class BusyElsewhereTests
{
    [Fact]
    public async Task The_reminder_names_who_is_taken_elsewhere_on_these_days()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.AddAsync(Other("2027-01-12"));
        await stage.DeclaresAsync("2027-01-12", "2027-01-15");

        await stage.Until("2026-12-28", 9, 1);

        var card = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Contains("Nadia", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Karim", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_days_elsewhere_are_no_conflict()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.AddAsync(Other("2027-01-19"));
        await stage.DeclaresAsync("2027-01-12", "2027-01-15");

        await stage.Until("2026-12-28", 9, 1);

        Assert.DoesNotContain(
            "Nadia",
            Assert.Single(stage.Cast.SentTo("Ana")).Message.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Once_people_are_booked_what_was_found_before_is_gone()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.AddAsync(Other("2027-01-12"));
        await stage.DeclaresAsync("2027-01-12", "2027-01-15");
        await stage.Until("2026-12-28", 9, 1);

        await stage.BooksAsync("Karim");

        Assert.Empty((await stage.TurnAsync("t1")).Busy);
    }

    private static Project Other(string day) =>
        WorkloadStage.NewProject("p2", "Secret") with
        {
            ClientTurns =
            [
                new ClientTurn("t1", "Autre chose", WorkloadStage.Day(day), WorkloadStage.Day(day).AddDays(1))
                {
                    BookedFor = WorkloadStage.Day(day),
                    Bookings =
                    [
                        new Booking("b1", "Nadia", 1, WorkloadStage.Day(day), WorkloadStage.Day(day).AddDays(1))
                        {
                            Person = Cast.Key("Nadia"),
                            State = BookingState.Accepted,
                        },
                    ],
                },
            ],
        };
}
