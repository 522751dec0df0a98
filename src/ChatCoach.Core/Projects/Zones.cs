using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The time zones that a form offers, by the name of a city.</summary>
public static class Zones
{
    private const string Prefix = "zone.";

    /// <summary>The person's own zone first, then the others by name.</summary>
    public static IReadOnlyList<Choice> Choices(Speech speech, string own) =>
        [
            new(own, NameOf(speech, own)),
            .. TextCatalog
                .Shared.English.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(key => key[Prefix.Length..])
                .Where(zone => zone != own)
                .Select(zone => new Choice(zone, NameOf(speech, zone)))
                .OrderBy(choice => choice.Title, StringComparer.Create(speech.Culture, ignoreCase: true)),
        ];

    /// <summary>The zone that someone typed: its id, or the name of its city in either language.</summary>
    public static string? Find(string typed)
    {
        var id = typed.Trim().Replace(' ', '_');
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone.Id
            : Texts()
                .FirstOrDefault(text => string.Equals(text.Value, typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Key
                is { } known
                ? known[Prefix.Length..]
            : TimeZoneInfo
                .GetSystemTimeZones()
                .Select(system => system.Id)
                .FirstOrDefault(known => known.EndsWith("/" + id, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts() =>
        TextCatalog
            .Shared.English.Concat(TextCatalog.Shared.InFrench)
            .Where(text => text.Key.StartsWith(Prefix, StringComparison.Ordinal));

    /// <summary>The city in the reader's words; of a zone that is not among ours, the last part of its id.</summary>
    public static string NameOf(Speech speech, string zone) =>
        TextCatalog.Shared.English.ContainsKey(Prefix + zone)
            ? speech[Prefix + zone]
            : zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>"Thu 10 Sep at 09:30" on the project's clock; the zone is named where the reader's clock differs.</summary>
    public static string When(Speech speech, Project project, DateTimeOffset instant)
    {
        var id = project.Schedule.Cadence.TimeZone;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var day = speech.Day(DateOnly.FromDateTime(local.DateTime));
        var time = speech.Time(TimeOnly.FromDateTime(local.DateTime));
        return local.Offset == speech.Local(instant).Offset
            ? speech.Say("project.when", day, time)
            : speech.Say("project.whenZone", day, time, NameOf(speech, id));
    }
}
