using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// What the law of the project's country says at a step: information with the day on which it was checked, never advice.
/// A country without notes has none, so that no article number is ever a guess.
/// </summary>
internal static class LegalNotes
{
    /// <summary>The day on which the texts were last compared with the sources that they name.</summary>
    public static readonly DateOnly CheckedOn = new(2026, 11, 24);

    private static readonly Note[] France =
    [
        new("fr.proof", DisputeStep.Facts, DisputeStep.FormalNotice, DisputeStep.Counsel),
        new("fr.hours", DisputeStep.Facts, DisputeStep.Preparation),
        new("fr.cooperation", DisputeStep.Facts, DisputeStep.Preparation),
        new("fr.recording", DisputeStep.Facts, DisputeStep.Dialogue),
        new("fr.goodFaith", DisputeStep.Preparation, DisputeStep.Dialogue, DisputeStep.Agreement),
        new("fr.withholding", DisputeStep.Preparation, DisputeStep.Dialogue, DisputeStep.FormalNotice),
        new("fr.suddenBreak", DisputeStep.Preparation, DisputeStep.Counsel),
        new("fr.conciliation", DisputeStep.Sponsors, DisputeStep.ThirdParty),
        new("fr.mediation", DisputeStep.ThirdParty),
        new("fr.mediator", DisputeStep.Sponsors, DisputeStep.ThirdParty),
        new("fr.notice", DisputeStep.FormalNotice),
        new("fr.interest", DisputeStep.FormalNotice),
        new("fr.limitation", DisputeStep.Facts, DisputeStep.ThirdParty, DisputeStep.FormalNotice, DisputeStep.Counsel),
        new("fr.remedies", DisputeStep.FormalNotice, DisputeStep.Counsel),
        new("fr.lawyer", DisputeStep.Counsel),
    ];

    private static readonly Note[] England =
    [
        new(
            "en.conduct",
            DisputeStep.Preparation,
            DisputeStep.Dialogue,
            DisputeStep.Sponsors,
            DisputeStep.FormalNotice,
            DisputeStep.Counsel
        ),
        new(
            "en.silence",
            DisputeStep.Dialogue,
            DisputeStep.Sponsors,
            DisputeStep.ThirdParty,
            DisputeStep.FormalNotice,
            DisputeStep.Counsel
        ),
        new("en.order", DisputeStep.ThirdParty, DisputeStep.FormalNotice, DisputeStep.Counsel),
    ];

    /// <summary>Each with a word and a whole sentence; none for a country that has no notes.</summary>
    public static IReadOnlyList<(string Topic, string Text)> Of(Speech speech, Project project, DisputeStep step) =>
        [
            .. For(project)
                .Where(note => note.Steps.Contains(step))
                .Select(note => (speech[$"legal.{note.Key}"], speech[$"legal.{note.Key}.text"])),
        ];

    /// <summary>"Information, not legal advice; checked on …".</summary>
    public static string Caution(Speech speech) => speech.Say("legal.caution", speech.LongDay(CheckedOn));

    /// <summary>What the law says of what is said in a mediation; null in a country without notes of it.</summary>
    public static string? Confidentiality(Speech speech, Project project) =>
        For(project).FirstOrDefault(note => note.Key == "fr.mediation") is { } found
            ? speech.Say("legal.noteAndCaution", speech[$"legal.{found.Key}.text"], Caution(speech))
            : null;

    /// <summary>A button and the notes that it opens, for below the ten steps; nothing where there are none.</summary>
    public static IEnumerable<Block> Blocks(Speech speech, Situation situation) =>
        Of(speech, situation.Project, situation.Dispute.Step) is { Count: > 0 } notes
            ?
            [
                new ActionsBlock([Button.Toggle(speech["legal.open"], IdOf(situation))]),
                new DetailsBlock(
                    IdOf(situation),
                    [
                        new TextBlock(Caution(speech), TextStyle.Quiet),
                        new BulletsBlock([.. notes.Select(note => new Bullet(note.Topic, note.Text))]),
                    ]
                ),
            ]
            : [];

    private static string IdOf(Situation situation) => situation.Dispute.Id + "-legal";

    private static Note[] For(Project project) =>
        project.HolidaysCountry() switch
        {
            "FR" => France,
            "GB" => England,
            _ => [],
        };

    private sealed record Note(string Key, params DisputeStep[] Steps);
}
