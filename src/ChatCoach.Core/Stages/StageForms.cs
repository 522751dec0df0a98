using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>A stage in one form: what it delivers, how it is accepted, what is paid, when, and who else could do it.</summary>
public static class StageForms
{
    public const int LongestName = 100;
    public const int LongestText = 400;
    public const int LongestProvider = 80;

    internal const string Name = "plan.q.name";
    internal const string Deliverable = "plan.q.deliverable";
    internal const string Test = "plan.q.test";
    internal const string Payment = "plan.q.payment";
    internal const string Start = "plan.q.start";
    internal const string Due = "plan.q.due";
    internal const string Alternative = "plan.q.alternative";

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="known">The stage to change; null for a new one.</param>
    public static Form Edit(Speech speech, Project project, Stage? known) =>
        new(
            speech[known is null ? "plan.newTitle" : "plan.editTitle"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new TextField(Name, speech[Name])
                    {
                        Value = known?.Name,
                        MaxLength = LongestName,
                        Required = speech["plan.q.nameAsk"],
                    }
                ),
                FieldRow.Of(Long(speech, Deliverable, known?.Deliverable)),
                FieldRow.Of(Long(speech, Test, known?.AcceptanceTest)),
                FieldRow.Of(
                    new DateField(Start, speech[Start]) { Day = known?.Start },
                    new DateField(Due, speech[Due]) { Day = known?.Due, Required = speech["plan.q.dueAsk"] }
                ),
                FieldRow.Of(
                    new TextField(Payment, speech.Say(Payment, project.Currency))
                    {
                        Value = known?.Payment is { } payment ? speech.Money(payment, project.Currency) : null,
                        MaxLength = 30,
                        Placeholder = speech.Money(12_500, project.Currency),
                    }
                ),
                FieldRow.Of(
                    new TextField(Alternative, speech[Alternative])
                    {
                        Value = known?.Alternative,
                        MaxLength = LongestProvider,
                        Placeholder = speech["plan.q.alternativeExample"],
                    }
                ),
            ],
            Button
                .Press(
                    speech["plan.save"],
                    new ActionCall(Verbs.StageSave, project.Id, known?.Id, Version: known?.Version ?? 0)
                )
                .AsPrimary()
        )
        {
            Intro = speech.Say("plan.formIntro", speech.LongDay(project.Start), speech.LongDay(project.End)),
            Footer = speech["plan.formFooter"],
            Close = known is null
                ? new ActionCall(Verbs.PlanShow, project.Id)
                : new ActionCall(Verbs.StageShow, project.Id, known.Id),
        };

    private static TextField Long(Speech speech, string id, string? value) =>
        new(id, speech[id])
        {
            Value = value,
            MaxLength = LongestText,
            Multiline = true,
            Placeholder = speech[id + "Example"],
        };
}
