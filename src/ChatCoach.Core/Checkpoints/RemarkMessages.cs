using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Words for what was found, and the one action that follows from the first of them.</summary>
internal static class RemarkMessages
{
    public static Remark Remark(Speech speech, Project project, Finding finding)
    {
        var provider = project.ProviderContact?.Name ?? project.CurrentProvider;
        var who = ProjectWords.Cut(provider, 60);
        var text = finding.Kind switch
        {
            FindingKind.SignSeen => speech.Say(
                "checkpoint.remark.sign",
                ProjectWords.Cut(finding.Sign!, 90),
                ProjectWords.Cut(finding.Risk!.What, 100)
            ),
            FindingKind.Stalled => speech.Say("stall.remark", finding.Number),
            FindingKind.OffTrackUnsaid => speech["checkpoint.remark.offTrack"],
            FindingKind.PromiseMoved when finding.Number > 1 => speech.Say(
                "checkpoint.remark.movedOften",
                finding.Number,
                who,
                DayOf(speech, finding.To)
            ),
            FindingKind.PromiseMoved => speech.Say(
                "checkpoint.remark.moved",
                DayOf(speech, finding.From),
                DayOf(speech, finding.To),
                who
            ),
            FindingKind.TurnMissed => speech.Say(
                "checkpoint.remark.turnMissed",
                ProjectWords.Cut(finding.ClientTurn!.What, 80),
                DayOf(speech, finding.To),
                ProjectWords.Cut(project.CurrentProvider, 60)
            ),
            FindingKind.TurnUnbooked => speech.Say(
                "checkpoint.remark.turnUnbooked",
                ProjectWords.Cut(finding.ClientTurn!.What, 80),
                DayOf(speech, finding.From)
            ),
            FindingKind.NobodyFreeNow => speech["checkpoint.remark.nobodyNow"],
            FindingKind.NobodyFreeNext => speech.Say("checkpoint.remark.nobodyNext", DayOf(speech, finding.To)),
            FindingKind.StageLate => speech.Count(
                "checkpoint.remark.stage",
                (int)finding.Number,
                DayOf(speech, finding.To)
            ),
            FindingKind.NoLiveTalk => speech.Count("checkpoint.remark.talk", (int)finding.Number, who),
            FindingKind.HoursOver => speech.Say(
                "checkpoint.remark.hours",
                SummaryMessages.Number(speech, finding.Number)
            ),
            FindingKind.Unproven => speech["checkpoint.remark.proof"],
            FindingKind.Worry => speech.Say("checkpoint.remark.worry", speech.Of(who)),
            FindingKind.AtRisk => speech["checkpoint.remark.atRisk"],
            FindingKind.AlertWaits => speech["checkpoint.remark.alertWaits"],
            FindingKind.AlertPlanned => speech.Say("checkpoint.remark.alertPlanned", who),
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Kind, null),
        };
        return new Remark(text, Bands.Practice(speech, PracticeOf(finding.Kind)));
    }

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="first">The first remark's finding, or null where there is no remark.</param>
    public static Button Action(Speech speech, Project project, Finding? first) =>
        first?.Kind switch
        {
            FindingKind.SignSeen => Button.Open(
                speech["checkpoint.action.alert"],
                new ActionCall(Verbs.AlertOpen, project.Id) { Choice = first.Risk!.Id }
            ),
            FindingKind.TurnMissed or FindingKind.TurnUnbooked => Button.Press(
                speech["checkpoint.action.ourTurn"],
                new ActionCall(Verbs.BookingShow, project.Id, first.ClientTurn!.Id)
            ),
            FindingKind.Stalled => Button.Press(speech["stall.see"], new ActionCall(Verbs.StallShow, project.Id)),
            FindingKind.OffTrackUnsaid
            or FindingKind.NobodyFreeNow
            or FindingKind.NobodyFreeNext
            or FindingKind.AtRisk
            or FindingKind.StageLate => Button.Open(
                speech["checkpoint.action.alert"],
                new ActionCall(Verbs.AlertOpen, project.Id)
            ),
            FindingKind.AlertWaits => Plan(speech, project),
            FindingKind.PromiseMoved or FindingKind.NoLiveTalk or FindingKind.Worry or FindingKind.AlertPlanned =>
                Button.Open(speech["checkpoint.action.call"], new ActionCall(Verbs.ExchangeOpen, project.Id)),
            FindingKind.HoursOver or FindingKind.Unproven => Button.Open(
                speech["checkpoint.action.fact"],
                new ActionCall(Verbs.FactOpen, project.Id)
            ),
            _ => Button.Press(speech["checkpoint.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id)),
        };

    /// <summary>The card may be looked at again once the alert is dealt with.</summary>
    private static Button Plan(Speech speech, Project project) =>
        project.Alerts.FirstOrDefault(one => one is { ClosedOn: null, Action: null }) is { } alert
            ? Button.Open(
                speech["status.planAlert"],
                new ActionCall(Verbs.AlertPlan, project.Id, alert.Id, Version: alert.Version)
            )
            : Button.Press(speech["checkpoint.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id));

    private static string PracticeOf(FindingKind kind) =>
        kind switch
        {
            FindingKind.OffTrackUnsaid or FindingKind.HoursOver or FindingKind.AtRisk or FindingKind.AlertWaits =>
                "5-1",
            FindingKind.NobodyFreeNow
            or FindingKind.NobodyFreeNext
            or FindingKind.TurnMissed
            or FindingKind.TurnUnbooked => "4-2",
            FindingKind.Stalled or FindingKind.StageLate => "4-1",
            FindingKind.Unproven => "5-4",
            FindingKind.SignSeen => "4-3",
            FindingKind.Worry => "5-3",
            _ => "5-2",
        };

    private static string DayOf(Speech speech, DateOnly? date) => date is { } day ? speech.Day(day) : "";
}
