using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Exchanges;

/// <summary>The provider's own words about a note.</summary>
public static class NoteForms
{
    public const string Words = "note.words";

    public static Form Correct(Speech speech, Project project, SharedNote note) =>
        new(
            speech["note.correctTitle"],
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                FieldRow.Of(
                    new TextField(Words, speech[Words])
                    {
                        Multiline = true,
                        MaxLength = 1000,
                        Required = speech["note.wordsAsk"],
                    }
                ),
            ],
            Button.Press(speech["note.correctSend"], new ActionCall(Verbs.NoteCorrect, project.Id, note.Id)).AsPrimary()
        )
        {
            Intro = speech.Say("note.correctIntro", speech.Day(note.On)),
            Footer = speech["note.correctFooter"],
            FooterPractice = Bands.Practice(speech, "5-2"),
        };
}
