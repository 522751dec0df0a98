using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>An alert of the provider's is shared with them; one of the team's stays in the team.</summary>
internal static class AlertBands
{
    public static Band Of(Speech speech, Project project, bool byProvider, Member reader) =>
        reader.Role == Role.Provider ? Bands.SharedWith(speech, project.Name, project.Owner.Name)
        : byProvider ? Bands.Shared(speech, ProjectWords.About(project), project.CurrentProvider)
        : Bands.Team(speech, ProjectWords.About(project));
}
