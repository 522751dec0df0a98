using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>Rows of a form that each ask for one stage: "name: what it delivers", and its day.</summary>
internal static class StageFields
{
    public const int LongestName = 80;
    private const int LongestText = 240;

    public static FieldRow Row(Speech speech, int number, bool required) =>
        FieldRow.Of(
            new TextField(NameId(number), speech[required ? "stage.first" : "stage.further"])
            {
                MaxLength = LongestText,
                Required = required ? speech["stage.required"] : null,
                Placeholder = speech["stage.hint"],
                Weight = 3,
            },
            new DateField(DueId(number), speech["stage.due"])
            {
                Required = required ? speech["stage.dueRequired"] : null,
                Weight = 2,
            }
        );

    /// <summary>Adds a sentence at each row that is half filled, too long or outside the project.</summary>
    public static void Check(
        FieldValues values,
        int rows,
        (DateOnly? Start, DateOnly? End) project,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        for (var number = 1; number <= rows; number++)
        {
            var name = Split(values.Text(NameId(number))).Name;
            if (name.Length == 0 && values.IsEmpty(DueId(number)))
            {
                continue;
            }

            if (name.Length == 0)
            {
                problems.TryAdd(NameId(number), speech["stage.nameMissing"]);
            }
            else if (name.Length > LongestName)
            {
                problems.TryAdd(NameId(number), speech.Say("stage.nameLong", name.Length, LongestName));
            }

            if (values.IsEmpty(DueId(number)))
            {
                problems.TryAdd(DueId(number), speech["stage.dueRequired"]);
            }
            else if (values.Date(DueId(number)) is { } due && Outside(due, project, speech) is { } sentence)
            {
                problems.TryAdd(DueId(number), sentence);
            }
        }
    }

    /// <summary>The stages that were filled in, by their day; read only what <see cref="Check"/> let pass.</summary>
    /// <param name="values">What came back.</param>
    /// <param name="rows">How many rows the form has.</param>
    /// <param name="first">The number in the id of the first one: ids of stages are never used again.</param>
    public static IReadOnlyList<Stage> Read(FieldValues values, int rows, int first) =>
        [
            .. Enumerable
                .Range(1, rows)
                .Where(number => values.Date(DueId(number)) is not null)
                .Select(number => (Text: Split(values.Text(NameId(number))), Due: values.Date(DueId(number))!.Value))
                .OrderBy(row => row.Due)
                .Select(
                    (row, index) =>
                        new Stage("s" + (first + index).ToString(CultureInfo.InvariantCulture), row.Text.Name, row.Due)
                        {
                            Deliverable = row.Text.Deliverable,
                        }
                ),
        ];

    public static string NameId(int number) => Numbered("project.stage", number);

    public static string DueId(int number) => Numbered("project.due", number);

    private static string Numbered(string id, int number) => id + number.ToString(CultureInfo.InvariantCulture);

    private static string? Outside(DateOnly due, (DateOnly? Start, DateOnly? End) project, Speech speech) =>
        due < project.Start ? speech.Say("stage.beforeStart", speech.LongDay(due), speech.LongDay(project.Start.Value))
        : due > project.End ? speech.Say("stage.afterEnd", speech.LongDay(due), speech.LongDay(project.End.Value))
        : null;

    private static (string Name, string? Deliverable) Split(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && text[(colon + 1)..].Trim() is { Length: > 0 } deliverable
            ? (text[..colon].Trim(), deliverable)
            : (text.TrimEnd(':').Trim(), null);
    }
}
