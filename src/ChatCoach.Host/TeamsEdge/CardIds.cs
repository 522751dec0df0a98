using System.Globalization;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>Ids of one card's elements: what opens in place needs one, and no two may be the same.</summary>
internal sealed class CardIds
{
    private int _last;

    public string Next(string word) => string.Create(CultureInfo.InvariantCulture, $"{word}-{++_last}");
}
