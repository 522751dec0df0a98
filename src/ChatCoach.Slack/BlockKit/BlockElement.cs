using System.Globalization;
using System.Text.Json.Serialization;

namespace ChatCoach.Slack.BlockKit;

/// <summary>Something to press, choose or fill in. Source: Slack, "Block Kit reference", "Block elements".</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ButtonElement), "button")]
[JsonDerivedType(typeof(OverflowElement), "overflow")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(MultiStaticSelect), "multi_static_select")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(RadioButtons), "radio_buttons")]
[JsonDerivedType(typeof(DatePicker), "datepicker")]
[JsonDerivedType(typeof(TimePicker), "timepicker")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(NumberInput), "number_input")]
public abstract record BlockElement
{
    protected BlockElement(string actionId) =>
        ActionId = BlockLimits.Text(actionId, BlockLimits.ActionId, "An element's id");

    /// <summary>Unique in its block.</summary>
    public string ActionId { get; }

    private protected static TextObject? PlaceholderOf(TextObject? text) =>
        text is null ? null : new PlainText(BlockLimits.Text(text.Text, BlockLimits.Placeholder, "A placeholder"));
}

public sealed record ButtonElement : BlockElement
{
    private readonly string? _value;
    private readonly string? _url;

    public ButtonElement(string actionId, string text)
        : base(actionId) => Text = new PlainText(BlockLimits.Text(text, BlockLimits.ButtonText, "A button's text"));

    public TextObject Text { get; }

    /// <summary>Comes back with the press.</summary>
    public string? Value
    {
        get => _value;
        init => _value = BlockLimits.Optional(value, BlockLimits.ButtonValue, "A button's value");
    }

    /// <summary>Opened in the reader's browser; the press is told as well.</summary>
    public string? Url
    {
        get => _url;
        init => _url = BlockLimits.Optional(value, BlockLimits.Url, "A button's address");
    }

    /// <summary><c>primary</c>, <c>danger</c> or none.</summary>
    public string? Style { get; init; }

    public Confirmation? Confirm { get; init; }
}

/// <summary>The "…" menu.</summary>
public sealed record OverflowElement : BlockElement
{
    public OverflowElement(string actionId, IReadOnlyList<Option> options)
        : base(actionId) => Options = BlockLimits.Pieces(options, BlockLimits.OverflowOptions, "A menu");

    public IReadOnlyList<Option> Options { get; }
}

public sealed record StaticSelect : BlockElement
{
    private readonly TextObject? _placeholder;

    public StaticSelect(string actionId, IReadOnlyList<Option> options)
        : base(actionId) => Options = BlockLimits.Pieces(options, BlockLimits.SelectOptions, "A list");

    public IReadOnlyList<Option> Options { get; }

    /// <summary>One of the options, exactly.</summary>
    public Option? InitialOption { get; init; }

    public TextObject? Placeholder
    {
        get => _placeholder;
        init => _placeholder = PlaceholderOf(value);
    }
}

public sealed record MultiStaticSelect : BlockElement
{
    public MultiStaticSelect(string actionId, IReadOnlyList<Option> options)
        : base(actionId) => Options = BlockLimits.Pieces(options, BlockLimits.SelectOptions, "A list");

    public IReadOnlyList<Option> Options { get; }

    /// <summary>Some of the options, exactly; never empty.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }
}

public sealed record Checkboxes : BlockElement
{
    public Checkboxes(string actionId, IReadOnlyList<Option> options)
        : base(actionId) => Options = BlockLimits.Pieces(options, BlockLimits.VisibleOptions, "Boxes to tick");

    public IReadOnlyList<Option> Options { get; }

    /// <summary>Some of the options, exactly; never empty.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }
}

public sealed record RadioButtons : BlockElement
{
    public RadioButtons(string actionId, IReadOnlyList<Option> options)
        : base(actionId) => Options = BlockLimits.Pieces(options, BlockLimits.VisibleOptions, "A choice");

    public IReadOnlyList<Option> Options { get; }

    /// <summary>One of the options, exactly.</summary>
    public Option? InitialOption { get; init; }
}

public sealed record DatePicker : BlockElement
{
    public DatePicker(string actionId)
        : base(actionId) { }

    [JsonIgnore]
    public DateOnly? Date { get; init; }

    public string? InitialDate => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed record TimePicker : BlockElement
{
    public TimePicker(string actionId)
        : base(actionId) { }

    [JsonIgnore]
    public TimeOnly? Time { get; init; }

    public string? InitialTime => Time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

public sealed record PlainTextInput : BlockElement
{
    private readonly string? _initialValue;
    private readonly TextObject? _placeholder;

    /// <param name="actionId">The element's id.</param>
    /// <param name="maxLength">In characters; Slack lets nobody type more.</param>
    public PlainTextInput(string actionId, int maxLength)
        : base(actionId) =>
        MaxLength = maxLength is >= 1 and <= BlockLimits.InputText
            ? maxLength
            : throw new BlockLimitException($"A text of {maxLength} characters cannot be asked for.");

    public int MaxLength { get; }

    public bool Multiline { get; init; }

    /// <summary>When a change is told, where its block tells changes.</summary>
    public DispatchActionConfig? DispatchActionConfig { get; init; }

    public string? InitialValue
    {
        get => _initialValue;
        init => _initialValue = BlockLimits.Optional(value, MaxLength, "A field's text");
    }

    public TextObject? Placeholder
    {
        get => _placeholder;
        init => _placeholder = PlaceholderOf(value);
    }
}

/// <summary>Its numbers travel as texts.</summary>
public sealed record NumberInput : BlockElement
{
    private readonly TextObject? _placeholder;

    public NumberInput(string actionId)
        : base(actionId) { }

    public bool IsDecimalAllowed { get; } = true;

    /// <summary>When a change is told, where its block tells changes.</summary>
    public DispatchActionConfig? DispatchActionConfig { get; init; }

    [JsonIgnore]
    public decimal? Value { get; init; }

    [JsonIgnore]
    public decimal? Min { get; init; }

    [JsonIgnore]
    public decimal? Max { get; init; }

    public string? InitialValue => Value?.ToString(CultureInfo.InvariantCulture);

    public string? MinValue => Min?.ToString(CultureInfo.InvariantCulture);

    public string? MaxValue => Max?.ToString(CultureInfo.InvariantCulture);

    public TextObject? Placeholder
    {
        get => _placeholder;
        init => _placeholder = PlaceholderOf(value);
    }
}
