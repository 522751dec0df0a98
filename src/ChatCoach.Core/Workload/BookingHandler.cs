using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>Owner or deputy book people for a turn of ours, and take the days that someone proposes.</summary>
public sealed class BookingHandler(ProjectDesk desk, OtherBookings others) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.BookingOpen, AskAsync);
        routes.On(Verbs.BookingSet, BookAsync);
        routes.On(Verbs.BookingTake, TakeAsync);
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            (session, ours) => Task.FromResult(Reply.Ask(BookingForms.Book(turn.Speech, session.Project, ours))),
            cancellationToken
        );

    private Task<Reply> BookAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Who is ticked stands in the form: their other projects are read together with this one.
        var elsewhere = others.ReadAsync(BookingForms.Ticked(turn.Fields), turn.Call.Project, cancellationToken);
        return ChangeAsync(
            turn,
            (session, ours) => BookAsync(turn, session, ours, elsewhere, cancellationToken),
            cancellationToken
        );
    }

    private async Task<Reply> BookAsync(
        Turn turn,
        ProjectSession session,
        ClientTurn ours,
        Task<IReadOnlyDictionary<PersonKey, IReadOnlyList<DateRange>>> elsewhere,
        CancellationToken cancellationToken
    )
    {
        if (session.IsRepeat)
        {
            return Reply.Replace(CardOf(turn, session, ours));
        }

        var form = BookingForms.Book(turn.Speech, session.Project, ours);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        var today = session.DayOf(turn.Now);
        var plan = BookingForms.Read(turn.Speech, session.Project, today, turn.Fields, problems);
        if (plan is null)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        // What they have elsewhere moves no date of this project: the agenda is written while it is read.
        if (ours.Version == turn.Call.Version && plan.In(session, ours) is var will && will != session.Project)
        {
            await session.AnnounceAsync(will, cancellationToken);
        }

        plan = plan with { Elsewhere = await ElsewhereAsync(plan, await elsewhere, turn, cancellationToken) };
        if (
            plan.Conflicts(session.Project, ours) is { Count: > 0 } conflicts
            && !turn.Fields.IsOn(BookingForms.AllTheSame)
        )
        {
            problems[BookingForms.People] = string.Join(
                " ",
                conflicts.Select(one =>
                    turn.Speech.Say("booking.error.conflict", ProjectWords.Cut(one.Name, 40), one.In(turn.Speech))
                )
            );
            return Reply.Errors(
                FormCheck.Returned(
                    BookingForms.Book(turn.Speech, session.Project, ours, conflicts: true),
                    turn.Fields,
                    problems,
                    turn.Speech
                )
            );
        }

        var booked = plan.In(session, ours);
        if (booked == session.Project)
        {
            return Reply.Replace(CardOf(turn, session, ours));
        }

        if (ours.Version != turn.Call.Version)
        {
            return BookingTurns.Stale(turn, form);
        }

        session.Project = booked;
        session.Record(
            "booking.booked",
            ours.Id,
            ("what", ours.What),
            ("people", string.Join(", ", plan.People.Select(member => member.Name).Concat(plan.Names))),
            ("days", plan.Days.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)),
            ("from", WorkloadWords.Iso(plan.Range.First)),
            ("until", WorkloadWords.Iso(plan.Range.Last)),
            ("standIn", plan.StandIn)
        );
        await BookingNews.TellAsync(session, session.Project.OurTurn(ours.Id)!, cancellationToken);
        var reply = Reply.Replace(CardOf(turn, session, session.Project.OurTurn(ours.Id)!));
        return plan.Names.Count == 0
            ? reply
            : reply.WithNotice(turn.Speech.Say("booking.noCard", string.Join(", ", plan.Names)));
    }

    /// <summary>With those whose name was typed: it is only known now that they are on the project.</summary>
    private async Task<IReadOnlyDictionary<PersonKey, IReadOnlyList<DateRange>>> ElsewhereAsync(
        BookingPlan plan,
        IReadOnlyDictionary<PersonKey, IReadOnlyList<DateRange>> read,
        Turn turn,
        CancellationToken cancellationToken
    )
    {
        PersonKey[] missing = [.. plan.People.Select(member => member.Person!).Where(key => !read.ContainsKey(key))];
        return missing.Length == 0
            ? read
            : (await others.ReadAsync(missing, turn.Call.Project, cancellationToken)).Concat(read).ToDictionary();
    }

    /// <summary>Nobody is asked again about the days that they proposed themselves; they hear that they hold.</summary>
    private Task<Reply> TakeAsync(Turn turn, CancellationToken cancellationToken) =>
        ChangeAsync(
            turn,
            async (session, ours) =>
            {
                var booking = ours.BookingOf(BookingTurns.BookingIn(turn));
                if (session.IsRepeat || booking is { State: BookingState.Accepted })
                {
                    return Reply.Replace(CardOf(turn, session, ours));
                }

                if (booking is not { Proposal: { } proposal } || booking.Version != turn.Call.Version)
                {
                    return Reply.Replace(CardOf(turn, session, ours)).WithNotice(turn.Speech["booking.staleAnswer"]);
                }

                var taken = booking with
                {
                    From = proposal.First,
                    Until = proposal.Last,
                    Proposal = null,
                    Note = null,
                    NudgeAt = null,
                    State = BookingState.Accepted,
                    Version = booking.Version + 1,
                };
                taken = taken with { TellAt = BookingNews.TimeFor(session.Project, taken, session.Now) };
                session.Project = session.Project.Changing(ours.With(taken));
                session.Record(
                    "booking.taken",
                    ours.Id,
                    ("name", taken.Name),
                    ("from", WorkloadWords.Iso(taken.From)),
                    ("until", WorkloadWords.Iso(taken.Until))
                );
                await BookingNews.TellAsync(session, session.Project.OurTurn(ours.Id)!, cancellationToken);
                return Reply.Replace(CardOf(turn, session, session.Project.OurTurn(ours.Id)!));
            },
            cancellationToken
        );

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
                session.Project.OurTurn(BookingTurns.TurnIn(turn)) is { } ours
                    ? change(session, ours)
                    : Task.FromResult(BookingTurns.Gone(turn, session)),
            cancellationToken
        );

    private static CoachMessage CardOf(Turn turn, ProjectSession session, ClientTurn ours) =>
        OurTurnMessages.Card(turn.Speech, session.Project, ours, turn.Now);
}
