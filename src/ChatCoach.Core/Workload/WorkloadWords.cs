using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>How turns of ours and bookings are put into words.</summary>
internal static class WorkloadWords
{
    /// <param name="length">The most characters of the reader's own words.</param>
    public static string WhatOf(Speech speech, ClientTurn turn, int length = ClientTurn.LongestWhat)
    {
        var what = ProjectWords.Cut(turn.What, length);
        return turn.Stage is null ? what : speech.Say("booking.acceptance", what);
    }

    /// <summary>"du lun. 11 janv. au mar. 12 janv.", or one day alone.</summary>
    public static string RangeOf(Speech speech, DateRange range) =>
        range.First == range.Last
            ? speech.Day(range.First)
            : speech.Say("booking.range", speech.Day(range.First), speech.Day(range.Last));

    /// <summary>"1,5 jour" and "1.5 days", as each language counts.</summary>
    public static string DaysOf(Speech speech, decimal days) =>
        speech.Say(
            (speech.IsFrench ? days < 2 : days == 1) ? "booking.days.one" : "booking.days.other",
            days.ToString("0.##", speech.Culture)
        );

    public static string StateOf(Speech speech, Booking booking) => speech["booking.state." + booking.State];

    public static Tone ToneOf(Booking booking) =>
        booking.State switch
        {
            BookingState.Accepted => Tone.Good,
            BookingState.Declined => Tone.Bad,
            BookingState.Proposed => Tone.Warning,
            _ => Tone.Neutral,
        };

    public static ActionCall Call(string verb, Project project, ClientTurn turn) =>
        new(verb, project.Id, turn.Id, Version: turn.Version);

    public static ActionCall Call(string verb, Project project, ClientTurn turn, Booking booking) =>
        new(verb, project.Id, $"{turn.Id}.{booking.Id}", Version: booking.Version);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"in 10 working days", as the title of a card says it of a turn.</summary>
    public static string TitleOf(Speech speech, Project project, ClientTurn turn, DateTimeOffset now)
    {
        var calendar = project.CalendarOf(project.Owner);
        var today = calendar.DateOf(now);
        return turn.Until < today ? speech["booking.titlePast"]
            : turn.From <= today ? speech["booking.titleNow"]
            : calendar.WorkingDaysBetween(today, turn.From) is > 0 and < 200 and var days
                ? speech.Count("booking.titleIn", days)
            : speech["booking.title"];
    }
}
