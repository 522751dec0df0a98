using ChatCoach.Core.Messages;

namespace ChatCoach.Host.Pages;

/// <summary>One part of a form as HTML: a label for each field, and its sentence tied to it.</summary>
internal static class LinkFieldHtml
{
    public static string Write(FormPart part) =>
        part switch
        {
            FieldRow row => string.Concat(row.Fields.Select(Write)),
            FormText { Block: TextBlock { Style: TextStyle.Strong } block } => $"<h2>{Text(block.Text)}</h2>\n",
            FormText { Block: TextBlock block } => $"<p>{LinkPageHtml.Lines(block.Text)}</p>\n",
            FormText { Block: FactsBlock block } =>
                $"<dl>{string.Concat(block.Facts.Select(fact => $"<dt>{Text(fact.Title)}</dt><dd>{LinkPageHtml.Lines(fact.Value)}</dd>"))}</dl>\n",
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A page has no way to show this."),
        };

    private static string Write(Field field)
    {
        var id = Text(field.Id);
        var hint = field.Placeholder is { } placeholder
            ? $"<p class=\"hint\" id=\"{id}-hint\">{Text(placeholder)}</p>\n"
            : "";
        var error = field.Error is { } sentence ? $"<p class=\"error\" id=\"{id}-error\">{Text(sentence)}</p>\n" : "";
        return field is ChoiceField choice && choice.Style != ChoiceStyle.List
            ? $"""
                <fieldset class="field" id="{id}" tabindex="-1"{Described(field)}>
                <legend>{Text(field.Label)}</legend>
                {hint}{error}{string.Concat(choice.Choices.Select(one => Box(choice, one)))}</fieldset>

                """
            : $"""
                <div class="field">
                <label for="{id}">{Text(field.Label)}</label>
                {hint}{error}{Input(field)}
                </div>

                """;
    }

    private static string Input(Field field)
    {
        var id = Text(field.Id);
        var value = Text(field.Value ?? "");
        var common =
            $"id=\"{id}\" name=\"{id}\"{(field.Required is null ? "" : " aria-required=\"true\"")}{(
            field.Error is null ? "" : " aria-invalid=\"true\""
        )}{Described(field)}";
        return field switch
        {
            // A line break right after the tag is dropped by browsers; one of the text's own stays that way.
            TextField { Multiline: true } => $"<textarea {common} rows=\"4\">\n{value}</textarea>",
            TextField or NumberField => $"<input type=\"text\" {common} value=\"{value}\">",
            // What was chosen cannot be put back: browsers show nobody's files to a page.
            FileField => $"<input type=\"file\" {common}>",
            DateField => $"<input type=\"date\" {common} value=\"{value}\">",
            ChoiceField choice =>
                $"""
                <select {common}>
                {string.Concat(
                    choice.Choices.Select(one =>
                        $"<option value=\"{Text(one.Value)}\"{(one.Value == choice.Value ? " selected" : "")}>{Text(one.Title)}</option>\n"
                    )
                )}</select>
                """,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A page has no way to ask this."),
        };
    }

    private static string Box(ChoiceField field, Choice choice)
    {
        var id = Text($"{field.Id}-{choice.Value}");
        var isOn = (field.Value ?? "").Split(',').Contains(choice.Value, StringComparer.Ordinal);
        var type = field.Style == ChoiceStyle.Several ? "checkbox" : "radio";
        return $"""
            <div class="choice"><input type="{type}" id="{id}" name="{Text(field.Id)}" value="{Text(choice.Value)}"{(
                isOn ? " checked" : ""
            )}><label for="{id}">{Text(choice.Title)}</label></div>

            """;
    }

    private static string Described(Field field)
    {
        string[] ids =
        [
            .. field.Placeholder is null ? [] : new[] { field.Id + "-hint" },
            .. field.Error is null ? [] : new[] { field.Id + "-error" },
        ];
        return ids.Length == 0 ? "" : $" aria-describedby=\"{Text(string.Join(' ', ids))}\"";
    }

    private static string Text(string text) => LinkPageHtml.Text(text);
}
