using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The three clicks, as part of a form that is open anyway: at a gate and at the review.</summary>
public static class ProviderRecordForms
{
    private const string Promises = "record.promises";
    private const string BadNews = "record.badNews";
    private const string Hard = "record.hard";

    private static readonly string[] Words = ["yes", "partly", "no"];

    public static IReadOnlyList<FormPart> Of(Speech speech, string company, ProviderMarks? known = null) =>
        [
            new FormText(
                new TextBlock(
                    speech.Say("record.ask", ProjectWords.Cut(company, 60)),
                    TextStyle.Strong,
                    Bands.Practice(speech, "5-3")
                )
            ),
            FieldRow.Of(Field(speech, Promises, known?.Promises)),
            FieldRow.Of(Field(speech, BadNews, known?.BadNews)),
            FieldRow.Of(Field(speech, Hard, known?.Hard)),
            new FormText(new TextBlock(speech["record.private"], TextStyle.Quiet)),
        ];

    public static ProviderMarks Read(FieldValues values) =>
        new(Given(values, Promises), Given(values, BadNews), Given(values, Hard));

    private static ChoiceField Field(Speech speech, string id, string? value) =>
        new(id, speech[id], [.. Words.Select(word => new Choice(word, speech["record.word." + word]))])
        {
            Value = value,
            Style = ChoiceStyle.Radio,
        };

    private static string? Given(FieldValues values, string id) => values.IsEmpty(id) ? null : values.Text(id);
}
