using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>A turn of ours is done or not needed, or all who are booked for it are free again: they hear of it.</summary>
public sealed class TurnEndHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.BookingClose, CloseAsync);
        routes.On(Verbs.BookingCancel, CancelAsync);
    }

    private Task<Reply> CloseAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            async (session, ours) =>
            {
                if (!Enum.TryParse<TurnOutcome>(turn.Call.Choice, out var outcome))
                {
                    return Reply.Replace(CardOf(turn, session, ours));
                }

                var closed = Closed(session, ours, outcome);
                session.Project = session.Project.Changing(closed);
                session.Record("booking.closed", ours.Id, ("what", ours.What), ("outcome", outcome.ToString()));
                await BookingNews.TellAsync(session, closed, cancellationToken);
                return Reply
                    .Replace(BookingTurns.ListOf(turn, session))
                    .WithNotice(
                        turn.Speech.Say("booking.closed." + outcome, WorkloadWords.WhatOf(turn.Speech, ours, 60))
                    );
            },
            cancellationToken
        );

    private Task<Reply> CancelAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            async (session, ours) =>
            {
                if (!ours.Standing.Any())
                {
                    return Reply.Replace(CardOf(turn, session, ours));
                }

                var freed = Freed(session, ours);
                session.Project = session.Project.Changing(freed);
                session.Record(
                    "booking.cancelled",
                    ours.Id,
                    ("people", string.Join(", ", ours.Standing.Select(booking => booking.Name)))
                );
                await BookingNews.TellAsync(session, freed, cancellationToken);
                return Reply.Replace(CardOf(turn, session, session.Project.OurTurn(ours.Id)!));
            },
            cancellationToken
        );

    /// <summary>Ended as the outcome says; whoever calls it tells those who are booked.</summary>
    internal static ClientTurn Closed(ProjectSession session, ClientTurn turn, TurnOutcome outcome) =>
        (outcome == TurnOutcome.Done ? Settled(turn) : Freed(session, turn)) with
        {
            ClosedOn = session.DayOf(session.Now),
            Outcome = outcome,
            LookAt = null,
        };

    /// <summary>Nobody is asked, or reminded, of what is done; who is no longer needed still hears of it.</summary>
    private static ClientTurn Settled(ClientTurn turn) =>
        turn with
        {
            Bookings =
            [
                .. turn.Bookings.Select(booking =>
                    booking.Stands || booking.State == BookingState.Declined
                        ? booking with
                        {
                            TellAt = null,
                            NudgeAt = null,
                        }
                        : booking
                ),
            ],
        };

    /// <summary>Without anybody booked; whoever knows of their booking hears that it is off.</summary>
    private static ClientTurn Freed(ProjectSession session, ClientTurn turn) =>
        turn with
        {
            Bookings =
            [
                .. turn
                    .Bookings.Select(booking => booking.Stands ? BookingPlan.Cancelled(session, booking) : booking)
                    .OfType<Booking>(),
            ],
            AskedFor = turn.From,
            AskedOn = session.DayOf(session.Now),
        };

    private static CoachMessage CardOf(Turn turn, ProjectSession session, ClientTurn ours) =>
        OurTurnMessages.Card(turn.Speech, session.Project, ours, turn.Now);

    /// <summary>A card from before somebody else changed the turn changes nothing.</summary>
    private Task<Reply> ChangeAsync(
        Turn turn,
        Func<ProjectSession, ClientTurn, Task<Reply>> change,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.BookPeople,
            session =>
                session.IsRepeat && session.Project.OurTurn(turn.Call.Subject) is null
                    ? Task.FromResult(Reply.Replace(BookingTurns.ListOf(turn, session)))
                : session.Project.OurTurn(turn.Call.Subject) is not { } ours
                    ? Task.FromResult(BookingTurns.Gone(turn, session))
                : session.IsRepeat ? Task.FromResult(Reply.Replace(CardOf(turn, session, ours)))
                : ours.Version != turn.Call.Version
                    ? Task.FromResult(
                        Reply.Replace(CardOf(turn, session, ours)).WithNotice(turn.Speech["booking.staleAnswer"])
                    )
                : change(session, ours),
            cancellationToken
        );
}
