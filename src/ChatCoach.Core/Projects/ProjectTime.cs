using ChatCoach.Core.Agenda;
using ChatCoach.Core.Agenda.Holidays;

namespace ChatCoach.Core.Projects;

/// <summary>Working time on a project: one zone and one country's holidays, each person's own week and leave.</summary>
public sealed partial record Project
{
    /// <summary>The country whose holidays nobody works on here; null where there are none.</summary>
    public string? HolidaysCountry() =>
        Settings.Country switch
        {
            null => ZoneCountries.Of(Schedule.Cadence.TimeZone),
            ProjectSettings.NoHolidays => null,
            var chosen => chosen,
        };

    /// <summary>Working time of a member on this project.</summary>
    public WorkCalendar CalendarOf(Member member) =>
        new(Zone(), member.Week ?? WorkingWeek.Default, member.DaysOff, HolidaysCountry());

    /// <summary>
    /// Working days of a side, as its clock counts them: ours by who runs the project, the provider's without the days on
    /// which all of its people are away or it is closed, a third party's by the holidays alone.
    /// </summary>
    public WorkCalendar CalendarOf(Side side) =>
        side switch
        {
            Side.Client => CalendarOf(Owner),
            Side.Provider => new(Zone(), WorkingWeek.Default, ProviderDaysOff(), HolidaysCountry()),
            _ => new(Zone(), WorkingWeek.Default, [], HolidaysCountry()),
        };

    /// <summary>
    /// Who minds on a day what falls due: the owner, and in their leave the deputy who has joined and is not away too. A
    /// deadline does not wait for a holiday to end.
    /// </summary>
    public Member LeadOn(DateOnly day) =>
        Deputy is { HasJoined: true } deputy && IsAway(Owner, day) && !IsAway(deputy, day) ? deputy : Owner;

    /// <summary>The owner's working time, with the days of leave on which the deputy minds what falls due.</summary>
    public WorkCalendar CalendarOfLeads() =>
        Deputy is { HasJoined: true } deputy
            ? CalendarOf(Owner with { DaysOff = Both(Owner.DaysOff, deputy.DaysOff) })
            : CalendarOf(Owner);

    /// <summary>Who minds it now, and the instant at which they can be told: now, or the start of their next working time.</summary>
    public (Member Lead, DateTimeOffset At) AtHand(DateTimeOffset now)
    {
        var lead = LeadOn(CalendarOf(Owner).DateOf(now));
        return (lead, (lead.Role == Role.Owner ? CalendarOfLeads() : CalendarOf(lead)).NextWorkingTime(now));
    }

    /// <summary>With everything that was planned moved into the working time that holds now.</summary>
    public Project Replanned(DateTimeOffset now, ICadenceClock clock)
    {
        var schedule = Schedule.Moved(now, clock, CalendarOf(Owner));
        return this with
        {
            Schedule = schedule with { Pending = schedule.Pending?.DeputyMoved(CalendarOf(Deputy ?? Owner)) },
        };
    }

    /// <summary>
    /// With the time at which the sponsor hears of the checkpoints that nobody answered: once for a silence, and as soon
    /// as there is a sponsor who has joined.
    /// </summary>
    public Project TellingSponsor(Thresholds numbers, DateTimeOffset now) =>
        Schedule is { SponsorTold: false, SponsorAt: null }
        && Schedule.Missed >= numbers.SponsorAfterMissed
        && Sponsor is { HasJoined: true } sponsor
            ? this with
            {
                Schedule = Schedule with { SponsorAt = CalendarOf(sponsor).NextWorkingTime(now) },
            }
            : this;

    private List<DateRange> ProviderDaysOff()
    {
        var people = Members.Where(IsOfCurrentProvider).Select(member => member.DaysOff).ToList();
        var all = people.Count == 0 ? [] : people.Skip(1).Aggregate(people[0], Both);
        return [.. all, .. Settings.ProviderClosed ?? []];
    }

    private static bool IsAway(Member member, DateOnly day) => member.DaysOff.Any(range => range.Contains(day));

    /// <summary>The days that stand in both lists.</summary>
    private static IReadOnlyList<DateRange> Both(IReadOnlyList<DateRange> one, IReadOnlyList<DateRange> other) =>
        [
            .. from a in one
            from b in other
            let first = a.First > b.First ? a.First : b.First
            let last = a.Last < b.Last ? a.Last : b.Last
            where first <= last
            select new DateRange(first, last),
        ];

    private TimeZoneInfo Zone() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Schedule.Cadence.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
