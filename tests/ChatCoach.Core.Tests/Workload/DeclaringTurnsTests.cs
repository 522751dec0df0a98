using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>Owner and deputy say when our side must do something; the list tells what is to come.</summary>
public sealed class DeclaringTurnsTests
{
    [Theory]
    [InlineData("réservations")]
    [InlineData("Qui est réservé ?")]
    [InlineData("bookings")]
    [InlineData("who is booked?")]
    public async Task The_turns_to_come_are_a_sentence_away(string typed)
    {
        var stage = await WorkloadStage.OpenAsync();

        var reply = await stage.Cast.Says("Ana", typed);

        Assert.Equal("1 tour à nous", reply.Message!.Title());
        Assert.Contains("Recette\u00a0: Catalogue", reply.Message!.Text(), StringComparison.Ordinal);
        Assert.Equal(Verbs.BookingTurn, reply.Message!.Primary().Call!.Verb);
    }

    [Theory]
    [InlineData("", "2027-01-12", "2027-01-13", "booking.what", "Que doit faire notre côté")]
    [InlineData("Textes", "2027-01-16", "2027-01-12", "booking.until", "vient avant")]
    [InlineData("Textes", "2026-11-02", "2026-11-03", "booking.until", "est passé")]
    [InlineData("Textes", "2029-01-12", "2029-01-13", "booking.from", "L’année est-elle juste")]
    [InlineData("Textes", "2027-01-12", "2027-06-13", "booking.until", "plus de 60 jours")]
    [InlineData("Textes", "2027-01-16", "2027-01-17", "booking.from", "jour ouvré")]
    [InlineData("Textes", "demain", "2027-01-17", "booking.from", "De quelle date")]
    public async Task Days_that_cannot_be_are_asked_again_and_nothing_typed_is_lost(
        string what,
        string from,
        string until,
        string field,
        string sentence
    )
    {
        var stage = await WorkloadStage.OpenAsync();

        var reply = await stage.DeclaresAsync(from, until, what);

        Assert.Contains(sentence, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(
            (what, from, until),
            (
                reply.Form!.ValueOf("booking.what"),
                reply.Form!.ValueOf("booking.from"),
                reply.Form!.ValueOf("booking.until")
            )
        );
        Assert.Empty((await stage.ProjectAsync()).ClientTurns);
    }

    [Fact]
    public async Task Five_hundred_characters_are_too_many_for_what_must_be_done()
    {
        var stage = await WorkloadStage.OpenAsync();

        var reply = await stage.DeclaresAsync("2027-01-12", "2027-01-13", new string('x', 500));

        Assert.Contains("raccourcir", reply.Form!.ErrorAt("booking.what"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_declares_one_turn()
    {
        var stage = await WorkloadStage.OpenAsync();

        await stage.DeclaresAsync("2027-01-12", "2027-01-13");
        var again = await stage.DeclaresAsync("2027-01-12", "2027-01-13");

        Assert.Single((await stage.ProjectAsync()).ClientTurns);
        Assert.NotNull(again.Message);
    }

    [Fact]
    public async Task A_turn_gets_other_days_and_a_form_from_before_loses_nothing()
    {
        var stage = await WorkloadStage.OpenAsync();
        var card = (await stage.DeclaresAsync("2027-01-12", "2027-01-13")).Message!;
        var form = (await stage.Cast.Opens("Ana", card.Button(Verbs.BookingTurn))).Form!;
        var marcs = (await stage.Cast.Opens("Marc", card.Button(Verbs.BookingTurn))).Form!;

        await stage.Cast.Fills("Ana", form, ("booking.from", "2027-01-19"), ("booking.until", "2027-01-20"));
        var stale = await stage.Cast.Fills("Marc", marcs, ("booking.until", "2027-01-15"));

        Assert.Equal(WorkloadStage.Day("2027-01-19"), (await stage.TurnAsync("t1")).From);
        Assert.Contains("entre-temps", stale.Form!.Problem, StringComparison.Ordinal);
        Assert.Equal("2027-01-15", stale.Form!.ValueOf("booking.until"));
    }

    [Fact]
    public async Task An_acceptance_gets_other_days_and_keeps_its_name()
    {
        var stage = await WorkloadStage.OpenAsync();
        var open = Button.Open("", new ActionCall(Verbs.BookingTurn, WorkloadStage.Site, "accept-s1", Version: 1));
        var form = (await stage.Cast.Opens("Ana", open)).Form!;

        var reply = await stage.Cast.Fills("Ana", form, ("booking.until", "2027-02-05"));

        Assert.Contains("Recette\u00a0: Catalogue", reply.Message!.Text(), StringComparison.Ordinal);
        Assert.Equal(WorkloadStage.Day("2027-02-05"), (await stage.TurnAsync("accept-s1")).Until);
    }

    [Theory]
    [InlineData("Nadia", "demandez")]
    [InlineData("Paul", "demandez")]
    public async Task Nobody_else_declares_or_books(string name, string _)
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");

        foreach (var verb in new[] { Verbs.BookingTurn, Verbs.BookingOpen, Verbs.BookingShow, Verbs.BookingSet })
        {
            var reply = await stage.Cast.Opens(
                name,
                Button.Open("", new ActionCall(verb, WorkloadStage.Site, "t1", Version: 2))
            );
            Assert.Null(reply.Form);
            Assert.Null(reply.Message);
            Assert.NotNull(reply.Notice);
        }
    }

    [Fact]
    public async Task The_provider_sees_nothing_of_it_and_a_contributor_their_own_alone()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");
        await stage.BooksAsync("Nadia");

        Assert.Null((await stage.Cast.Says("Paul", "réservations")).Message);
        Assert.Equal("No booking for you", (await stage.Cast.Says("Karim", "bookings")).Message!.Title());
        var hers = (await stage.Cast.Says("Nadia", "réservations")).Message!;
        Assert.Equal("1 réservation pour vous", hers.Title());
        Assert.DoesNotContain("Catalogue", hers.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        var stage = await WorkloadStage.OpenAsync();
        for (var day = 11; day <= 15; day++)
        {
            await stage.DeclaresAsync($"2027-01-{day}", $"2027-01-{day}", $"Textes {day}");
        }

        var first = (await stage.Cast.Says("Ana", "réservations")).Message!;
        var second = (await stage.Cast.Presses("Ana", first.Doing(Verbs.BookingList))).Message!;

        Assert.DoesNotContain("Catalogue", first.Text(), StringComparison.Ordinal);
        Assert.Contains("Catalogue", second.Text(), StringComparison.Ordinal);
        Assert.Equal(5, first.Blocks.OfType<EntriesBlock>().Single().Entries.Count);
    }

    [Fact]
    public async Task More_turns_than_the_project_holds_are_refused_in_words()
    {
        var stage = await WorkloadStage.OpenAsync();
        for (var number = 1; number <= Project.MostDeclaredTurns; number++)
        {
            await stage.DeclaresAsync("2027-01-12", "2027-01-13", $"Textes {number}");
        }

        var reply = await stage.DeclaresAsync("2027-01-12", "2027-01-13", "Encore un");

        Assert.Contains("déjà ouverts", reply.Form!.ErrorAt("booking.what"), StringComparison.Ordinal);
    }
}
