using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>Someone's own days and hours of work on a project: the form, and the words.</summary>
public static class WeekMessages
{
    public const string From = "week.from";
    public const string Until = "week.until";
    public const string Days = "week.days";

    private static readonly DayOfWeek[] FromMonday =
    [
        .. Enumerable.Range(1, 7).Select(number => (DayOfWeek)(number % 7)),
    ];

    public static Form Form(Speech speech, Project project, Member member)
    {
        var week = member.Week ?? WorkingWeek.Default;
        return new Form(
            speech["week.title"],
            member.Role == Role.Provider
                ? Bands.SharedWith(speech, project.Name, project.Owner.Name)
                : Bands.Team(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(Hour(speech, From, week.From), Hour(speech, Until, week.Until)),
                FieldRow.Of(
                    new ChoiceField(
                        Days,
                        speech["week.days"],
                        [.. FromMonday.Select(day => new Choice(day.ToString(), NameOf(speech, day)))]
                    )
                    {
                        Style = ChoiceStyle.Several,
                        Value = string.Join(',', FromMonday.Where(week.Has)),
                        Required = speech["week.daysRequired"],
                    }
                ),
            ],
            Button.Press(speech["settings.save"], new ActionCall(Verbs.WeekSet, project.Id)).AsPrimary()
        )
        {
            Intro = speech.Say("week.intro", Zones.NameOf(speech, project.Schedule.Cadence.TimeZone)),
            Footer = speech["week.footer"],
        };
    }

    /// <returns>The week that was filled in; null where a field needs another look.</returns>
    public static WorkingWeek? Read(FieldValues values, Speech speech, IDictionary<string, string> problems)
    {
        if (values.Time(From) is not { } from || values.Time(Until) is not { } until || problems.Count > 0)
        {
            return null;
        }

        var days = values
            .Text(Days)
            .Split(',', StringSplitOptions.TrimEntries)
            .Aggregate(Weekdays.None, (all, day) => all | WorkingWeek.Of(Enum.Parse<DayOfWeek>(day)));
        var week = new WorkingWeek(from, until, days);
        if (week.IsWhole)
        {
            return week;
        }

        problems[Until] = speech.Say("week.short", speech.Time(from), speech.Time(until));
        return null;
    }

    public static CoachMessage Saved(Speech speech, Project project, Member member)
    {
        var text = speech.Say("week.saved", Words(speech, member.Week ?? WorkingWeek.Default));
        return new CoachMessage(
            text,
            Bands.OnlyYou(speech, member.Role == Role.Provider ? project.Name : ProjectWords.About(project)),
            [
                new TitleBlock(speech["week.title"]),
                new TextBlock(text),
                new ActionsBlock([
                    Button.Open(speech["settings.changeWeek"], new ActionCall(Verbs.WeekOpen, project.Id)).AsPrimary(),
                    Button.Open(speech["settings.leave"], new ActionCall(Verbs.LeaveOpen, project.Id)),
                ]),
            ]
        );
    }

    /// <summary>"Monday to Friday, 09:00–18:00".</summary>
    public static string Words(Speech speech, WorkingWeek week) =>
        speech.Say("week.words", DaysOf(speech, week), speech.Time(week.From), speech.Time(week.Until));

    /// <summary>A run of three days or more by its ends, the others one by one.</summary>
    private static string DaysOf(Speech speech, WorkingWeek week)
    {
        var parts = new List<string>();
        for (var i = 0; i < FromMonday.Length; i++)
        {
            var end = i;
            while (end < FromMonday.Length && week.Has(FromMonday[end]))
            {
                end++;
            }

            if (end - i >= 3)
            {
                parts.Add(speech.Say("week.run", Plain(speech, FromMonday[i]), Plain(speech, FromMonday[end - 1])));
                i = end;
            }
            else if (end > i)
            {
                parts.Add(Plain(speech, FromMonday[i]));
            }
        }

        return string.Join(", ", parts);
    }

    private static TimeField Hour(Speech speech, string id, TimeOnly value) =>
        new(id, speech[id])
        {
            Value = value.ToString("HH:mm", CultureInfo.InvariantCulture),
            Min = "06:00",
            Max = "22:00",
            OutOfRange = speech["week.range"],
            Required = speech["week.range"],
        };

    private static string Plain(Speech speech, DayOfWeek day) => speech.Culture.DateTimeFormat.GetDayName(day);

    private static string NameOf(Speech speech, DayOfWeek day) =>
        speech.Culture.TextInfo.ToTitleCase(Plain(speech, day));
}
