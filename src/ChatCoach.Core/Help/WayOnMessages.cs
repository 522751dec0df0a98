using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Help;

/// <summary>
/// Short answers that end with ways on: what was not understood, a greeting, a cancel. The ways on are those that the
/// reader has on the project at hand, or those of someone without one.
/// </summary>
public static class WayOnMessages
{
    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project at hand, or null.</param>
    /// <param name="reader">The reader's place in it, or null.</param>
    public static CoachMessage NotUnderstood(Speech speech, Project? project, Member? reader) =>
        Card(
            speech,
            speech["help.unsure"],
            project is null ? speech["help.unsureNoProject"] : speech.Say("help.unsureText", project.Name),
            project,
            reader,
            speech["help.unsureFooter"]
        );

    public static CoachMessage Greeting(Speech speech, string name, Project? project, Member? reader) =>
        Card(
            speech,
            speech.Say("help.hello", ProjectWords.FirstName(name)),
            project is null ? speech["help.greetNoProject"] : speech.Say("help.greetProject", project.Name),
            project,
            reader,
            speech["help.greetFooter"]
        );

    public static CoachMessage Cancelled(Speech speech, Project? project, Member? reader) =>
        Card(
            speech,
            speech["help.cancelled"],
            project is null ? speech["help.cancelledNoProject"] : speech.Say("help.cancelledProject", project.Name),
            project,
            reader,
            speech["help.cancelledFooter"]
        );

    private static CoachMessage Card(
        Speech speech,
        string title,
        string text,
        Project? project,
        Member? reader,
        string footer
    ) =>
        new(
            $"{title}. {text}",
            Bands.OnlyYou(
                speech,
                project is null
                    ? speech["help.about"]
                    : ProjectWords.About(reader is null ? project : project.SeenBy(reader))
            ),
            [
                new TitleBlock(title),
                new TextBlock(text),
                new ActionsBlock([
                    .. project is null || reader is null ? WithoutProject(speech) : Ways(speech, project, reader),
                ]),
                new FooterBlock(footer),
            ]
        );

    private static IEnumerable<Button> WithoutProject(Speech speech) =>
        [
            HelpButtons.NewProject(speech).AsPrimary(),
            HelpButtons.Help(speech),
            Button.Press(speech["help.example"], new ActionCall(Verbs.HelpExample)),
        ];

    private static IEnumerable<Button> Ways(Speech speech, Project project, Member reader)
    {
        var alert = Button.Open(speech["help.do.raiseAlert"], new ActionCall(Verbs.AlertOpen, project.Id));
        yield return Button.Press(speech["help.do.status"], new ActionCall(Verbs.ProjectOpen, project.Id)).AsPrimary();
        if (Access.Allows(reader.Role, Permission.AnswerCheckpoint))
        {
            yield return Button.Open(speech["help.do.checkpointNow"], new ActionCall(Verbs.CheckpointOpen, project.Id));
            yield return alert;
            yield return Button
                .Press(speech["help.do.seeDispute"], new ActionCall(Verbs.DisputeShow, project.Id))
                .AsRare();
            yield return HelpButtons.Help(speech).AsRare();
            yield break;
        }

        yield return alert;
        yield return HelpButtons.Help(speech);
    }
}
