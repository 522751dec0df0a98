using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Help;

/// <summary>Buttons that several cards of the help share.</summary>
internal static class HelpButtons
{
    /// <param name="speech">The reader's.</param>
    /// <param name="card">Which card it stands on: pressing it shows the same card again.</param>
    public static Button OtherLanguage(Speech speech, string card) =>
        Button.Press(
            speech["help.otherLanguage"],
            new ActionCall(Verbs.PersonLanguage, Subject: card) { Choice = speech.IsFrench ? "en" : "fr" }
        );

    public static Button Help(Speech speech) => Button.Press(speech["help.do.help"], new ActionCall(Verbs.HelpShow));

    public static Button NewProject(Speech speech) =>
        Button.Open(speech["help.newProject"], new ActionCall(Verbs.ProjectNew));
}
