using System.Globalization;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Turns;
using ChatCoach.Core.Workload;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The commitments of an agreement are turns of the project: the next one is whose turn it is, in the ledger and its
/// reminders, and each of ours is a turn for which people are booked. There is no second list to keep.
/// </summary>
internal static class CommitmentTurns
{
    private static readonly Side[] Everyone = Enum.GetValues<Side>();

    /// <summary>Lets the project's turns follow the agreement as it stands; before step 9 nothing is agreed.</summary>
    public static async Task FollowAsync(DisputeSession session, CancellationToken cancellationToken)
    {
        if (session.Dispute is not { Step: DisputeStep.Agreement, Terms: { } terms } dispute)
        {
            return;
        }

        var ours = terms.Numbered().Where(one => one.Side == Side.Client).ToList();
        foreach (var commitment in ours)
        {
            await DeclareAsync(session.Session, IdOf(dispute, commitment), commitment, cancellationToken);
        }

        var wanted = ours.Select(one => IdOf(dispute, one)).ToHashSet(StringComparer.Ordinal);
        await FreeAsync(session, turn => !wanted.Contains(turn.Id), cancellationToken);
        if (terms.Next is { } next)
        {
            await HandOverAsync(session, next, cancellationToken);
        }
    }

    /// <summary>
    /// The open commitments of ours for which there was no room among our turns; one that somebody ended by hand is not
    /// among them.
    /// </summary>
    public static IReadOnlyList<Commitment> WithoutTurn(Situation situation) =>
        situation.Dispute is { Step: DisputeStep.Agreement, ClosedOn: null, Terms: { } terms } dispute
            ?
            [
                .. terms
                    .Numbered()
                    .Where(one =>
                        one is { Side: Side.Client, Result: "open" }
                        && situation.Project.ClientTurns.FirstOrDefault(turn => turn.Id == IdOf(dispute, one))
                            is null
                                or { IsOpen: false, Outcome: TurnOutcome.NobodyNeeded }
                    ),
            ]
            : [];

    /// <summary>Gives them their turns where there is room now: the agreement itself has not changed.</summary>
    public static async Task CatchUpAsync(DisputeSession session, CancellationToken cancellationToken)
    {
        foreach (var commitment in WithoutTurn(session.Situation))
        {
            await DeclareAsync(session.Session, IdOf(session.Dispute, commitment), commitment, cancellationToken);
        }
    }

    /// <summary>
    /// An agreement that was broken, or that was stepped back from, wants nothing any more: who was booked for it hears so,
    /// and the turn of the project is what it was before the agreement. Taken up again it is followed again.
    /// </summary>
    /// <param name="session">Of the move away from it.</param>
    /// <param name="terms">The agreement that was left.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task FreeAsync(DisputeSession session, Terms? terms, CancellationToken cancellationToken)
    {
        await FreeAsync(session, _ => true, cancellationToken);
        if (terms is not null && session.Situation.IsWithWhoDelivers)
        {
            await TakeBackAsync(session, terms, cancellationToken);
        }
    }

    /// <summary>Nothing where the turn went on since for another reason.</summary>
    private static async Task TakeBackAsync(DisputeSession session, Terms terms, CancellationToken cancellationToken)
    {
        var project = session.Session.Project;
        if (project.Holding is not { } held || !IsOf(terms, held))
        {
            return;
        }

        var before = project.StandingTurns().LastOrDefault(turn => !IsOf(terms, turn));
        var (side, stage) = (before?.Side ?? Side.Provider, project.CurrentStage);
        var plan = held.Side == side ? stage : null;
        await HandAsync(
            session,
            new TurnEvent(0, stage?.Id, side, session.Situation.Today)
            {
                What =
                    before?.What
                    ?? (plan is null ? null : ProjectWords.Cut(plan.Deliverable ?? plan.Name, Project.LongestTask)),
                Due = before?.Due ?? plan?.PromisedFor ?? plan?.Due,
                By = session.Name,
            },
            cancellationToken
        );
    }

    private static bool IsOf(Terms terms, TurnEvent turn) =>
        terms.Commitments.Any(one => (one.Side, one.Deliverable, one.Due) == (turn.Side, turn.What, turn.Due));

