using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Who sees a dispute: the owner and the deputy, by name.</summary>
public static class DisputeBands
{
    public static Band Private(Speech speech, Project project) =>
        new(
            ProjectWords.About(project),
            project.Deputy is { } deputy
                ? speech.Say("dispute.seenByBoth", project.Owner.Name, deputy.Name)
                : speech.Say("dispute.seenByOwner", project.Owner.Name)
        );
}
