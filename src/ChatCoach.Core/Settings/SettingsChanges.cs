using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>Collects what a form changes, so that each change stands in the journal with what held before.</summary>
internal sealed class SettingsChanges(ProjectSession session)
{
    private readonly List<(string What, string Before, string After)> _changes = [];

    public bool Any => _changes.Count > 0;

    public void Compare(string what, string? before, string? after)
    {
        if (before != after)
        {
            _changes.Add((what, before ?? "-", after ?? "-"));
        }
    }

    /// <summary>Makes the project what it becomes, with the next number for its settings.</summary>
    public void Commit(Project after)
    {
        session.Project = after with
        {
            Settings = after.Settings with { Version = session.Project.Settings.Version + 1 },
        };
        foreach (var (what, before, now) in _changes)
        {
            session.Record("settings.changed", what, ("before", before), ("after", now));
        }
    }
}
