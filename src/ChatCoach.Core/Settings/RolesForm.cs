using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>Who stands in for the owner, and who helps when it gets stuck.</summary>
public static class RolesForm
{
    public static readonly IReadOnlyList<(Role Role, string Field)> Fields =
    [
        (Role.Deputy, "settings.deputy"),
        (Role.Sponsor, "settings.sponsor"),
    ];

    public static Form Of(Speech speech, Project project) =>
        new(
            speech["settings.rolesTitle"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                .. Fields.Select(one =>
                    FieldRow.Of(
                        NewProjectForm.PersonField(speech, one.Field, speech[one.Field]) with
                        {
                            Value = project.Slot(one.Role, "")?.Name,
                        }
                    )
                ),
            ],
            Button
                .Press(
                    speech["settings.save"],
                    new ActionCall(Verbs.RolesSet, project.Id, Version: project.Settings.Version)
                )
                .AsPrimary()
        )
        {
            Intro = speech["settings.rolesIntro"],
            Footer = speech["settings.rolesFooter"],
            Close = new ActionCall(Verbs.SettingsShow, project.Id),
        };
}
