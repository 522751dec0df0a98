using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The owner invites people, each by a code of their own that the owner forwards.</summary>
public sealed class InviteHandler(ProjectDesk desk, CurrentProjects current, CoachOptions options) : IChatHandler
{
    /// <summary>The choice that shows the list in place of the card.</summary>
    internal const string Choose = "choose";

    /// <summary>The step of a button that adds someone: their name is asked for, whoever is there already.</summary>
    internal const int AskName = 1;

    public void Register(Routes routes)
    {
        routes.On(Intent.Invite, SaidAsync);
        routes.On(Verbs.ProjectInvite, PressedAsync);
    }

    /// <summary>"invite deputy Marc", or less of it.</summary>
    private async Task<Reply> SaidAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (role, name) = RoleWords.Read(turn.Phrase!.Rest);
        var project = await current.ResolveAsync(turn, cancellationToken);
        return role is { } known
            ? await InviteAsync(turn, project, known, name, cancellationToken)
            : await ShowAsync(turn, project, Reply.Say, cancellationToken);
    }

    private Task<Reply> PressedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<Role>(turn.Call.Choice, out var role) || !RoleWords.Invited.Contains(role))
        {
            return ShowAsync(
                turn,
                turn.Call.Project,
                turn.Call.Choice == Choose ? Reply.Replace : Reply.Say,
                cancellationToken
            );
        }

        var typed = turn.Fields.Text(InviteMessages.Name);
        return IsSent(turn) || turn.Call.Step == AskName
            ? AskAsync(turn, role, typed, cancellationToken)
            : InviteAsync(turn, turn.Call.Project, role, turn.Call.Subject ?? "", cancellationToken);
    }

    private int DaysOf(Project project) => Thresholds.Of(project, options).InviteDays;

    private static bool IsSent(Turn turn) => turn.Incoming.Input is Submitted;

    private Task<Reply> ShowAsync(
        Turn turn,
        string? project,
        Func<CoachMessage, Reply> reply,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            project,
            Permission.ManageProject,
            session =>
                Task.FromResult(reply(InviteMessages.Choose(turn.Speech, session.Project, DaysOf(session.Project)))),
            cancellationToken
        );

    /// <summary>The name's form, or what it brought.</summary>
    private Task<Reply> AskAsync(Turn turn, Role role, string typed, CancellationToken cancellationToken) =>
        IsSent(turn) && typed.Length is > 0 and <= NewProjectForm.LongestName
            ? InviteAsync(turn, turn.Call.Project, role, typed, cancellationToken)
            : desk.OpenAsync(
                turn,
                turn.Call.Project,
                Permission.ManageProject,
                session => Task.FromResult(FormOf(turn, session.Project, role)),
                cancellationToken
            );

    private static Reply FormOf(Turn turn, Project project, Role role)
    {
        var form = InviteMessages.Form(turn.Speech, project, role);
        return IsSent(turn)
            ? Reply.Errors(
                FormCheck.Returned(form, turn.Fields, FormCheck.Problems(form, turn.Fields, turn.Speech), turn.Speech)
            )
            : Reply.Ask(form);
    }

    private Task<Reply> InviteAsync(
        Turn turn,
        string? project,
        Role role,
        string name,
        CancellationToken cancellationToken
    )
    {
        // Made once, before the change that may run again: the code that is shown is the one that was kept.
        var code = project is null ? "" : InviteCodes.New(project);
        return desk.OpenAsync(
            turn,
            project,
            Permission.ManageProject,
            session => Task.FromResult(Invite(turn, session, role, name, code)),
            cancellationToken
        );
    }

    private Reply Invite(Turn turn, ProjectSession session, Role role, string name, string code)
    {
        var slot = session.Project.Slot(role, name);
        if (slot is { HasJoined: true })
        {
            return Reply.Note(turn.Speech.Say("invite.taken", slot.Name, turn.Speech["role." + role]));
        }

        var called = slot is not null && slot.IsCalled(name) ? slot.Name : name;
        if (called.Length is 0 or > NewProjectForm.LongestName)
        {
            return Reply.Ask(InviteMessages.Form(turn.Speech, session.Project, role));
        }

        if (slot is null && session.Project.Members.Count >= Project.MostMembers)
        {
            return Reply.Note(turn.Speech.Say("invite.full", Project.MostMembers));
        }

        if (session.IsRepeat)
        {
            return Reply.Replace(InviteMessages.Code(turn.Speech, session.Project, slot!, code: null));
        }

        var hash = InviteCodes.HashOf(code)!;
        var expires = session.Now.AddDays(DaysOf(session.Project));
        session.Project = session.Project.Inviting(role, called, hash, expires);
        if (InviteCodes.ProjectOf(code) is null)
        {
            session.Invite(new Invite(hash, session.Project.Id, role, expires));
        }

        session.Record("member.invited", role.ToString(), ("name", called));
        return Reply.Replace(
            InviteMessages.Code(turn.Speech, session.Project, session.Project.Slot(role, called)!, code)
        );
    }
}
