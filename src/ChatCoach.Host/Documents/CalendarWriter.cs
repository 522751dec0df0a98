using ChatCoach.Core.Files;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using CalendarEvent = ChatCoach.Core.Files.CalendarEvent;

namespace ChatCoach.Host.Documents;

/// <summary>An appointment as iCalendar (RFC 5545), in UTC so that no zone's rules have to travel with it.</summary>
internal static class CalendarWriter
{
    public static string Write(CalendarEvent appointment, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = "-//ChatCoach//ChatCoach//EN", Method = CalendarMethods.Publish };
        calendar.Events.Add(
            new Ical.Net.CalendarComponents.CalendarEvent
            {
                Uid = appointment.Uid,
                Summary = appointment.Title,
                Description = appointment.Description,
                Start = Utc(appointment.Start),
                End = Utc(appointment.Start + appointment.Length),
                DtStamp = Utc(now),
                Sequence = appointment.Sequence,
            }
        );
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The appointment could not be written.");
    }

    private static CalDateTime Utc(DateTimeOffset instant) => new(instant.UtcDateTime, hasTime: true);
}
