using System.Text.Json.Serialization;

namespace ChatCoach.Core.Messages;

/// <summary>One part of a message. Each kind has a rendering in Adaptive Cards and one in Block Kit.</summary>
[JsonDerivedType(typeof(TitleBlock), "title")]
[JsonDerivedType(typeof(StatusBlock), "status")]
[JsonDerivedType(typeof(TextBlock), "text")]
[JsonDerivedType(typeof(BulletsBlock), "bullets")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(ProgressBlock), "progress")]
[JsonDerivedType(typeof(RailBlock), "rail")]
[JsonDerivedType(typeof(RemarksBlock), "remarks")]
[JsonDerivedType(typeof(BoxBlock), "box")]
[JsonDerivedType(typeof(TilesBlock), "tiles")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(PictureBlock), "picture")]
[JsonDerivedType(typeof(EntriesBlock), "entries")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(DetailsBlock), "details")]
[JsonDerivedType(typeof(FooterBlock), "footer")]
public abstract record Block;

/// <summary>What a mark or a word means; colour only repeats the word.</summary>
public enum Tone
{
    Neutral,
    Good,
    Warning,
    Bad,
    Accent,
}

/// <summary>What this is, at most 32 characters, and a date on its right.</summary>
public sealed record TitleBlock(string Text, string? Date = null) : Block;

/// <summary>A coloured word after a dot, then a quiet rest: "● At risk · stage 3 of 4".</summary>
public sealed record StatusBlock(Tone Tone, string Word, string? Rest = null) : Block;

/// <summary>A paragraph; with a practice, its two-line reason opens in place.</summary>
public sealed record TextBlock(string Text, TextStyle Style = TextStyle.Normal, Practice? Practice = null) : Block;

public enum TextStyle
{
    Normal,
    Quiet,
    Strong,
}

/// <summary>The practice behind a sentence: "practice 5-2" opens <paramref name="Why"/> in place.</summary>
/// <param name="Label">The link's words.</param>
/// <param name="Why">Two lines at most.</param>
public sealed record Practice(string Label, string Why);

/// <summary>Lines with a dot, a strong beginning and a rest.</summary>
public sealed record BulletsBlock(IReadOnlyList<Bullet> Items) : Block;

public sealed record Bullet(string Strong, string Rest = "")
{
    /// <summary>The rest as it follows the strong words: a comma or a colon of its own stands close, a sentence apart.</summary>
    public string Tail =>
        Rest is [var first, ..] && (char.IsLetterOrDigit(first) || first is '«' or '“' or '(') ? " " + Rest : Rest;
}

/// <summary>Two to four pairs.</summary>
public sealed record FactsBlock(IReadOnlyList<FactLine> Facts) : Block;

public sealed record FactLine(string Title, string Value);

/// <summary>A list of steps, each with a mark beside its word.</summary>
public sealed record ProgressBlock(IReadOnlyList<ProgressLine> Lines) : Block;

public enum Mark
{
    Open,
    Now,
    Done,
}

public sealed record ProgressLine(Mark Mark, string Text, string? Right = null, Tone Tone = Tone.Neutral);

/// <summary>A thin bar, one cell a step. It repeats what the words say and is left out where it cannot be drawn.</summary>
public sealed record RailBlock(IReadOnlyList<Tone> Cells) : Block;

/// <summary>At most three remarks, the most useful first.</summary>
public sealed record RemarksBlock(string Heading, IReadOnlyList<Remark> Remarks) : Block;

public sealed record Remark(string Text, Practice? Practice = null);

/// <summary>The only box of a card: what is missing, or words to say.</summary>
public sealed record BoxBlock(string Heading, string Text, Tone Tone = Tone.Accent) : Block;

/// <summary>Two or three figures of the same size side by side.</summary>
public sealed record TilesBlock(IReadOnlyList<Tile> Tiles) : Block;

public sealed record Tile(string Label, string Value, string? Note = null, Tone Tone = Tone.Neutral);

/// <summary>A small table; every column after the first is set right.</summary>
public sealed record TableBlock(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <param name="Url">An https address.</param>
/// <param name="Alternative">The picture in words.</param>
public sealed record PictureBlock(string Url, string Alternative) : Block;

/// <summary>Lines that each open something: a list of projects.</summary>
public sealed record EntriesBlock(IReadOnlyList<Entry> Entries) : Block;

public sealed record Entry(string Strong, string Quiet, Tone Tone, string Word, string Line, Button Open);

/// <summary>Buttons, the primary first; those marked rare go behind "…".</summary>
public sealed record ActionsBlock(IReadOnlyList<Button> Buttons) : Block
{
    /// <summary>Set where another button shows and hides this row.</summary>
    public string? Id { get; init; }

    /// <summary>True where the row waits until a button shows it.</summary>
    public bool Hidden { get; init; }
}

/// <summary>What is hidden until the button that names its id is pressed.</summary>
public sealed record DetailsBlock(string Id, IReadOnlyList<Block> Blocks) : Block;

/// <summary>One quiet line: what happens next, or what never happens.</summary>
public sealed record FooterBlock(string Text, Practice? Practice = null) : Block;
