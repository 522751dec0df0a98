using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;

namespace ChatCoach.Core.Disputes;

/// <summary>The day on which an open dispute is looked at, by the numbers that hold now.</summary>
public sealed class DisputeFollower(CoachOptions options) : ISettingsFollower
{
    public async Task FollowAsync(ProjectSession session, CancellationToken cancellationToken)
    {
        if (
            session.Project.OpenDispute is not { } line
            || await session.FindAsync(DisputeRow.Type, line.Id, cancellationToken) is not { } dispute
        )
        {
            return;
        }

        var due = DisputeDates.NextDue(new Situation(dispute, session.Project, session.Now, options));
        session.Project = session.Project with
        {
            Disputes =
            [
                .. session.Project.Disputes.Select(other => other.Id == line.Id ? other with { DueAt = due } : other),
            ],
        };
    }
}
