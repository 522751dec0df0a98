using System.Globalization;
using ChatCoach.Core.Facts;

namespace ChatCoach.Core.Disputes;

/// <summary>A fact as the journal tells it.</summary>
internal static class FactRecords
{
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
