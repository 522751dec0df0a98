using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>Asks why an acceptance is taken back, and says what that does.</summary>
public static class AcceptanceForms
{
    internal const string Reason = "acceptance.reason";

    /// <param name="speech">The owner's.</param>
    /// <param name="project">The project.</param>
    /// <param name="stage">An accepted stage.</param>
    /// <param name="today">In the project's zone: a decision of an earlier day is not taken back without a reason.</param>
    public static Form Of(Speech speech, Project project, Stage stage, DateOnly today) =>
        new(
            speech["acceptance.title"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new TextField(Reason, speech[Reason])
                    {
                        Multiline = true,
                        MaxLength = StageForms.LongestText,
                        Placeholder = speech["acceptance.reasonExample"],
                        Required = stage.Gate?.On == today ? null : speech["acceptance.reasonAsk"],
                    }
                ),
            ],
            Button.Press(speech["acceptance.do"], StageWords.Call(Verbs.AcceptanceUndo, project, stage)).AsPrimary()
        )
        {
            Intro = speech.Say(
                "acceptance.intro",
                ProjectWords.Cut(stage.Name, 100),
                speech.LongDay(stage.AcceptedOn!.Value)
            ),
            Footer = speech["acceptance.footer"],
            Close = new ActionCall(Verbs.StageShow, project.Id, stage.Id),
        };

    /// <summary>The button for the owner of a stage whose acceptance can be taken back, or none.</summary>
    internal static IEnumerable<Button> ButtonFor(Speech speech, Project project, Member reader, Stage stage) =>
        Access.Allows(reader.Role, Permission.ManageProject) && project.MayUnaccept(stage)
            ? [Button.Open(speech["acceptance.title"], StageWords.Call(Verbs.AcceptanceOpen, project, stage)).AsRare()]
            : [];
}
