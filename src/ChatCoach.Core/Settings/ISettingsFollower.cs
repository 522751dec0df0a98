using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>What hangs on a project's numbers outside its root, and moves with them in the same change.</summary>
public interface ISettingsFollower
{
    /// <param name="session">With the new numbers in its project.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task FollowAsync(ProjectSession session, CancellationToken cancellationToken);
}
