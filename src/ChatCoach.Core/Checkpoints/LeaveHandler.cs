using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Someone's days off: nothing is asked of them then, and what was planned moves.</summary>
public sealed class LeaveHandler(ProjectDesk desk, ICadenceClock clock) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Leave, OpenAsync);
        routes.On(Verbs.LeaveOpen, OpenAsync);
        routes.On(Verbs.LeaveDeclare, DeclareAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeShared,
            session =>
            {
                var form = PostponeForms.Leave(
                    turn.Speech,
                    session.Project,
                    session.Me!,
                    Typed(turn, session.DayOf(turn.Now))
                );
                return Task.FromResult(
                    Reply.Ask(turn.IsCall && turn.Call.Choice == LeaveOf.Closed ? form.Keeping(LeaveOf.Theirs) : form)
                );
            },
            cancellationToken
        );

    private Task<Reply> DeclareAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.SeeShared,
            session =>
            {
                var form = PostponeForms.Leave(turn.Speech, session.Project, session.Me!, null);
                var problems = Problems(turn, form, session.DayOf(turn.Now));
                if (problems.Count > 0)
                {
                    return Task.FromResult(Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech)));
                }

                return Task.FromResult(
                    Declare(
                        turn,
                        session,
                        new DateRange(turn.Fields.Date("first")!.Value, turn.Fields.Date("last")!.Value)
                    )
                );
            },
            cancellationToken
        );

    private Reply Declare(Turn turn, ProjectSession session, DateRange leave)
    {
        var me = session.Me!;
        var who = LeaveOf.Choices(turn.Speech, session.Project, me) is null
            ? LeaveOf.Me
            : turn.Fields.Text(LeaveOf.Field);
        var other = LeaveOf.MemberIn(session.Project, who);
        var before = session.Project;
        var after = who == LeaveOf.Closed ? LeaveOf.Closing(before, leave) : LeaveOf.Noting(before, other ?? me, leave);
        if (after != before)
        {
            var mine = after.MemberOf(turn.Person.Key)!;
            session.Project =
                other is null && who != LeaveOf.Closed
                    ? after with
                    {
                        Schedule = Moved(after, mine, session.Now),
                    }
                    : after;
            session.Record(
                "leave.declared",
                who == LeaveOf.Closed || (other ?? me).Role == Role.Provider ? nameof(Role.Provider) : null,
                ("first", Checkpoint.IdOf(leave.First)),
                ("last", Checkpoint.IdOf(leave.Last)),
                ("of", who == LeaveOf.Closed ? before.CurrentProvider : other?.Name)
            );
            StallFinding.Join(session);
        }

        return Reply.Replace(
            who == LeaveOf.Closed ? LineMessages.Away(turn.Speech, session.Project, before.CurrentProvider, leave)
            : other is not null ? LineMessages.Away(turn.Speech, session.Project, other.Name, leave)
            : LineMessages.Leave(turn.Speech, session.Project, me, leave, turn.Now)
        );
    }

    /// <summary>The same checkpoints, off the days that are now off.</summary>
    private CheckpointSchedule Moved(Project project, Member member, DateTimeOffset now)
    {
        var schedule = project.Schedule;
        var calendar = project.CalendarOf(member);
        if (member.Role == Role.Deputy && schedule.Pending is { } offered)
        {
            return schedule with { Pending = offered.DeputyMoved(calendar) };
        }

        if (member.Role != Role.Owner)
        {
            return schedule;
        }

        return schedule.Moved(now, clock, calendar);
    }

    private static IDictionary<string, string> Problems(Turn turn, Form form, DateOnly today)
    {
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        var (first, last) = (turn.Fields.Date("first"), turn.Fields.Date("last"));
        if (last < first)
        {
            problems["last"] = turn.Speech["checkpoint.leave.order"];
        }
        else if (last < today)
        {
            problems["last"] = turn.Speech.Say("checkpoint.leave.past", turn.Speech.LongDay(last.Value));
        }
        else if (last > today.AddYears(2) || last > first?.AddYears(1))
        {
            problems["last"] = turn.Speech["checkpoint.leave.long"];
        }

        return problems;
    }

    /// <summary>"leave 21/12 24/12", or one day alone.</summary>
    private static DateRange? Typed(Turn turn, DateOnly today) =>
        turn.Phrase is not { } phrase
            ? null
            : TypedDates.Read(phrase.Rest, today) switch
            {
                [var first, var last, ..] => new DateRange(first, last),
                [var only] => new DateRange(only, only),
                _ => null,
            };
}
