using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Builds a step's small form: labels, questions and the save button come from the texts by name.</summary>
public sealed class SheetForm(string name, Situation situation, Speech speech)
{
    /// <summary>Long enough for a page of notes, short enough for a card.</summary>
    private const int Note = 2000;

    private const int Line = 200;

    public Situation Situation => situation;

    public Speech Speech => speech;

    public TextField Text(string id, string? value, bool required = false) =>
        new(id, speech["sheet." + id])
        {
            Value = value,
            MaxLength = Line,
            Required = Question(id, required),
        };

    public TextField Area(string id, string? value, bool required = false) =>
        Text(id, value, required) with
        {
            Multiline = true,
            MaxLength = Note,
        };

    public DateField Date(string id, DateOnly? value, bool required = false) =>
        new(id, speech["sheet." + id]) { Day = value, Required = Question(id, required) };

    public TimeField Time(string id, TimeOnly? value, bool required = false) =>
        new(id, speech["sheet." + id])
        {
            Value = value?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Required = Question(id, required),
        };

    public NumberField Number(string id, decimal? value, bool required = false) =>
        new(id, speech["sheet." + id])
        {
            Value = value?.ToString(CultureInfo.InvariantCulture),
            Min = 0,
            Max = 1_000_000_000,
            Required = Question(id, required),
        };

    public ToggleField Toggle(string id, bool value) =>
        new(id, speech["sheet." + id]) { Value = value ? "true" : "false" };

    public ChoiceField Choice(string id, string? value, params ReadOnlySpan<string> choices)
    {
        var titles = new List<Choice>();
        foreach (var choice in choices)
        {
            titles.Add(new Choice(choice, speech[$"sheet.{id}.{choice}"]));
        }

        return new ChoiceField(id, speech["sheet." + id], titles)
        {
            Value = value ?? choices[0],
            Style = choices.Length <= 3 ? ChoiceStyle.Radio : ChoiceStyle.List,
            Required = Question(id, true),
        };
    }

    public Form Build(string practice, params IReadOnlyList<FormPart> parts) =>
        new(
            speech[$"sheet.{name}.title"],
            DisputeBands.Private(speech, situation.Project),
            parts,
            Button
                .Press(
                    speech[$"sheet.{name}.save"],
                    new ActionCall(
                        Verbs.DisputeSheet,
                        situation.Project.Id,
                        situation.Dispute.Id,
                        (int)situation.Dispute.Step,
                        situation.Dispute.Version
                    )
                    {
                        Choice = name,
                    }
                )
                .AsPrimary()
        )
        {
            Intro = speech[$"sheet.{name}.intro"],
            Date = speech.Day(situation.Today),
            Footer = speech[$"sheet.{name}.footer"],
            FooterPractice = Bands.Practice(speech, practice),
        };

    private string? Question(string id, bool required) => required ? speech[$"sheet.{id}.ask"] : null;
}
