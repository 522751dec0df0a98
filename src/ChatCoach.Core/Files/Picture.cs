using System.Text.Json.Serialization;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Files;

/// <summary>
/// A picture as figures and words in one person's language. Whoever draws it adds nothing: what a card says in words
/// and what its picture shows come from the same values.
/// </summary>
[JsonDerivedType(typeof(TimelinePicture), "timeline")]
[JsonDerivedType(typeof(TrendPicture), "trend")]
public abstract record Picture;

/// <summary>Rows against time: a plan with its promises and forecast, the turns of a ledger, a chronology.</summary>
/// <param name="First">The left edge.</param>
/// <param name="Last">The right edge, after <paramref name="First"/>.</param>
/// <param name="Rows">From top to bottom; at most <see cref="MostRows"/>.</param>
public sealed record TimelinePicture(DateOnly First, DateOnly Last, IReadOnlyList<TimelineRow> Rows) : Picture
{
    public const int MostRows = 12;

    /// <summary>Where months or years begin, with their names.</summary>
    public IReadOnlyList<TimelineTick> Ticks { get; init; } = [];

    /// <summary>A thin line through all rows, such as today; null for none.</summary>
    public TimelineTick? Today { get; init; }

    /// <summary>What the marks and bars mean, where the rows' labels do not say it.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];
}

public sealed record TimelineTick(DateOnly Day, string Label);

public sealed record TimelineRow(string Label)
{
    public IReadOnlyList<TimelineBar> Bars { get; init; } = [];

    public IReadOnlyList<TimelineMark> Marks { get; init; } = [];

    /// <summary>A word at the right edge, such as a sum.</summary>
    public string? Right { get; init; }
}

/// <summary>From the first day to the last, both included.</summary>
public sealed record TimelineBar(DateOnly From, DateOnly Until, PictureTone Tone);

/// <param name="Day">Where it stands.</param>
/// <param name="Shape">Filled and hollow shapes differ in more than colour.</param>
/// <param name="Tone">Colour only repeats the shape.</param>
/// <param name="Label">Words beside it, or null.</param>
public sealed record TimelineMark(DateOnly Day, MarkShape Shape, PictureTone Tone, string? Label = null)
{
    /// <summary>True where the words stand on its left.</summary>
    public bool LabelBefore { get; init; }
}

public enum MarkShape
{
    Dot,
    Ring,
    Diamond,
    HollowDiamond,
}

/// <summary>Ours, theirs, a third party's, a promise, a forecast; or a tone of a card.</summary>
public enum PictureTone
{
    Neutral,
    Us,
    Provider,
    ThirdParty,
    Good,
    Warning,
    Bad,
}

public sealed record LegendEntry(string Label, PictureTone Tone, MarkShape? Shape = null);

/// <summary>Checkpoints side by side: one column each, one row for each thing that is followed.</summary>
/// <param name="Columns">The columns' dates as words, oldest first; at most <see cref="MostColumns"/>.</param>
/// <param name="Rows">Each with one cell a column.</param>
public sealed record TrendPicture(IReadOnlyList<string> Columns, IReadOnlyList<TrendRow> Rows) : Picture
{
    public const int MostColumns = 12;
}

/// <summary>A row of marks or, where its cells have heights, of bars on one scale.</summary>
public sealed record TrendRow(string Label, IReadOnlyList<TrendCell> Cells);

/// <param name="Tone">What it means.</param>
/// <param name="Text">One short word or number in the cell, or null.</param>
/// <param name="Height">Of the bar, from 0 to 1; null for a mark.</param>
public sealed record TrendCell(PictureTone Tone, string? Text = null, double? Height = null)
{
    /// <summary>True where nothing is known.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>A card's tone as a picture shows it.</summary>
    public static PictureTone Of(Tone tone) =>
        tone switch
        {
            Messages.Tone.Good => PictureTone.Good,
            Messages.Tone.Warning => PictureTone.Warning,
            Messages.Tone.Bad => PictureTone.Bad,
            Messages.Tone.Accent => PictureTone.Us,
            _ => PictureTone.Neutral,
        };
}
