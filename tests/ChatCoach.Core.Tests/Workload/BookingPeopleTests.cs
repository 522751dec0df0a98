using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;

namespace ChatCoach.Core.Tests.Workload;

/// <summary>People are booked for a turn of ours, and each answers on a private card.</summary>
public sealed class BookingPeopleTests
{
    [Fact]
    public async Task Each_booked_person_gets_a_private_card_in_their_own_language()
    {
        var stage = await TurnAsync();

        var reply = await stage.BooksAsync(
            "Nadia Karim",
            ("booking.days", "1,5"),
            ("booking.standIn", WorkloadStage.Keys("Marc"))
        );

        Assert.Equal(
            "1,5\u00a0jour de votre temps\u00a0?".Replace('\u00a0', ' '),
            Title(stage, "Nadia").Replace('\u00a0', ' ')
        );
        Assert.Equal("1.5 days of your time?", Title(stage, "Karim"));
        var card = stage.Cast.SentTo("Karim")[0].Message;
        Assert.Contains("Ana", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Marc", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen", card.Text(), StringComparison.Ordinal);
        Assert.Contains("pas encore de réponse", reply.Message!.Text(), StringComparison.Ordinal);
        Assert.Empty(stage.Cast.SentTo("Paul"));
        Assert.Empty(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Someone_away_or_off_work_gets_the_card_when_they_are_back()
    {
        var stage = await TurnAsync();
        await stage.IsAwayAsync("Nadia", "2026-11-30", "2026-12-02");

        await stage.BooksAsync("Nadia");
        await stage.Until("2026-12-03", 8, 59);
        Assert.Empty(stage.Cast.SentTo("Nadia"));

        await stage.Until("2026-12-03", 9, 1);
        Assert.Single(stage.Cast.SentTo("Nadia"));
        await stage.Until("2026-12-07", 18);
        Assert.Single(stage.Cast.SentTo("Nadia"));
    }

    [Fact]
    public async Task Names_from_outside_are_noted_and_told_to_get_no_card()
    {
        var stage = await TurnAsync();

        var reply = await stage.BooksAsync("Nadia", ("booking.others", "Jeanne Roy, karim ; Jeanne Roy"));

        Assert.Contains("Jeanne Roy", reply.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("karim", reply.Notice, StringComparison.OrdinalIgnoreCase);
        Assert.Single(stage.Cast.SentTo("Karim"));
        Assert.Equal(3, (await stage.TurnAsync("t1")).Bookings.Count);
    }

    [Theory]
    [InlineData("booking.days", "0", "De 0,5 à 60")]
    [InlineData("booking.days", "-2", "De 0,5 à 60")]
    [InlineData("booking.days", "3", "2 jours ouvrés")]
    [InlineData("booking.days", "beaucoup", "De 0,5 à 60")]
    [InlineData("booking.until", "2027-01-11", "vient avant")]
    [InlineData("booking.people", "", "Qui s’en charge")]
    [InlineData("booking.people", "msteams|tenant-1|user-Paul", "Laquelle de ces réponses")]
    public async Task A_booking_that_cannot_be_is_asked_again(string field, string value, string sentence)
    {
        var stage = await TurnAsync();

        var reply = await stage.BooksAsync("Nadia", (field, value), ("booking.others", ""));

        Assert.Contains(sentence, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(value, reply.Form!.ValueOf(field));
        Assert.Empty((await stage.TurnAsync("t1")).Bookings);
    }

    [Fact]
    public async Task Names_of_five_hundred_characters_and_too_many_people_are_refused_in_words()
    {
        var stage = await TurnAsync();

        var longName = await stage.BooksAsync("Nadia", ("booking.others", new string('x', 250)));
        var longer = await stage.BooksAsync("Nadia", ("booking.others", new string('x', 500)));
        var many = await stage.BooksAsync("Nadia", ("booking.others", "a, b, c, d, e, f, g, h"));

        Assert.Contains("virgule", longName.Form!.ErrorAt("booking.others"), StringComparison.Ordinal);
        Assert.Contains("raccourcir", longer.Form!.ErrorAt("booking.others"), StringComparison.Ordinal);
        Assert.Contains("8 personnes", many.Form!.ErrorAt("booking.people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_accept_with_a_click_and_a_second_click_changes_nothing()
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia");
        var card = stage.Cast.SentTo("Nadia")[0].Message;

        var accepted = await stage.Cast.Presses("Nadia", card.Doing(Verbs.BookingAnswer, "accept"));
        var again = await stage.Cast.Presses("Nadia", card.Doing(Verbs.BookingAnswer, "accept"));

        Assert.Contains("Ana compte sur vous", accepted.Message!.Text(), StringComparison.Ordinal);
        Assert.Null(again.Notice);
        Assert.Equal(BookingState.Accepted, (await stage.TurnAsync("t1")).Bookings[0].State);
        Assert.Single(await stage.JournalAsync(), kind => kind == "booking.answered");
        Assert.Empty(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Who_cannot_is_told_to_whoever_booked_and_may_change_their_mind()
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia");
        var card = stage.Cast.SentTo("Nadia")[0].Message;

        var reply = await stage.Cast.Presses("Nadia", card.Doing(Verbs.BookingAnswer, "cannot"));

        var told = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Equal("Nadia ne peut pas", told.Title());
        Assert.Equal(Verbs.BookingOpen, told.Primary().Call!.Verb);
        Assert.True((await stage.TurnAsync("t1")).WantsPeople);

        var stale = await stage.Cast.Presses("Nadia", card.Doing(Verbs.BookingAnswer, "accept"));
        Assert.Contains("ancienne", stale.Notice, StringComparison.Ordinal);
        await stage.Cast.Presses("Nadia", reply.Message!.Doing(Verbs.BookingAnswer, "accept"));
        Assert.Equal(BookingState.Accepted, (await stage.TurnAsync("t1")).Bookings[0].State);
    }

    [Fact]
    public async Task The_owner_hears_of_it_in_their_own_working_hours()
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia");
        await stage.Until("2026-11-30", 21);

        await stage.Cast.Presses("Nadia", stage.Cast.SentTo("Nadia")[0].Message.Doing(Verbs.BookingAnswer, "cannot"));
        Assert.Empty(stage.Cast.SentTo("Ana"));

        await stage.Until("2026-12-01", 9, 1);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Proposed_days_are_taken_in_a_click_and_the_person_hears_that_they_hold()
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia", ("booking.days", "1"));
        await ProposesAsync(stage, "2027-01-18", "2027-01-19");

        var told = Assert.Single(stage.Cast.SentTo("Ana")).Message;
        Assert.Contains("lun.\u00a018\u00a0janv.", told.Text(), StringComparison.Ordinal);
        Assert.Contains("Salon à Lyon", told.Text(), StringComparison.Ordinal);
        Assert.Contains("compté dessus", told.Text(), StringComparison.Ordinal);

        await stage.Cast.Presses("Ana", told.Doing(Verbs.BookingTake));
        var again = await stage.Cast.Presses("Ana", told.Doing(Verbs.BookingTake));

        var booking = (await stage.TurnAsync("t1")).Bookings[0];
        Assert.Equal((BookingState.Accepted, WorkloadStage.Day("2027-01-18")), (booking.State, booking.From));
        Assert.Equal(2, stage.Cast.SentTo("Nadia").Count);
        Assert.Contains("18\u00a0janv.", stage.Cast.SentTo("Nadia")[1].Message.Text(), StringComparison.Ordinal);
        Assert.NotNull(again.Message);
    }

    [Theory]
    [InlineData("2027-01-19", "2027-01-18", "booking.until", "vient avant")]
    [InlineData("2026-11-19", "2026-11-20", "booking.until", "est passé")]
    [InlineData("2027-01-18", "2027-01-18", "booking.until", "il en faut 2 jours")]
    public async Task A_proposal_that_cannot_be_is_asked_again(string from, string until, string field, string sentence)
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia");

        var reply = await ProposesAsync(stage, from, until);

        Assert.Contains(sentence, reply.Form!.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(BookingState.Asked, (await stage.TurnAsync("t1")).Bookings[0].State);
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_else()
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia");
        var accept = stage.Cast.SentTo("Nadia")[0].Message.Doing(Verbs.BookingAnswer, "accept");

        foreach (var name in new[] { "Karim", "Ana", "Paul" })
        {
            Assert.Null((await stage.Cast.Presses(name, accept)).Message);
        }

        Assert.Equal(BookingState.Asked, (await stage.TurnAsync("t1")).Bookings[0].State);
    }

    [Fact]
    public async Task Who_is_booked_no_longer_hears_of_it_and_the_others_are_not_asked_twice()
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia Karim");

        await stage.BooksAsync("Karim");

        Assert.Equal("Vous êtes à nouveau libre", stage.Cast.SentTo("Nadia")[1].Message.Title());
        Assert.Single(stage.Cast.SentTo("Karim"));
        Assert.Equal("Karim", Assert.Single((await stage.TurnAsync("t1")).Bookings).Name);
        var old = await stage.Cast.Presses(
            "Nadia",
            stage.Cast.SentTo("Nadia")[0].Message.Doing(Verbs.BookingAnswer, "accept")
        );
        Assert.Contains("n’existe plus", old.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_books_and_answers_once()
    {
        var stage = await TurnAsync();
        var form = await stage.BookFormAsync();
        var values = form.Fields.Where(field => field.Value is not null).ToDictionary(f => f.Id, f => f.Value!);
        values["booking.people"] = WorkloadStage.Keys("Nadia");
        var booked = new Submitted(form.Submit.Call!, new FieldValues(values));

        await stage.Cast.Send("Ana", booked, "booked");
        var again = await stage.Cast.Send("Ana", booked, "booked");
        Assert.NotNull(again.Message);
        Assert.Single(stage.Cast.SentTo("Nadia"));

        var cannot = new Pressed(
            stage.Cast.SentTo("Nadia")[0].Message.Doing(Verbs.BookingAnswer, "cannot").Call!,
            FieldValues.None
        );
        await stage.Cast.Send("Nadia", cannot, "answered");
        var repeated = await stage.Cast.Send("Nadia", cannot, "answered");
        Assert.Null(repeated.Notice);
        Assert.Single(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task A_form_from_before_somebody_else_booked_cancels_nobody()
    {
        var stage = await TurnAsync();
        var old = await stage.BookFormAsync(name: "Marc");
        await stage.BooksAsync("Nadia");

        var reply = await stage.Cast.Fills("Marc", old, ("booking.people", WorkloadStage.Keys("Karim")));

        Assert.Contains("entre-temps", reply.Form!.Problem, StringComparison.Ordinal);
        Assert.Equal("Nadia", Assert.Single((await stage.TurnAsync("t1")).Bookings).Name);

        await stage.Cast.Fills("Marc", reply.Form!);
        Assert.Equal("Karim", Assert.Single((await stage.TurnAsync("t1")).Bookings).Name);
    }

    [Fact]
    public async Task Whoever_books_themselves_has_accepted()
    {
        var stage = await TurnAsync();

        await stage.BooksAsync("Ana");

        Assert.Equal(BookingState.Accepted, Assert.Single((await stage.TurnAsync("t1")).Bookings).State);
        Assert.Empty(stage.Cast.SentTo("Ana"));
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_once_in_their_working_time()
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia Karim");
        await stage.IsAwayAsync("Karim", "2026-12-03", "2026-12-04");
        await stage.Cast.Presses("Nadia", stage.Cast.SentTo("Nadia")[0].Message.Doing(Verbs.BookingAnswer, "accept"));

        await stage.Until("2026-12-06", 20);
        Assert.Single(stage.Cast.SentTo("Karim"));

        await stage.Until("2026-12-07", 9, 1);
        var reminder = stage.Cast.SentTo("Karim")[1].Message;
        Assert.Contains("waiting for your answer", reminder.Text(), StringComparison.Ordinal);
        await stage.Until("2027-01-11", 18);
        Assert.Equal(2, stage.Cast.SentTo("Karim").Count);
        Assert.Single(stage.Cast.SentTo("Nadia"));

        await stage.Cast.Presses("Karim", reminder.Doing(Verbs.BookingAnswer, "accept"));
        Assert.All((await stage.TurnAsync("t1")).Bookings, one => Assert.Equal(BookingState.Accepted, one.State));
    }

    [Fact]
    public async Task Proposed_days_can_be_taken_from_the_card_of_the_turn_too()
    {
        var stage = await TurnAsync();
        await stage.BooksAsync("Nadia");
        await ProposesAsync(stage, "2027-01-18", "2027-01-19");

        var list = (await stage.Cast.Says("Ana", "réservations")).Message!;
        var card = (await stage.Cast.Presses("Ana", list.Doing(Verbs.BookingShow))).Message!;
        Assert.Equal("Prendre les jours de Nadia", card.Primary().Title);
        await stage.Cast.Presses("Ana", card.Primary());

        Assert.Equal(BookingState.Accepted, (await stage.TurnAsync("t1")).Bookings[0].State);
    }

    private static async Task<WorkloadStage> TurnAsync()
    {
        var stage = await WorkloadStage.OpenAsync();
        await stage.DeclaresAsync("2027-01-12", "2027-01-13");
        return stage;
    }

    private static async Task<Reply> ProposesAsync(WorkloadStage stage, string from, string until)
    {
        var card = stage.Cast.SentTo("Nadia")[0].Message;
        var form = (await stage.Cast.Opens("Nadia", card.Doing(Verbs.BookingPropose))).Form!;
        return await stage.Cast.Fills(
            "Nadia",
            form,
            ("booking.from", from),
            ("booking.until", until),
            ("booking.note", "Salon à Lyon")
        );
    }

    private static string Title(WorkloadStage stage, string name) =>
        Assert.Single(stage.Cast.SentTo(name)).Message.Title();
}
