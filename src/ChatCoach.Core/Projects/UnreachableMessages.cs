using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>A message to a member did not arrive: who, and what helps. For the owner, or who stands in.</summary>
public static class UnreachableMessages
{
    public static CoachMessage Told(Speech speech, Project project, Member reader, Member unreachable) =>
        new(
            speech.Say("unreachable.summary", unreachable.Name, project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech.Say("unreachable.title", ProjectWords.FirstName(unreachable.Name, 14))),
                new TextBlock(speech.Say("unreachable.text", unreachable.Name, speech["role." + unreachable.Role])),
                new BoxBlock(speech["unreachable.heading"], speech.Say("unreachable.do", unreachable.Name)),
                new ActionsBlock([.. Buttons(speech, project, reader, unreachable)]),
                new FooterBlock(speech["unreachable.footer"]),
            ]
        );

    private static IEnumerable<Button> Buttons(Speech speech, Project project, Member reader, Member unreachable)
    {
        yield return Button
            .Press(speech["unreachable.status"], new ActionCall(Verbs.ProjectOpen, project.Id))
            .AsPrimary();
        if (Access.Allows(reader.Role, Permission.ManageProject))
        {
            yield return Button.Press(speech["unreachable.invite"], new ActionCall(Verbs.ProjectInvite, project.Id));
        }

        if (unreachable.Role == Role.Provider && Access.Allows(reader.Role, Permission.PlanAlert))
        {
            yield return Button.Press(speech["alertLink.ask"], new ActionCall(Verbs.AlertLink, project.Id));
        }
    }
}
