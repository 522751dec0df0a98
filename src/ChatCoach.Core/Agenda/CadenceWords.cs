using System.Globalization;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Agenda;

/// <summary>A cadence in a sentence, so that whoever wrote an expression sees what it means.</summary>
public sealed class CadenceWords(Speech speech)
{
    /// <returns>Such as "Every Thursday at 09:30", without an end; null where the expression has no words.</returns>
    public string? Of(Cadence cadence) =>
        CronShape.Of(cadence.Cron) is { } shape && Days(shape, cadence.EveryWeeks) is { } days
            ? speech.Say("cadence.at", days, speech.Time(shape.Time)) + In(shape.Months)
            : null;

    private string? Days(CronShape shape, int everyWeeks)
    {
        if (everyWeeks > 1)
        {
            return shape.Kind == CronDays.Weekdays
                ? speech.Say(
                    FormattableString.Invariant($"cadence.weeks{everyWeeks}"),
                    List(shape.Days.Select(day => speech.Say("cadence.onDay", Name(day))))
                )
                : null;
        }

        return shape.Kind switch
        {
            CronDays.EveryDay => speech["cadence.everyDay"],
            CronDays.Weekdays => Week(shape.Days),
            CronDays.Ordinal => speech.Say(
                "cadence.ordinal",
                speech[FormattableString.Invariant($"cadence.nth{shape.Numbers[0]}")],
                Name(shape.Days[0])
            ),
            CronDays.Last => speech.Say("cadence.last", Name(shape.Days[0])),
            CronDays.MonthDays => speech.Say("cadence.monthDays", List(shape.Numbers.Select(Numbered))),
            CronDays.LastDay => speech["cadence.lastDay"],
            CronDays.FirstWorkingDay => speech["cadence.firstWorkingDay"],
            _ => speech["cadence.lastWorkingDay"],
        };
    }

    private string Week(IReadOnlyList<DayOfWeek> days) =>
        days switch
        {
            [var only] => speech.Say("cadence.each", Name(only)),
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday] => speech[
                "cadence.everyWorkingDay"
            ],
            { Count: 7 } => speech["cadence.everyDay"],
            _ => speech.Say("cadence.several", List(days.Select(day => speech.Say("cadence.dayOfSeveral", Name(day))))),
        };

    private string In(IReadOnlyList<int> months) =>
        months.Count == 0
            ? ""
            : speech.Say(
                "cadence.months",
                List(
                    months.Select(month =>
                        speech.Say("cadence.inMonth", speech.Culture.DateTimeFormat.GetMonthName(month))
                    )
                )
            );

    private string Numbered(int day) =>
        (speech.IsFrench, day) switch
        {
            (true, 1) => "le 1er",
            (true, _) => string.Create(CultureInfo.InvariantCulture, $"le {day}"),
            (false, 1 or 21 or 31) => string.Create(CultureInfo.InvariantCulture, $"{day}st"),
            (false, 2 or 22) => string.Create(CultureInfo.InvariantCulture, $"{day}nd"),
            (false, 3 or 23) => string.Create(CultureInfo.InvariantCulture, $"{day}rd"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{day}th"),
        };

    private string Name(DayOfWeek day) => speech.Culture.DateTimeFormat.GetDayName(day);

    private string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count == 1 ? all[0] : speech.Say("cadence.and", string.Join(", ", all[..^1]), all[^1]);
    }
}
