using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>A booked person answers for themselves: accept, cannot, or other days.</summary>
public sealed class MyBookingHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.BookingMine, ShowAsync);
        routes.On(Verbs.BookingAnswer, AnswerAsync);
        routes.On(Verbs.BookingPropose, AskAsync);
        routes.On(Verbs.BookingProposed, ProposeAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        FindAsync(
            turn,
            (session, ours, booking) => Task.FromResult(Reply.Replace(CardOf(turn, session, ours, booking))),
            cancellationToken
        );

    private Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            (session, ours, booking) =>
            {
                var state = turn.Call.Choice == BookingMessages.Accept ? BookingState.Accepted : BookingState.Declined;
                return AnsweredAsync(
                    turn,
                    session,
                    ours,
                    booking with
                    {
                        State = state,
                        Proposal = null,
                        Note = null,
                    },
                    cancellationToken
                );
            },
            cancellationToken
        );

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            (session, ours, booking) =>
                Task.FromResult(Reply.Ask(BookingForms.Propose(turn.Speech, session.Project, ours, booking))),
            cancellationToken
        );

    private Task<Reply> ProposeAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            (session, ours, booking) =>
            {
                var form = BookingForms.Propose(turn.Speech, session.Project, ours, booking);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                var today = session.DayOf(turn.Now);
                OurTurnForms.CheckDays(problems, turn.Fields, session.Project, today, turn.Speech);
                if (problems.Count == 0 && RangeIn(turn.Fields) is var range)
                {
                    var most = OurTurnForms.WorkingDaysIn(session.Project, range);
                    if (booking.Days > most)
                    {
                        problems[OurTurnForms.Until] = turn.Speech.Count(
                            "booking.error.proposedDays",
                            most,
                            WorkloadWords.DaysOf(turn.Speech, booking.Days)
                        );
                    }
                }

                return problems.Count > 0
                    ? Task.FromResult(Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech)))
                    : AnsweredAsync(
                        turn,
                        session,
                        ours,
                        booking with
                        {
                            State = BookingState.Proposed,
                            Proposal = RangeIn(turn.Fields),
                            Note = turn.Fields.IsEmpty(BookingForms.Note) ? null : turn.Fields.Text(BookingForms.Note),
                        },
                        cancellationToken
                    );
            },
            cancellationToken
        );

    private static async Task<Reply> AnsweredAsync(
        Turn turn,
        ProjectSession session,
        ClientTurn ours,
        Booking answered,
        CancellationToken cancellationToken
    )
    {
        var booking = answered with { Version = answered.Version + 1, TellAt = null, NudgeAt = null };
        if (booking.State != BookingState.Accepted)
        {
            booking = booking with { TellAt = BookingNews.TimeFor(session.Project, booking, session.Now) };
        }

        session.Project = session.Project.Keeping(ours.With(booking));
        session.Record(
            "booking.answered",
            ours.Id,
            ("name", booking.Name),
            ("answer", booking.State.ToString()),
            ("from", booking.Proposal is { } from ? WorkloadWords.Iso(from.First) : null),
            ("until", booking.Proposal is { } until ? WorkloadWords.Iso(until.Last) : null),
            ("note", booking.Note)
        );
        await BookingNews.TellAsync(session, session.Project.OurTurn(ours.Id)!, cancellationToken);
        return Reply.Replace(CardOf(turn, session, session.Project.OurTurn(ours.Id)!, booking));
    }

    private static DateRange RangeIn(FieldValues fields) =>
        new(fields.Date(OurTurnForms.From)!.Value, fields.Date(OurTurnForms.Until)!.Value);

    private static CoachMessage CardOf(Turn turn, ProjectSession session, ClientTurn ours, Booking booking) =>
        BookingMessages.Mine(turn.Speech, session.Project, ours, booking, turn.Now);

    /// <summary>An older card, or a second delivery, changes nothing and gets the card as it is now.</summary>
    private Task<Reply> ChangeAsync(
        Turn turn,
        Func<ProjectSession, ClientTurn, Booking, Task<Reply>> change,
        CancellationToken cancellationToken
    ) =>
        FindAsync(
            turn,
            (session, ours, booking) =>
                session.IsRepeat || IsSameAnswer(turn, booking)
                    ? Task.FromResult(Reply.Replace(CardOf(turn, session, ours, booking)))
                : booking.Version != turn.Call.Version || booking.State == BookingState.Cancelled
                    ? Task.FromResult(
                        Reply
                            .Replace(CardOf(turn, session, ours, booking))
                            .WithNotice(turn.Speech["booking.staleAnswer"])
                    )
                : change(session, ours, booking),
            cancellationToken
        );

    /// <summary>A second click on the same button.</summary>
    private static bool IsSameAnswer(Turn turn, Booking booking) =>
        (turn.Call.Choice, booking.State)
            is
                (BookingMessages.Accept, BookingState.Accepted)
                or
                (BookingMessages.Cannot, BookingState.Declined);

    private Task<Reply> FindAsync(
        Turn turn,
        Func<ProjectSession, ClientTurn, Booking, Task<Reply>> run,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            session =>
                session.Project.OurTurn(BookingTurns.TurnIn(turn)) is not { } ours
                || ours.BookingOf(BookingTurns.BookingIn(turn)) is not { } booking
                    ? Task.FromResult(BookingTurns.Gone(turn, session))
                : booking.Person != turn.Person.Key
                    ? Task.FromResult(Reply.Note(turn.Speech.Say("booking.notYours", booking.Name)))
                : run(session, ours, booking),
            cancellationToken
        );
}
