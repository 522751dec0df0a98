using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>What the first form left open: names of those who have not joined, the amount, further stages.</summary>
public static class CompletionForm
{
    public const int StageRows = 3;

    private static readonly (Role Role, string Field, string Label)[] Names =
    [
        (Role.Deputy, NewProjectForm.Deputy, "newProject.deputy"),
        (Role.Sponsor, NewProjectForm.Sponsor, "newProject.sponsor"),
        (Role.Provider, NewProjectForm.Contact, "newProject.contact"),
    ];

    public static Form Of(Speech speech, Project project) =>
        new(
            speech["complete.title"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                .. Open(project)
                    .Select(name =>
                        FieldRow.Of(
                            NewProjectForm.PersonField(speech, name.Field, speech[name.Label]) with
                            {
                                Value = project.Members.FirstOrDefault(member => member.Role == name.Role)?.Name,
                            }
                        )
                    ),
                .. project.Amount is null
                    ? [NewProjectForm.AmountRow(speech, project.Schedule.Cadence.TimeZone)]
                    : Array.Empty<FormPart>(),
                new FormText(new TextBlock(speech["complete.stages"], TextStyle.Strong)),
                .. Enumerable.Range(1, StageRows).Select(row => StageFields.Row(speech, row, required: false)),
            ],
            Button.Press(speech["complete.submit"], new ActionCall(Verbs.ProjectCompleted, project.Id)).AsPrimary()
        )
        {
            Intro = speech["complete.intro"],
            Close = new ActionCall(Verbs.ProjectOpen, project.Id),
        };

    /// <summary>The names that were given, by role; an empty field leaves what was there.</summary>
    internal static IEnumerable<(Role Role, string Name)> NamesIn(FieldValues values, Project project) =>
        Open(project).Where(name => !values.IsEmpty(name.Field)).Select(name => (name.Role, values.Text(name.Field)));

    private static IEnumerable<(Role Role, string Field, string Label)> Open(Project project) =>
        Names.Where(name => !project.Members.Any(member => member.Role == name.Role && member.HasJoined));
}
