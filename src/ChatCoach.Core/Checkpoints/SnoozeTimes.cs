using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The three snoozes, and when each brings a checkpoint back: always in working time.</summary>
internal static class SnoozeTimes
{
    public const string Hour = "hour";
    public const string Afternoon = "afternoon";
    public const string Tomorrow = "tomorrow";

    public static readonly IReadOnlyList<string> All = [Hour, Afternoon, Tomorrow];

    private static readonly TimeOnly AfterLunch = new(14, 0);

    /// <param name="choice">One of <see cref="All"/>; anything else means tomorrow.</param>
    /// <param name="now">When it is put off.</param>
    /// <param name="asked">When it was first asked: tomorrow means at that time of day.</param>
    /// <param name="calendar">The working time of who puts it off.</param>
    public static DateTimeOffset Of(string? choice, DateTimeOffset now, DateTimeOffset asked, WorkCalendar calendar)
    {
        var today = calendar.DateOf(now);
        return choice switch
        {
            Hour => calendar.NextWorkingTime(now.AddHours(1)),
            Afternoon when calendar.IsWorkingDay(today) && calendar.TimeOf(now) < AfterLunch => calendar.At(
                today,
                AfterLunch
            ),
            _ => calendar.SameTimeOnWorkingDay(calendar.At(today.AddDays(1), calendar.TimeOf(asked))),
        };
    }

    /// <summary>What someone typed after "snooze" or "plus tard"; null where it names none of the three.</summary>
    public static string? Read(string text)
    {
        var has = (ReadOnlySpan<string> words) =>
        {
            foreach (var word in words)
            {
                if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        };
        return has(["tomorrow", "demain"]) ? Tomorrow
            : has(["afternoon", "midi"]) ? Afternoon
            : has(["hour", "heure", "1h", "1 h"]) ? Hour
            : null;
    }
}
