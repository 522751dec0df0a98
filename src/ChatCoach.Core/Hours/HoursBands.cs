using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>Who sees the hours: owner and deputy, by name.</summary>
internal static class HoursBands
{
    public static Band Private(Speech speech, Project project) =>
        new(
            ProjectWords.About(project),
            project.Deputy is { } deputy
                ? speech.Say("hours.seenByBoth", project.Owner.Name, deputy.Name)
                : speech.Say("hours.seenByOwner", project.Owner.Name)
        );
}
