using System.Globalization;
using ChatCoach.Core.Language;

namespace ChatCoach.Core.Messages;

/// <summary>
/// Reads what came back against the form that asked for it. A client checks some of this itself, or none: whatever it
/// sends is looked at again here.
/// </summary>
public static class FormCheck
{
    /// <returns>A sentence by field id for each answer that needs another look; features add their own.</returns>
    public static IDictionary<string, string> Problems(Form form, FieldValues values, Speech speech)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (ProblemOf(field, values, speech) is { } sentence)
            {
                problems[field.Id] = sentence;
            }
        }

        return problems;
    }

    /// <summary>The same form with everything kept, a count on top and a sentence at each field.</summary>
    public static Form Returned(Form form, FieldValues values, IDictionary<string, string> problems, Speech speech) =>
        form.Keeping(values).WithErrors(speech.Count("form.toReview", problems.Count), problems.AsReadOnly());

    private static string? ProblemOf(Field field, FieldValues values, Speech speech)
    {
        if (values.IsEmpty(field.Id))
        {
            return field.Required;
        }

        return field switch
        {
            TextField text when values.Text(field.Id).Length > text.MaxLength => speech.Say(
                "form.tooLong",
                values.Text(field.Id).Length.ToString("N0", speech.Culture),
                text.MaxLength.ToString("N0", speech.Culture)
            ),
            DateField when values.Date(field.Id) is null => speech["form.notADate"],
            NumberField number when !IsWithin(number, values.Number(field.Id)) => number.OutOfRange
                ?? speech["form.notANumber"],
            TimeField time when !IsWithin(time, values.Time(field.Id)) => time.OutOfRange ?? speech["form.notATime"],
            ChoiceField choice when !Offers(choice, values.Text(field.Id)) => speech["form.notAChoice"],
            _ => null,
        };
    }

    private static bool IsWithin(NumberField field, decimal? number) =>
        number is { } given && (field.Min is null || given >= field.Min) && (field.Max is null || given <= field.Max);

    /// <summary>The bounds are HH:mm, so that they compare as they are written.</summary>
    private static bool IsWithin(TimeField field, TimeOnly? time) =>
        time?.ToString("HH:mm", CultureInfo.InvariantCulture) is { } given
        && (field.Min is null || string.CompareOrdinal(given, field.Min) >= 0)
        && (field.Max is null || string.CompareOrdinal(given, field.Max) <= 0);

    private static bool Offers(ChoiceField field, string value) =>
        (field.Style == ChoiceStyle.Several ? value.Split(',', StringSplitOptions.TrimEntries) : [value]).All(given =>
            field.Choices.Any(choice => choice.Value == given)
        );
}
