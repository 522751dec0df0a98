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
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        if (SettingsView.IsStale(turn, session))
        {
            return SettingsView.Stale(turn, form);
        }

        var changed = !session.IsRepeat && Apply(turn, session);
        return Reply
            .Replace(view.Card(turn, session))
            .WithNotice(turn.Speech[changed || session.IsRepeat ? "settings.savedRoles" : "settings.nothing"]);
    }

    private bool Apply(Turn turn, ProjectSession session)
    {
        var changes = new SettingsChanges(session);
        var project = session.Project;
        foreach (var (role, field) in RolesForm.Fields)
        {
            var before = project.Slot(role, "")?.Name;
            var name = turn.Fields.Text(field);
            changes.Compare(role.ToString(), before, name.Length == 0 ? null : name);
            project = before == name ? project : project.Giving(role, name);
        }

        if (!changes.Any || project.Members.Count > Project.MostMembers)
        {
            return false;
        }

        changes.Commit(
            project.Replanned(session.Now, view.Clock).TellingSponsor(Thresholds.Of(project, view.Options), session.Now)
        );
        return true;
    }
}
