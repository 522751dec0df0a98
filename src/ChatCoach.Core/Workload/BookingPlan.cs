using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>Who is to do a turn of ours, as a form says it, and what that changes for those who were booked before.</summary>
internal sealed record BookingPlan(
    IReadOnlyList<Member> People,
    IReadOnlyList<string> Names,
    decimal Days,
    DateRange Range,
    string? StandIn
)
{
    /// <summary>Days on which people are booked in other projects.</summary>
    public IReadOnlyDictionary<PersonKey, IReadOnlyList<DateRange>> Elsewhere { get; init; } =
        new Dictionary<PersonKey, IReadOnlyList<DateRange>>();

    /// <summary>What stands against those who would be booked anew, or for other days.</summary>
    public IReadOnlyList<Conflict> Conflicts(Project project, ClientTurn turn) =>
        [
            .. People
                .Where(member =>
                    !turn.Standing.Any(one => one.Person == member.Person && one.Days == Days && one.Range == Range)
                )
                .SelectMany(member => Workload.Conflicts.Of(project, turn, member, Range, BusyElsewhere(member))),
        ];

    private IReadOnlyList<DateRange> BusyElsewhere(Member member) => Elsewhere.GetValueOrDefault(member.Person!) ?? [];

    /// <summary>
    /// The project with these people booked. Who is booked for the same days already stays as they are; who is booked no
    /// longer hears of it, unless they never heard of the booking.
    /// </summary>
    public Project In(ProjectSession session, ClientTurn turn)
    {
        var made = session.Project.BookingsMade;
        var kept = turn.Bookings.ToDictionary(booking => booking.Id, StringComparer.Ordinal);
        var picked = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var (member, name) in People
                .Select(one => ((Member?)one, one.Name))
                .Concat(Names.Select(n => ((Member?)null, n)))
        )
        {
            var known = turn.Bookings.FirstOrDefault(booking =>
                member is null
                    ? booking.Person is null && string.Equals(booking.Name, name, StringComparison.OrdinalIgnoreCase)
                    : booking.Person == member.Person
            );
            if (known is { Stands: true } && known.Days == Days && known.Range == Range)
            {
                picked.Add(known.Id);
                continue;
            }

            var id = known?.Id ?? string.Create(CultureInfo.InvariantCulture, $"b{++made}");
            var booking = new Booking(id, ProjectWords.Cut(name, Booking.LongestName), Days, Range.First, Range.Last)
            {
                Person = member?.Person,
                BookedBy = session.Me!.Person,
                Elsewhere = member is null
                    ? null
                    : Workload
                        .Conflicts.Of(session.Project, turn, member, Range, BusyElsewhere(member))
                        .FirstOrDefault(conflict => conflict.Kind == ConflictKind.Elsewhere)
                        ?.Range,
                State =
                    member is null ? BookingState.Noted
                    : member == session.Me ? BookingState.Accepted
                    : BookingState.Asked,
                Version = (known?.Version ?? 0) + 1,
            };
            kept[id] =
                booking.State == BookingState.Asked
                    ? booking with
                    {
                        TellAt = BookingNews.TimeFor(session.Project, booking, session.Now),
                    }
                    : booking;
            picked.Add(id);
        }

        foreach (var left in turn.Bookings.Where(booking => booking.Stands && !picked.Contains(booking.Id)))
        {
            if (Cancelled(session, left) is { } told)
            {
                kept[left.Id] = told;
            }
            else
            {
                kept.Remove(left.Id);
            }
        }

        List<Booking> all = [.. kept.Values];
        return all.SequenceEqual(turn.Bookings) && StandIn == turn.StandIn && turn.BookedFor == turn.From
            ? session.Project
            : session.Project.Changing(
                turn with
                {
                    Bookings = all,
                    StandIn = StandIn,
                    BookedFor = turn.From,
                    BookedOn = session.DayOf(session.Now),
                    LookAt = null,
                    Busy = [],
                }
            ) with
            {
                BookingsMade = made,
            };
    }

    /// <summary>The booking as its person hears that it is off; null where they need not hear.</summary>
    public static Booking? Cancelled(ProjectSession session, Booking booking)
    {
        if (
            booking.Person is null
            || booking.Person == session.Me?.Person
            || booking is { Version: 1, TellAt: not null }
        )
        {
            return null;
        }

        var cancelled = booking with { State = BookingState.Cancelled, NudgeAt = null, Version = booking.Version + 1 };
        return cancelled with { TellAt = BookingNews.TimeFor(session.Project, cancelled, session.Now) };
    }
}
