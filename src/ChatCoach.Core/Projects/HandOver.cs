using System.Globalization;

namespace ChatCoach.Core.Projects;

/// <summary>What must be in our hands before the next stage opens.</summary>
public sealed partial record Stage
{
    /// <summary>As many things as a list may have.</summary>
    public const int MostHandOver = 40;

    /// <summary>Grows with each thing that was ever on the list: h1, h2 and so on are never used again.</summary>
    public int LastHandOver { get; init; }

    /// <summary>What has not come yet.</summary>
    public IEnumerable<HandOverItem> Missing() => HandOver.Where(item => item.ReceivedOn is null);

    public HandOverItem? ItemOf(string? id) => HandOver.FirstOrDefault(item => item.Id == id);

    internal Stage Listing(IReadOnlyList<(HandOverKind Kind, string What)> more) =>
        this with
        {
            LastHandOver = LastHandOver + more.Count,
            HandOver =
            [
                .. HandOver,
                .. more.Select(
                    (item, index) =>
                        new HandOverItem(
                            "h" + (LastHandOver + index + 1).ToString(CultureInfo.InvariantCulture),
                            item.Kind,
                            item.What
                        )
                ),
            ],
        };

    internal Stage Changing(HandOverItem item) =>
        this with
        {
            HandOver = [.. HandOver.Select(one => one.Id == item.Id ? item with { Version = one.Version + 1 } : one)],
        };
}

/// <summary>One thing of a hand-over list.</summary>
public sealed record HandOverItem(string Id, HandOverKind Kind, string What)
{
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Where it is: a link or a few words.</summary>
    public string? Proof { get; init; }

    /// <summary>Counts its changes: a form of an older one changes nothing.</summary>
    public int Version { get; init; }
}

public enum HandOverKind
{
    Code,
    Data,
    Accounts,
    Rights,
    Documents,
}
