using ChatCoach.Core.Agenda.Holidays;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The part of a form that asks whose public holidays count.</summary>
internal static class CalendarFields
{
    public const string Country = "project.country";

    public static ChoiceField CountryField(Speech speech, string? country) =>
        new(
            Country,
            speech["newProject.country"],
            [
                .. HolidayTable
                    .Countries.Append(ProjectSettings.NoHolidays)
                    .Select(code => new Choice(code, CountryName(speech, code))),
            ]
        )
        {
            Value = country ?? ProjectSettings.NoHolidays,
        };

    public static string CountryName(Speech speech, string? code) =>
        speech["country." + (code ?? ProjectSettings.NoHolidays)];
}
