using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>Someone has joined: what they will see and what to expect, and one card for the owner.</summary>
public static class JoinMessages
{
    public static CoachMessage Welcome(Speech speech, Project project, Member joined)
    {
        var role = speech["role." + joined.Role];
        return new CoachMessage(
            speech.Say("join.summary", project.Name, role),
            joined.Role switch
            {
                Role.Provider => Bands.SharedWith(speech, project.Name, project.Owner.Name),
                Role.Counsel => Bands.NeverProvider(speech, ProjectWords.About(project)),
                _ => Bands.Team(speech, ProjectWords.About(project)),
            },
            [
                new TitleBlock(speech["join.title"]),
                new TextBlock(speech.Say("join.as", project.Name, project.Owner.Name, role)),
                new FactsBlock([.. Facts(speech, project, joined.Role)]),
                new ActionsBlock([.. Buttons(speech, project, joined.Role)]),
                joined.Role switch
                {
                    Role.Provider => new FooterBlock(speech["join.providerFooter"], Bands.Practice(speech, "5-1")),
                    Role.Counsel => new FooterBlock(speech["join.providerFooter"], Bands.Practice(speech, "5-5")),
                    _ => new FooterBlock(speech["join.footer"]),
                },
            ]
        );
    }

    /// <summary>For the owner.</summary>
    public static CoachMessage Told(Speech speech, Project project, Member joined) =>
        new(
            speech.Say("join.toldSummary", joined.Name, project.Name, speech["role." + joined.Role]),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech.Say("join.toldTitle", ProjectWords.FirstName(joined.Name, 14))),
                new TextBlock(speech.Say("join.toldSummary", joined.Name, project.Name, speech["role." + joined.Role])),
                new ActionsBlock([
                    Button.Press(speech["join.status"], new ActionCall(Verbs.ProjectOpen, project.Id)).AsPrimary(),
                    Button.Press(speech["invite.another"], new ActionCall(Verbs.ProjectInvite, project.Id)),
                ]),
            ]
        );

    /// <summary>Counsel opens the dossier alone, and is offered nothing else.</summary>
    private static IEnumerable<Button> Buttons(Speech speech, Project project, Role role) =>
        role == Role.Counsel
            ? [Button.Press(speech["dossier.ask"], new ActionCall(Verbs.DossierMake, project.Id)).AsPrimary()]
            :
            [
                Button.Press(speech["join.status"], new ActionCall(Verbs.ProjectOpen, project.Id)).AsPrimary(),
                Button.Open(speech["join.alert"], new ActionCall(Verbs.AlertOpen, project.Id)),
            ];

    private static IEnumerable<FactLine> Facts(Speech speech, Project project, Role role)
    {
        yield return new FactLine(speech["join.sees"], speech.Say("join.sees." + role, project.Owner.Name));
        if (role is Role.Provider or Role.Counsel)
        {
            yield return new FactLine(speech["join.never"], speech["join.never." + role]);
        }

        yield return new FactLine(speech["join.expect"], speech.Say("join.expect." + role, project.Owner.Name));
    }
}
