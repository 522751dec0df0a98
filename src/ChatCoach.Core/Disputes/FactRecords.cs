using System.Globalization;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;

namespace ChatCoach.Core.Disputes;

/// <summary>A fact as the journal tells it.</summary>
internal static class FactRecords
{
    /// <summary>The same for the same words from the same form, and nothing that tells them.</summary>
    public static string SignOf(Fact fact, string? form) =>
        PageKey.HashOf(
            string.Join(
                '\n',
                form,
                fact.Who,
                fact.What,
                fact.On.ToString("O", CultureInfo.InvariantCulture),
                fact.Source,
                fact.Commitment
            )
        )[..12];

    public static (string, string?)[] Details(Fact fact) =>
        [
            ("number", fact.Number.ToString(CultureInfo.InvariantCulture)),
            ("who", fact.Who),
            ("what", fact.What),
            ("on", fact.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("source", fact.Source),
            ("commitment", fact.Commitment),
            ("corrects", fact.Corrects?.ToString(CultureInfo.InvariantCulture)),
        ];
}
