using System.Collections.Frozen;

namespace ChatCoach.Core.Agenda.Holidays;

/// <summary>The country whose holidays someone in a time zone most likely has: proposed, and always editable.</summary>
public static class ZoneCountries
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["Europe/Paris"] = "FR",
        ["America/Martinique"] = "FR",
        ["America/Guadeloupe"] = "FR",
        ["America/Cayenne"] = "FR",
        ["Indian/Reunion"] = "FR",
        ["Indian/Mayotte"] = "FR",
        ["Europe/Brussels"] = "BE",
        ["Europe/Zurich"] = "CH",
        ["Europe/Luxembourg"] = "LU",
        ["America/Toronto"] = "CA",
        ["America/Montreal"] = "CA",
        ["America/Halifax"] = "CA",
        ["America/St_Johns"] = "CA",
        ["America/Winnipeg"] = "CA",
        ["America/Regina"] = "CA",
        ["America/Edmonton"] = "CA",
        ["America/Vancouver"] = "CA",
        ["Europe/London"] = "GB",
        ["Europe/Dublin"] = "IE",
        ["America/New_York"] = "US",
        ["America/Detroit"] = "US",
        ["America/Chicago"] = "US",
        ["America/Denver"] = "US",
        ["America/Phoenix"] = "US",
        ["America/Los_Angeles"] = "US",
        ["America/Anchorage"] = "US",
        ["Pacific/Honolulu"] = "US",
        ["Europe/Berlin"] = "DE",
        ["Europe/Madrid"] = "ES",
        ["Atlantic/Canary"] = "ES",
        ["Africa/Ceuta"] = "ES",
        ["Europe/Rome"] = "IT",
        ["Europe/Amsterdam"] = "NL",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>An ISO code of <see cref="HolidayTable.Countries"/>, or null where the zone names none of them.</returns>
    public static string? Of(string zone) => Known.GetValueOrDefault(zone);
}
