using System.Globalization;

namespace ChatCoach.Core.Messages;

/// <summary>One input of a form.</summary>
/// <param name="Id">The key of its value; letters, digits, dot and hyphen.</param>
/// <param name="Label">Short enough for one line at 340 px.</param>
public abstract record Field(string Id, string Label)
{
    public string? Value { get; init; }

    /// <summary>The question shown when it is left empty; null where it may be.</summary>
    public string? Required { get; init; }

    /// <summary>What the coach found on reading it.</summary>
    public string? Error { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>Its share of the row's width.</summary>
    public int Weight { get; init; } = 1;
}

public sealed record TextField(string Id, string Label) : Field(Id, Label)
{
    public bool Multiline { get; init; }

    /// <summary>In characters.</summary>
    public int MaxLength { get; init; } = 200;
}

public sealed record DateField(string Id, string Label) : Field(Id, Label)
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>The value as a day; null where there is none.</summary>
    public DateOnly? Day
    {
        get =>
            DateOnly.TryParseExact(Value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
        init => Value = value?.ToString(Iso, CultureInfo.InvariantCulture);
    }
}

public sealed record TimeField(string Id, string Label) : Field(Id, Label)
{
    public string? Min { get; init; }
    public string? Max { get; init; }

    /// <summary>Shown by the client when the time is outside the bounds.</summary>
    public string? OutOfRange { get; init; }
}

public sealed record NumberField(string Id, string Label) : Field(Id, Label)
{
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }

    /// <summary>Shown by the client when the number is outside the bounds.</summary>
    public string? OutOfRange { get; init; }
}

public sealed record ChoiceField(string Id, string Label, IReadOnlyList<Choice> Choices) : Field(Id, Label)
{
    /// <summary>Radios for a judgement (three at most), a list for reference, boxes for several.</summary>
    public ChoiceStyle Style { get; init; } = ChoiceStyle.List;
}

public enum ChoiceStyle
{
    List,
    Radio,
    Several,
}

public sealed record Choice(string Value, string Title);

public sealed record ToggleField(string Id, string Label) : Field(Id, Label);

/// <summary>A file to choose: on the pages of links alone, since no card and no modal hands a file on.</summary>
public sealed record FileField(string Id, string Label) : Field(Id, Label);
