using System.Globalization;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.BlockKit;

namespace ChatCoach.Host.SlackEdge;

/// <summary>One field as the element that fills it in.</summary>
internal static class SlackFields
{
    public static BlockElement Element(Field field, string id) =>
        field switch
        {
            TextField text => Text(text, id),
            NumberField number => new NumberInput(id)
            {
                Value = Number(number.Value),
                Min = number.Min,
                Max = number.Max,
                Placeholder = Hint(number),
                DispatchActionConfig = DispatchActionConfig.WhileTyping,
            },
            DateField date => new DatePicker(id)
            {
                Date = DateOnly.TryParseExact(
                    date.Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : null,
            },
            TimeField time => new TimePicker(id)
            {
                Time = TimeOnly.TryParseExact(
                    time.Value,
                    "HH:mm",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var hour
                )
                    ? hour
                    : null,
            },
            ChoiceField choice => Choice(choice, id),
            ToggleField toggle => Toggle(toggle, id),
            _ => throw new InvalidOperationException($"No element for {field.GetType().Name}."),
        };

    /// <summary>Room for what was typed elsewhere too, even where it is too long: it is for its writer to shorten.</summary>
    /// <param name="text">One of <see cref="LongFields.Pieces"/>.</param>
    /// <param name="id">The element's.</param>
    private static PlainTextInput Text(TextField text, string id)
    {
        var value = text.Value is { Length: > 0 } given ? given : null;
        return new PlainTextInput(id, Math.Min(BlockLimits.InputText, Math.Max(text.MaxLength, value?.Length ?? 0)))
        {
            InitialValue = value,
            Multiline = text.Multiline,
            DispatchActionConfig = DispatchActionConfig.WhileTyping,
            Placeholder = Hint(text),
        };
    }

    private static BlockElement Choice(ChoiceField field, string id)
    {
        // What is offered has short values; a longer one was made up by whoever sent it, and is not offered back.
        var options = field
            .Choices.Where(choice => choice.Value.Length <= BlockLimits.OptionValue)
            .Select(Option)
            .ToList();
        var several = field.Style == ChoiceStyle.Several;
        var given = several
            ? (field.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [field.Value ?? ""];
        var chosen = options.Where(option => given.Contains(option.Value)).ToList();
        var isVisible = options.Count <= BlockLimits.VisibleOptions;
        return field.Style switch
        {
            ChoiceStyle.Several when isVisible => new Checkboxes(id, options)
            {
                InitialOptions = chosen.Count > 0 ? chosen : null,
            },
            ChoiceStyle.Several => new MultiStaticSelect(id, options)
            {
                InitialOptions = chosen.Count > 0 ? chosen : null,
            },
            ChoiceStyle.Radio when isVisible => new RadioButtons(id, options)
            {
                InitialOption = chosen.FirstOrDefault(),
            },
            _ => new StaticSelect(id, options) { InitialOption = chosen.FirstOrDefault(), Placeholder = Hint(field) },
        };
    }

    /// <summary>A long name goes on in the grey line below it.</summary>
    private static Option Option(Choice choice)
    {
        var title = LongText.Shorten(choice.Title, BlockLimits.OptionText);
        var rest = title.Length == choice.Title.Length ? "" : choice.Title[(title.Length - 1)..].Trim();
        return new Option(title, choice.Value)
        {
            Description =
                rest.Length > 0 ? new PlainText(LongText.Shorten("…" + rest, BlockLimits.OptionDescription)) : null,
        };
    }

    private static Checkboxes Toggle(ToggleField toggle, string id)
    {
        var option = Option(new Choice("true", toggle.Label));
        return new Checkboxes(id, [option])
        {
            InitialOptions = string.Equals(toggle.Value, "true", StringComparison.OrdinalIgnoreCase) ? [option] : null,
        };
    }

    private static PlainText? Hint(Field field) =>
        field.Placeholder is { Length: > 0 } hint
            ? new PlainText(LongText.Shorten(hint, BlockLimits.Placeholder))
            : null;

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
