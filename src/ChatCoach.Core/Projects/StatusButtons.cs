using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>What the team can do from the status: the primary is what is the reader's to do.</summary>
internal static class StatusButtons
{
    public static IEnumerable<Button> Team(
        Speech speech,
        Project project,
        Member reader,
        DateTimeOffset now,
        string details
    )
    {
        var leads = Access.Allows(reader.Role, Permission.AnswerCheckpoint);
        var alert = Button.Open(speech["status.raiseAlert"], new ActionCall(Verbs.AlertOpen, project.Id));
        yield return (leads ? Primary(speech, project, now) : alert).AsPrimary();
        yield return Button.Toggle(speech["status.details"], details);
        if (leads)
        {
            yield return alert;
        }

        if (leads && project.OpenDispute is null)
        {
            yield return Button
                .Open(speech["status.startDispute"], new ActionCall(Verbs.DisputeOpen, project.Id))
                .AsRare();
        }

        if (Access.Allows(reader.Role, Permission.ChangeSettings))
        {
            yield return Button
                .Press(speech["status.settings"], new ActionCall(Verbs.SettingsShow, project.Id))
                .AsRare();
        }

        if (Access.Allows(reader.Role, Permission.ManageProject))
        {
            // A row holds six: who is still missing is asked for first, and the card that follows invites.
            yield return project.Gaps().Any(gap => gap != ProjectGap.Tests)
                ? Button.Open(speech["status.complete"], new ActionCall(Verbs.ProjectComplete, project.Id)).AsRare()
                : Button.Press(speech["created.invite"], new ActionCall(Verbs.ProjectInvite, project.Id)).AsRare();
        }
    }

    public static Button Plan(Speech speech, Project project) =>
        Button.Press(speech["status.plan"], new ActionCall(Verbs.PlanShow, project.Id));

    public static Button Turn(Speech speech, Project project) =>
        Button.Press(speech["status.turn"], new ActionCall(Verbs.TurnShow, project.Id));

    /// <summary>What the team looks further into, under the details.</summary>
    public static IEnumerable<Button> More(Speech speech, Project project)
    {
        yield return Plan(speech, project);
        yield return Button.Press(speech["status.forecast"], new ActionCall(Verbs.ForecastShow, project.Id));
        yield return Turn(speech, project);
        yield return Button.Press(speech["status.risks"], new ActionCall(Verbs.RiskList, project.Id)).AsRare();
        yield return Button.Press(speech["status.bookings"], new ActionCall(Verbs.BookingList, project.Id)).AsRare();
        yield return Button.Press(speech["status.promises"], new ActionCall(Verbs.PromisesShow, project.Id)).AsRare();
    }

    private static Button Primary(Speech speech, Project project, DateTimeOffset now)
    {
        if (project.StoppedAt is { } stopped)
        {
            return Button.Press(speech["gate.seeStop"], new ActionCall(Verbs.GateShow, project.Id, stopped.Id));
        }

        if (project.Schedule.Pending is { } pending)
        {
            var occurrence = pending.Occurrence.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Button.Open(speech["status.answer"], new ActionCall(Verbs.CheckpointOpen, project.Id, occurrence));
        }

        if (project.Alerts.FirstOrDefault(a => a is { ClosedOn: null, Action: null }) is { } alert)
        {
            return Button.Open(
                speech["status.planAlert"],
                new ActionCall(Verbs.AlertPlan, project.Id, alert.Id, Version: alert.Version)
            );
        }

        if (project.OpenDispute is { } dispute)
        {
            return Button.Press(
                speech["status.openDispute"],
                new ActionCall(Verbs.DisputeShow, project.Id, dispute.Id)
            );
        }

        if (StallCount.Of(project, project.CalendarOf(project.Owner).DateOf(now)) is { Level: not StallLevel.None })
        {
            return Button.Press(speech["status.seeStall"], new ActionCall(Verbs.StallShow, project.Id));
        }

        return project.Schedule.IsPausedOn(project.CalendarOf(project.Owner).DateOf(now))
            ? Button.Press(speech["status.resume"], new ActionCall(Verbs.CheckpointResume, project.Id))
            : Button.Open(speech["status.checkpointNow"], new ActionCall(Verbs.CheckpointOpen, project.Id));
    }
}
