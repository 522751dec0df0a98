using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The part of a form that asks when checkpoints come, and the cadence that it gives.</summary>
internal static class CadenceFields
{
    public const string Every = "project.every";
    public const string Day = "project.day";
    public const string Time = "project.time";
    public const string Zone = "project.zone";

    private static readonly int[] Weeks = [1, 2, 4];

    internal static readonly DayOfWeek[] Days =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
    ];

    public static FieldRow Row(Speech speech) =>
        FieldRow.Of(
            new ChoiceField(
                Every,
                speech["newProject.every"],
                [.. Weeks.Select(weeks => new Choice(Word(weeks), speech.Count("newProject.weeks", weeks)))]
            )
            {
                Value = "1",
                Required = speech["newProject.every"],
            },
            new ChoiceField(
                Day,
                speech["newProject.day"],
                [.. Days.Select(day => new Choice(CronDay(day), DayName(speech, day)))]
            )
            {
                Value = "THU",
                Required = speech["newProject.day"],
            },
            new TimeField(Time, speech["newProject.time"])
            {
                Value = "09:30",
                Min = "07:00",
                Max = "20:00",
                OutOfRange = speech["newProject.timeRange"],
                Required = speech["newProject.timeRange"],
            }
        );

    public static ChoiceField ZoneField(Speech speech, string own) =>
        new(Zone, speech["newProject.zone"], Zones.Choices(speech, own))
        {
            Value = own,
            Required = speech["newProject.zoneRequired"],
        };

    /// <param name="values">Checked values.</param>
    /// <param name="after">The first checkpoint comes after this instant, in the week that is counted from.</param>
    public static Cadence Read(FieldValues values, DateTimeOffset after)
    {
        var zone = values.Text(Zone);
        var time = values.Time(Time)!.Value;
        var weekday = Days.First(day => CronDay(day) == values.Text(Day));
        var calendar = new WorkCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), []);
        var first = calendar.DateOf(after);
        while (first.DayOfWeek != weekday || calendar.At(first, time) <= after)
        {
            first = first.AddDays(1);
        }

        return new Cadence(
            string.Create(CultureInfo.InvariantCulture, $"0 {time.Minute} {time.Hour} ? * {CronDay(weekday)}"),
            zone,
            int.Parse(values.Text(Every), CultureInfo.InvariantCulture),
            first
        );
    }

    internal static string CronDay(DayOfWeek day) => day.ToString()[..3].ToUpperInvariant();

    internal static string DayName(Speech speech, DayOfWeek day) =>
        speech.Culture.TextInfo.ToTitleCase(speech.Culture.DateTimeFormat.GetDayName(day));

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);
}
