using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>Another deputy or sponsor. For the owner alone; who had the part stays as a contributor.</summary>
public sealed class RolesHandler(ProjectDesk desk, SettingsView view) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.RolesOpen, AskAsync);
        routes.On(Verbs.RolesSet, SetAsync);
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ManageProject,
            session => Task.FromResult(Reply.Ask(RolesForm.Of(turn.Speech, session.Project))),
            cancellationToken
        );

    private Task<Reply> SetAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.ManageProject,
            session => Task.FromResult(Set(turn, session)),
            cancellationToken
        );

    private Reply Set(Turn turn, ProjectSession session)
    {
        var form = RolesForm.Of(turn.Speech, session.Project);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        var after = Given(turn, session.Project);
        if (after.Members.Count > Math.Max(session.Project.Members.Count, Project.MostMembers))
        {
            problems.TryAdd(
                RolesForm
                    .Fields.First(part => NameIn(session.Project, part.Role) != turn.Fields.Text(part.Field))
                    .Field,
                turn.Speech.Say("invite.full", Project.MostMembers)
            );
        }

        return view.Take(
            turn,
            session,
            form,
            problems,
            () => Apply(session, after),
            () => turn.Speech["settings.savedRoles"]
        );
    }

    private static Project Given(Turn turn, Project project) =>
        RolesForm.Fields.Aggregate(
            project,
            (so, part) =>
                turn.Fields.Text(part.Field) is var name && NameIn(so, part.Role) == name
                    ? so
                    : so.Giving(part.Role, name)
        );

    private bool Apply(ProjectSession session, Project after)
    {
        var changes = new SettingsChanges(session);
        foreach (var (role, _) in RolesForm.Fields)
        {
            changes.Compare(role.ToString(), session.Project.Slot(role, "")?.Name, after.Slot(role, "")?.Name);
        }

        if (!changes.Any)
        {
            return false;
        }

        changes.Commit(
            after.Replanned(session.Now, view.Clock).TellingSponsor(Thresholds.Of(after, view.Options), session.Now)
        );
        return true;
    }

    private static string NameIn(Project project, Role role) => project.Slot(role, "")?.Name ?? "";
}
