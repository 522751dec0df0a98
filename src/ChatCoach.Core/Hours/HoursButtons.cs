using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>The way on: the first time ask for the detail, the second time copies, a call, then a fact.</summary>
internal static class HoursButtons
{
    public static IEnumerable<Button> Of(Speech speech, Project project, HoursCount count, HoursPeriod last)
    {
        var buttons = (
            count.Step switch
            {
                HoursStep.None => Usual(speech, project, last),
                HoursStep.AskForDetail => Ask(speech, project, last),
                _ => Talk(speech, project, last),
            }
        ).ToList();
        return buttons.Select((button, index) => index == 0 ? button.AsPrimary() : button);
    }

    private static IEnumerable<Button> Usual(Speech speech, Project project, HoursPeriod last) =>
        [Add(speech, project), Correct(speech, project, last)];

    private static IEnumerable<Button> Ask(Speech speech, Project project, HoursPeriod last) =>
        [
            Asked(speech, project),
            Add(speech, project),
            Correct(speech, project, last).AsRare(),
            Fact(speech, project).AsRare(),
        ];

    private static IEnumerable<Button> Talk(Speech speech, Project project, HoursPeriod last)
    {
        var secured = project.HoursSteps?.Secured.Count == SecuringForm.Things.Count;
        var secure = Button.Open(speech["hours.secure.open"], new ActionCall(Verbs.HoursSecure, project.Id));
        var call = Button.Press(speech["hours.call.open"], new ActionCall(Verbs.HoursCall, project.Id));
        yield return secured ? call : secure;
        yield return secured ? secure : call;
        yield return Fact(speech, project);
        yield return Add(speech, project).AsRare();
        yield return Correct(speech, project, last).AsRare();
        yield return project.OpenDispute is { } dispute
            ? Button
                .Press(speech["hours.dispute.see"], new ActionCall(Verbs.DisputeShow, project.Id, dispute.Id))
                .AsRare()
            : Button.Open(speech["hours.dispute.open"], new ActionCall(Verbs.DisputeOpen, project.Id)).AsRare();
    }

    private static Button Asked(Speech speech, Project project) =>
        Button.Press(speech["hours.ask.done"], new ActionCall(Verbs.HoursAsked, project.Id));

    private static Button Add(Speech speech, Project project) =>
        Button.Open(speech["hours.add"], new ActionCall(Verbs.HoursOpen, project.Id));

    private static Button Correct(Speech speech, Project project, HoursPeriod last) =>
        Button.Open(
            speech["hours.correct"],
            new ActionCall(Verbs.HoursOpen, project.Id, HoursWords.IdOf(last), Version: last.Version)
        );

    private static Button Fact(Speech speech, Project project) =>
        Button.Open(speech["hours.fact.open"], new ActionCall(Verbs.HoursFact, project.Id));
}
