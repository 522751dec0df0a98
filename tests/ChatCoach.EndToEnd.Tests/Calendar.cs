using System.Globalization;
using Microsoft.Playwright;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>Days as the people at the local chat count them: for some hours theirs is not that of Greenwich.</summary>
internal static class Calendar
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly Today =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Zone).DateTime);

    /// <summary>A day as a date field takes it.</summary>
    public static string In(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// Today in every date field of a form that has no day yet. Where it has one, the others are of things before or after
    /// that, and may stay empty.
    /// </summary>
    public static async Task FillsDatesAsync(ILocator form)
    {
        var fields = await form.Locator("input[type=date]").AllAsync();
        var days = await Task.WhenAll(fields.Select(field => field.InputValueAsync()));
        foreach (var field in days.All(day => day.Length == 0) ? fields : [])
        {
            await field.FillAsync(In(0));
        }
    }
}
