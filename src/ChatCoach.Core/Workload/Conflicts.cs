using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>Why someone's days for a turn of ours may not be free.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Kind">What else there is.</param>
/// <param name="Range">On which days.</param>
/// <param name="Turn">The other turn of this project; null where it is leave, or another project.</param>
internal sealed record Conflict(string Name, ConflictKind Kind, DateRange Range, ClientTurn? Turn = null)
{
    public string In(Speech speech) =>
        speech.Say(
            "booking.conflict." + Kind,
            WorkloadWords.RangeOf(speech, Range),
            Turn is null ? "" : WorkloadWords.WhatOf(speech, Turn, 60)
        );
}

internal enum ConflictKind
{
    Booked,
    Away,
    Elsewhere,
}

/// <summary>
/// Finds who is booked twice, or away. Days count where somebody works: two ranges that meet on a weekend do not.
/// </summary>
internal static class Conflicts
{
    /// <summary>What stands against a booking as it is.</summary>
    public static IEnumerable<Conflict> Of(Project project, ClientTurn turn, Booking booking) =>
        !booking.Stands || project.Team().FirstOrDefault(one => one.Person == booking.Person) is not { } member
            ? []
            : Of(project, turn, member, booking.Range, booking.Elsewhere is { } busy ? [busy] : []);

    /// <param name="project">The project.</param>
    /// <param name="turn">The turn that they would be booked for.</param>
    /// <param name="member">Who.</param>
    /// <param name="range">On which days.</param>
    /// <param name="elsewhere">Their days in other projects.</param>
    public static IEnumerable<Conflict> Of(
        Project project,
        ClientTurn turn,
        Member member,
        DateRange range,
        IEnumerable<DateRange> elsewhere
    )
    {
        var common = project.CommonCalendar();
        return
        [
            .. from other in project.OurTurns()
            where other.Id != turn.Id
            from booking in other.Standing
            where booking.Person == member.Person && Meet(booking.Range)
            select new Conflict(member.Name, ConflictKind.Booked, booking.Range, other),
            .. from leave in member.DaysOff
            where Meet(leave)
            select new Conflict(member.Name, ConflictKind.Away, leave),
            .. from busy in elsewhere where Meet(busy) select new Conflict(member.Name, ConflictKind.Elsewhere, busy),
        ];

        bool Meet(DateRange other)
        {
            var first = other.First > range.First ? other.First : range.First;
            var last = other.Last < range.Last ? other.Last : range.Last;
            return first <= last && common.WorkingDaysBetween(first.AddDays(-1), last) > 0;
        }
    }
}
