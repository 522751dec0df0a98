using System.Globalization;
using System.Text;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.BlockKit;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// A text that may be longer than one field of Slack takes: it goes on in further fields below, which come back as one.
/// Cut to what fits, the rest would be gone when the form is sent.
/// </summary>
internal static class LongFields
{
    /// <summary>No field of a form has it in its id.</summary>
    private const char Mark = '~';

    /// <summary>A piece as long as this was cut where no line or word ended.</summary>
    private const int Full = BlockLimits.InputText - 1;

    public static IReadOnlyList<Field> Pieces(Field field, Speech speech)
    {
        if (
            field is not TextField text
            || Math.Max(text.MaxLength, text.Value?.Length ?? 0) is var longest && longest <= BlockLimits.InputText
        )
        {
            return [field];
        }

        var values = LongText.Split(text.Value ?? "", BlockLimits.InputText).ToList();
        var count = Math.Max(values.Count, (longest - 1) / BlockLimits.InputText + 1);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                    text with
                    {
                        Id = IdOf(text.Id, number),
                        Label = number == 0 ? text.Label : speech.Say("slack.goesOn", text.Label),
                        Value = number < values.Count ? values[number] : null,
                        MaxLength = BlockLimits.InputText,
                        Multiline = true,
                        Required = number == 0 ? text.Required : null,
                        Error = number == 0 ? text.Error : null,
                        Placeholder = number == 0 ? text.Placeholder : null,
                    }
                ),
        ];
    }

    /// <summary>Values by field, as the form knows its fields.</summary>
    public static IReadOnlyDictionary<string, string> Joined(IReadOnlyDictionary<string, string> values) =>
        values.Keys.Any(IsFurther)
            ? values
                .Where(value => !IsFurther(value.Key))
                .ToDictionary(value => value.Key, value => Whole(value.Key, values), StringComparer.Ordinal)
            : values;

    private static string Whole(string id, IReadOnlyDictionary<string, string> values)
    {
        var whole = new StringBuilder(values[id]);
        for (var number = 1; values.TryGetValue(IdOf(id, number), out var piece); number++)
        {
            // Spaces at its ends may be lost on the way.
            var last = values[IdOf(id, number - 1)];
            if (piece.Length > 0 && last.Length is > 0 and < Full && !char.IsWhiteSpace(last[^1]))
            {
                whole.Append('\n');
            }

            whole.Append(piece);
        }

        return whole.ToString();
    }

    private static bool IsFurther(string id) => id.Contains(Mark, StringComparison.Ordinal);

    private static string IdOf(string id, int number) =>
        number == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}{Mark}{number + 1}");
}
