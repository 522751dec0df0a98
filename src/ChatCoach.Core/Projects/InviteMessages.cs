using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>Inviting someone: whom, by which name, and the code to forward. For the owner alone.</summary>
public static class InviteMessages
{
    public const string Name = "invite.name";

    private const int Shown = 8;

    /// <summary>Who is there, who was named, and who could come; as many as a card holds.</summary>
    public static CoachMessage Choose(Speech speech, Project project, int days)
    {
        var named = project.Members.Where(member => !member.HasJoined).ToList();
        return new CoachMessage(
            speech.Say("invite.summary", project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["invite.title"]),
                new TextBlock(speech["invite.choose"]),
                new ProgressBlock([
                    .. project.Members.Where(member => member.HasJoined).Take(Shown).Select(m => Joined(speech, m)),
                ]),
                new EntriesBlock([
                    .. named.Take(Shown).Select(member => Named(speech, project, member)),
                    .. RoleWords
                        .Invited.Where(role =>
                            role is Role.Provider or Role.Contributor || project.Slot(role, "") is null
                        )
                        .Select(role => New(speech, project, role)),
                ]),
                .. named.Count > Shown ? new Block[] { new TextBlock(speech["invite.more"], TextStyle.Quiet) } : [],
                new FooterBlock(speech.Say("invite.footer", days)),
            ]
        );
    }

    public static Form Form(Speech speech, Project project, Role role) =>
        new(
            speech["invite.form"],
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new TextField(Name, speech["invite.name"])
                    {
                        MaxLength = NewProjectForm.LongestName,
                        Required = speech["invite.nameRequired"],
                    }
                ),
            ],
            Button.Press(speech["invite.formSubmit"], Call(project, role)).AsPrimary()
        )
        {
            Intro = speech.Say("invite.intro", speech["role.who." + role], speech["role.does." + role]),
            Footer = speech["invite.choose"],
            Close = new ActionCall(Verbs.ProjectInvite, project.Id) { Choice = InviteHandler.Choose },
        };

    /// <param name="code">The code itself, shown this once; null where it was shown before.</param>
    public static CoachMessage Code(Speech speech, Project project, Member invited, string? code)
    {
        var until = speech.Day(speech.DateOf(invited.InviteExpires!.Value));
        return new CoachMessage(
            speech.Say("invite.codeSummary", invited.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech.Say("invite.codeTitle", ProjectWords.FirstName(invited.Name, 16))),
                .. code is null
                    ? new Block[] { new TextBlock(speech.Say("invite.shownOnce", invited.Name)) }
                    :
                    [
                        new TextBlock(
                            speech.Say("invite.codeText", invited.Name, project.Name, speech["role." + invited.Role])
                        ),
                        new BoxBlock(speech["invite.forward"], speech.Say("invite.sentence", code)),
                    ],
                new ActionsBlock([
                    Button.Press(speech["invite.another"], new ActionCall(Verbs.ProjectInvite, project.Id)),
                    Button.Press(speech["invite.newCode"], Call(project, invited.Role) with { Subject = invited.Name }),
                    .. invited.Role == Role.Provider
                        ? [Button.Press(speech["alertLink.ask"], new ActionCall(Verbs.AlertLink, project.Id))]
                        : Array.Empty<Button>(),
                ]),
                new FooterBlock(speech.Say("invite.codeFooter", until)),
            ]
        );
    }

    private static ProgressLine Joined(Speech speech, Member member) =>
        new(Mark.Done, member.Name, speech["role." + member.Role], Tone.Good);

    private static Entry Named(Speech speech, Project project, Member member) =>
        new(
            member.Name,
            speech["role." + member.Role],
            Tone.Neutral,
            speech[member.InviteHash is null ? "invite.state.open" : "invite.state.out"],
            speech["role.does." + member.Role],
            Button.Press(
                speech.Say("invite.of", ProjectWords.FirstName(member.Name)),
                Call(project, member.Role) with
                {
                    Subject = member.Name,
                }
            )
        );

    private static Entry New(Speech speech, Project project, Role role) =>
        new(
            speech["role.who." + role],
            speech["role." + role],
            Tone.Neutral,
            speech["invite.state.new"],
            speech["role.does." + role],
            Button.Press(
                speech.Say("invite.of", speech["role.who." + role].ToLower(speech.Culture)),
                Call(project, role) with
                {
                    Step = InviteHandler.AskName,
                }
            )
        );

    private static ActionCall Call(Project project, Role role) =>
        new(Verbs.ProjectInvite, project.Id) { Choice = role.ToString() };
}
