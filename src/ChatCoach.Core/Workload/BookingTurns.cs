using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>What the handlers of turns of ours and of bookings share.</summary>
internal static class BookingTurns
{
    /// <summary>The turn and the booking that a call's subject names: "t1", or "t1.b2".</summary>
    public static string? TurnIn(Turn turn) => turn.Call.Subject?.Split('.')[0];

    public static string? BookingIn(Turn turn) => turn.Call.Subject?.Split('.') is [_, var booking] ? booking : null;

    public static CoachMessage ListOf(Turn turn, ProjectSession session) =>
        OurTurnListMessages.Page(
            turn.Speech,
            session.Project,
            session.Me!,
            turn.IsCall && turn.Call.Verb == Verbs.BookingList ? turn.Call.Step : 0,
            turn.Now
        );

    /// <summary>The turn is over, or its stage is accepted: what is still to come.</summary>
    public static Reply Gone(Turn turn, ProjectSession session) =>
        Reply.Replace(ListOf(turn, session)).WithNotice(turn.Speech["booking.gone"]);

    /// <summary>Someone else changed it while the form was open: nothing that was typed is lost.</summary>
    public static Reply Stale(Turn turn, Form form) =>
        Reply.Errors(form.Keeping(turn.Fields) with { Problem = turn.Speech["booking.stale"] });
}
