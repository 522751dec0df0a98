using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>A text to the provider before it goes: the marks stand under the words, with "keep, because".</summary>
public static class OutgoingForms
{
    public const string Because = "text.because";
    public const string Reason = "text.reason";

    /// <summary>In characters.</summary>
    private const int LongestPart = 4000;

    /// <summary>Of a part that is one of several alike.</summary>
    private const int LongestOfSeveral = 1000;

    private const int MarksShown = 4;

    public static string FieldOf(string part) => "text." + part;

    /// <param name="text">As it stands; its parts may be empty.</param>
    /// <param name="looked">True where marks are to be shown, or a reason was asked for.</param>
    public static Form Look(Speech speech, Project project, OutgoingText text, ActionCall send, bool looked)
    {
        var form = new Form(
            speech["outgoing.title." + text.Kind],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                .. text.Parts.Select(part =>
                    FieldRow.Of(
                        new TextField(FieldOf(part.Name), part.LabelIn(speech))
                        {
                            Value = part.Text.Length > 0 ? part.Text : null,
                            Multiline = true,
                            MaxLength = part.Number is null ? LongestPart : LongestOfSeveral,
                            Required = text.Parts.Count == 1 ? speech["outgoing.ask"] : null,
                        }
                    )
                ),
                FieldRow.Of(
                    new TextField(Because, speech["outgoing.because"])
                    {
                        Value = text.Because,
                        Placeholder = speech["outgoing.becauseHint"],
                        MaxLength = 300,
                    }
                ),
            ],
            Button.Press(speech["outgoing.send"], send).AsPrimary()
        )
        {
            Intro = speech["outgoing.intro." + text.Kind],
            Footer = speech["outgoing.formFooter"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };
        return looked ? Marked(speech, form, text) : form;
    }

    /// <summary>Sending a text that waits needs a reason.</summary>
    public static Form Now(Speech speech, Project project, OutgoingText text) =>
        new(
            speech["outgoing.nowTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new TextField(Reason, speech["outgoing.reason"])
                    {
                        Multiline = true,
                        MaxLength = 300,
                        Required = speech["outgoing.reasonAsk"],
                    }
                ),
            ],
            Button.Press(speech["outgoing.nowDo"], OutgoingMessages.Call(Verbs.OutgoingNow, project, text)).AsPrimary()
        )
        {
            Intro = speech["outgoing.nowIntro"],
            Footer = speech["outgoing.nowFooter"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };

    private static Form Marked(Speech speech, Form form, OutgoingText text)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var part in text.Parts)
        {
            var marks = CoolingOff.MarksOf(speech.IsFrench, part.Text);
            count += marks.Count;
            if (marks.Count > 0)
            {
                errors[FieldOf(part.Name)] = string.Join(
                    ' ',
                    marks
                        .Take(MarksShown)
                        .Select(mark =>
                            speech.Say(
                                "outgoing.mark",
                                WordingQuestions.Quoted(speech, mark),
                                WordingQuestions.Question(speech, mark)
                            )
                        )
                );
            }
        }

        return count == 0 ? form : form.WithErrors(speech.Count("outgoing.marked", count), errors);
    }
}
