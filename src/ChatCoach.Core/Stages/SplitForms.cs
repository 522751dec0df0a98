using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>One stage into two, and the question before one is removed.</summary>
public static class SplitForms
{
    internal const string First = "plan.split.first";
    internal const string FirstDue = "plan.split.due";
    internal const string FirstPayment = "plan.split.payment";
    internal const string Rest = "plan.split.rest";
    internal const string Why = "plan.remove.why";

    public static Form Splitting(Speech speech, Project project, Stage stage) =>
        new(
            speech["plan.split.title"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(Named(First, speech[First], speech["plan.split.firstAsk"], null)),
                new FieldRow([
                    new DateField(FirstDue, speech[FirstDue]) { Required = speech["plan.q.dueAsk"] },
                    .. Payment(speech, project, stage),
                ]),
                FieldRow.Of(Named(Rest, speech[Rest], speech["plan.split.restAsk"], stage.Name)),
            ],
            Button.Press(speech["plan.split.do"], StageWords.Call(Verbs.StageSplitted, project, stage)).AsPrimary()
        )
        {
            Intro = speech.Say("plan.split.intro", ProjectWords.Cut(stage.Name, 60), speech.LongDay(stage.Due)),
            Footer = speech["plan.split.footer"],
            Close = new ActionCall(Verbs.StageShow, project.Id, stage.Id),
        };

    public static Form Removing(Speech speech, Project project, Stage stage) =>
        new(
            speech["plan.remove.title"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new FormText(new TextBlock(speech.Say("plan.remove.ask", ProjectWords.Cut(stage.Name, 100)))),
                FieldRow.Of(
                    new TextField(Why, speech[Why])
                    {
                        MaxLength = StageForms.LongestText,
                        Placeholder = speech["plan.remove.whyExample"],
                    }
                ),
            ],
            Button.Press(speech["plan.remove.do"], StageWords.Call(Verbs.StageRemoved, project, stage)).AsPrimary()
        )
        {
            Footer = speech["plan.remove.footer"],
            Close = new ActionCall(Verbs.StageShow, project.Id, stage.Id),
        };

    private static IEnumerable<Field> Payment(Speech speech, Project project, Stage stage) =>
        stage.Payment is { } payment
            ?
            [
                new TextField(FirstPayment, speech[FirstPayment])
                {
                    MaxLength = 30,
                    Placeholder = speech.Say("plan.split.of", speech.Money(payment, project.Currency)),
                },
            ]
            : [];

    private static TextField Named(string id, string label, string required, string? value) =>
        new(id, label)
        {
            Value = value,
            MaxLength = StageForms.LongestName,
            Required = required,
        };
}