    private static async Task HandOverAsync(
        DisputeSession session,
        Commitment next,
        CancellationToken cancellationToken
    )
    {
        var project = session.Session.Project;
        if (!session.Situation.IsWithWhoDelivers)
        {
            // The turn of the project is between us and who delivers now: another company's commitments are not theirs.
            return;
        }

        if (
            project.Holding is { } held
            && held.Side == next.Side
            && held.What == next.Deliverable
            && held.Due == next.Due
        )
        {
            return;
        }

        await HandAsync(
            session,
            new TurnEvent(0, project.CurrentStage?.Id, next.Side, session.Situation.Today)
            {
                What = next.Deliverable,
                Due = next.Due,
                By = session.Name,
            },
            cancellationToken
        );
    }

    private static async Task HandAsync(DisputeSession session, TurnEvent handOver, CancellationToken cancellationToken)
    {
        session.Session.Project = session.Session.Project.HandingOver(handOver);
        var added = session.Session.Project.HandOvers[^1];
        session.Session.Record(
            "turn.handed",
            added.Number.ToString(CultureInfo.InvariantCulture),
            ("to", added.Side.ToString()),
            ("since", Iso(added.Since)),
            ("stage", added.Stage),
            ("what", added.What),
            ("due", added.Due is { } due ? Iso(due) : null),
            ("dispute", session.Dispute.Id)
        );
        await TurnNews.TellAsync(session.Session, session.Situation.Today, Everyone, cancellationToken);
    }

    /// <summary>A commitment of ours as a turn of ours: its last working day, with what is to be done.</summary>
    private static async Task DeclareAsync(
        ProjectSession session,
        string id,
        Commitment commitment,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        var what = ProjectWords.Cut(commitment.Deliverable, ClientTurn.LongestWhat);
        var from = project.CommonCalendar().WorkingDaysBefore(commitment.Due.AddDays(1), 1);
        var known = project.ClientTurns.FirstOrDefault(turn => turn.Id == id);
        if (commitment.Result != "open")
        {
            if (known is { IsOpen: true })
            {
                await CloseAsync(session, known, TurnOutcome.Done, cancellationToken);
            }

            return;
        }

        if (known is { IsOpen: true } && known.What == what && known.From == from && known.Until == commitment.Due)
        {
            return;
        }

        var declared = project.ClientTurns.Count(turn => turn.IsOpen && turn.Stage is null);
        if (known is not { IsOpen: true } && declared >= Project.MostDeclaredTurns)
        {
            return;
        }

        // One that was closed is opened again, and its people are asked for again; who is still to hear that they were
        // not needed hears so.
        var turn = (
            known is { IsOpen: true } ? known
            : known is not null
                ? new ClientTurn(id, what, from, commitment.Due)
                {
                    Bookings = known.Bookings,
                    BookedFor = known.BookedFor,
                    BookedOn = known.BookedOn,
                    Version = known.Version,
                }
            : new ClientTurn(id, what, from, commitment.Due)
        ) with
        {
            What = what,
            From = from,
            Until = commitment.Due,
            LookAt = null,
        };
        session.Project = project.Changing(turn);
        session.Record(
            known is { IsOpen: true } ? "booking.dated" : "booking.declared",
            id,
            ("what", what),
            ("from", Iso(from)),
            ("until", Iso(commitment.Due))
        );
    }

    private static async Task FreeAsync(
        DisputeSession session,
        Func<ClientTurn, bool> isOver,
        CancellationToken cancellationToken
    )
    {
        var own = session.Dispute.Id + "-";
        foreach (
            var turn in session
                .Session.Project.ClientTurns.Where(turn =>
                    turn.IsOpen && turn.Id.StartsWith(own, StringComparison.Ordinal) && isOver(turn)
                )
                .ToList()
        )
        {
            await CloseAsync(session.Session, turn, TurnOutcome.NobodyNeeded, cancellationToken);
        }
    }

    private static async Task CloseAsync(
        ProjectSession session,
        ClientTurn turn,
        TurnOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        var closed = TurnEndHandler.Closed(session, turn, outcome);
        session.Project = session.Project.Changing(closed);
        session.Record("booking.closed", turn.Id, ("what", turn.What), ("outcome", outcome.ToString()));
        await BookingNews.TellAsync(session, closed, cancellationToken);
    }

    private static string IdOf(Dispute dispute, Commitment commitment) =>
        string.Create(CultureInfo.InvariantCulture, $"{dispute.Id}-r{dispute.Round}-c{commitment.Number}");

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
