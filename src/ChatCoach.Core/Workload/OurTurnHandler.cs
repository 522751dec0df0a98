using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>The turns of ours to come: the list, one of them, and the form that declares one or moves its days.</summary>
public sealed class OurTurnHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Bookings, ListAsync);
        routes.On(Verbs.BookingList, ListAsync);
        routes.On(Verbs.BookingShow, ShowAsync);
        routes.On(Verbs.BookingTurn, AskAsync);
        routes.On(Verbs.BookingTurnSet, SetAsync);
    }

    private Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            session => Task.FromResult(Reply.Replace(BookingTurns.ListOf(turn, session))),
            cancellationToken
        );

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.BookPeople,
            session =>
                Task.FromResult(
                    session.Project.OurTurn(turn.Call.Subject) is { } ours
                        ? Reply.Replace(OurTurnMessages.Card(turn.Speech, session.Project, ours, turn.Now))
                        : BookingTurns.Gone(turn, session)
                ),
            cancellationToken
        );

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            (session, ours) => Reply.Ask(OurTurnForms.Declare(turn.Speech, session.Project, ours)),
            cancellationToken
        );

    private Task<Reply> SetAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(turn, (session, ours) => Set(turn, session, ours), cancellationToken);

    private static Reply Set(Turn turn, ProjectSession session, ClientTurn? known)
    {
        var form = OurTurnForms.Declare(turn.Speech, session.Project, known);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        OurTurnForms.CheckDays(problems, turn.Fields, session.Project, session.DayOf(turn.Now), turn.Speech);
        var declared = session.Project.ClientTurns.Count(one => one.IsOpen && one.Stage is null);
        if (known is null && problems.Count == 0 && declared >= Project.MostDeclaredTurns)
        {
            problems[OurTurnForms.What] = turn.Speech.Say("booking.error.turns", Project.MostDeclaredTurns);
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var range = new DateRange(
            turn.Fields.Date(OurTurnForms.From)!.Value,
            turn.Fields.Date(OurTurnForms.Until)!.Value
        );
        var what = known?.Stage is null ? turn.Fields.Text(OurTurnForms.What) : known.What;
        if ((known is null ? SameAs(session.Project, what, range) : Unchanged(known, what, range)) is { } same)
        {
            return Reply.Replace(OurTurnMessages.Card(turn.Speech, session.Project, same, turn.Now));
        }

        if (known is not null && known.Version != turn.Call.Version)
        {
            return BookingTurns.Stale(turn, form);
        }

        var number = session.Project.ClientTurnsMade + 1;
        var changed = (
            known
            ?? new ClientTurn(string.Create(CultureInfo.InvariantCulture, $"t{number}"), what, range.First, range.Last)
        ) with
        {
            What = what,
            From = range.First,
            Until = range.Last,
            LookAt = null,
        };

        // Who sets the days sees who is missing on the card that answers: a reminder that is due by now is told with it.
        if (session.Project.AskingTime(changed) <= session.Now)
        {
            changed = changed with { AskedFor = changed.From, AskedOn = session.DayOf(turn.Now) };
        }

        session.Project = session.Project.Changing(changed) with
        {
            ClientTurnsMade = known is null ? number : session.Project.ClientTurnsMade,
        };
        session.Record(
            known is null ? "booking.declared" : "booking.dated",
            changed.Id,
            ("what", what),
            ("from", WorkloadWords.Iso(range.First)),
            ("until", WorkloadWords.Iso(range.Last))
        );
        if (session.Project.Holding is { Side: Side.Client } held && held.Planned == changed.Id)
        {
            Follow(session, held, changed);
        }

        return Reply.Replace(
            OurTurnMessages.Card(turn.Speech, session.Project, session.Project.OurTurn(changed.Id)!, turn.Now)
        );
    }

    /// <summary>We have the turn for what has other days now: one more hand-over says by when, and none is changed.</summary>
    private static void Follow(ProjectSession session, TurnEvent held, ClientTurn changed)
    {
        if (held.Due == changed.Until)
        {
            return;
        }

        session.Project = session.Project.HandingOver(
            new TurnEvent(0, held.Stage, Side.Client, session.DayOf(session.Now))
            {
                Due = changed.Until,
                Planned = changed.Id,
                By = session.Me!.Name,
            }
        );
        session.Record(
            "turn.detailed",
            session.Project.TurnNumber.ToString(CultureInfo.InvariantCulture),
            ("to", nameof(Side.Client)),
            ("due", WorkloadWords.Iso(changed.Until)),
            ("planned", changed.Id)
        );
    }

    /// <summary>The same words and days, still open: the form came twice.</summary>
    private static ClientTurn? SameAs(Project project, string what, DateRange range) =>
        project
            .OurTurns()
            .FirstOrDefault(one =>
                one.Stage is null
                && one.Range == range
                && string.Equals(one.What, what, StringComparison.OrdinalIgnoreCase)
            );

    private static ClientTurn? Unchanged(ClientTurn known, string what, DateRange range) =>
        known.What == what && known.Range == range ? known : null;

    /// <summary>The turn that the call names, or none for a new one.</summary>
    private Task<Reply> ChangeAsync(
        Turn turn,
        Func<ProjectSession, ClientTurn?, Reply> change,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.BookPeople,
            session =>
                Task.FromResult(
                    turn.Call.Subject is null ? change(session, null)
                    : session.Project.OurTurn(turn.Call.Subject) is { } ours ? change(session, ours)
                    : BookingTurns.Gone(turn, session)
                ),
            cancellationToken
        );
}
