using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>What a card becomes once it is no longer the live one: a line, and at most one way on.</summary>
public static class LineMessages
{
    /// <summary>The prompt, once its nudge stands below it.</summary>
    public static CoachMessage Nudged(Speech speech, Project project, DateOnly occurrence, DateTimeOffset now) =>
        Line(speech, project, speech.Say("checkpoint.line.nudged", speech.Day(occurrence), speech.Time(now)));

    /// <summary>A snoozed card, once it has come back below.</summary>
    public static CoachMessage Again(Speech speech, Project project, DateOnly occurrence, DateTimeOffset now) =>
        Line(speech, project, speech.Say("checkpoint.line.again", speech.Day(occurrence), speech.Time(now)));

    public static CoachMessage Snoozed(
        Speech speech,
        Project project,
        PendingCheckpoint pending,
        int card,
        DateTimeOffset now
    ) =>
        Line(
            speech,
            project,
            speech.Say(
                "checkpoint.line.snoozed",
                speech.Day(pending.Occurrence),
                CheckpointWords.When(speech, pending.SnoozedUntil ?? now, now)
            ),
            CheckpointButtons.Answer(speech["checkpoint.answerNow"], project, pending.Occurrence, 0, card)
        );

    public static CoachMessage Replaced(Speech speech, Project project, DateOnly occurrence, DateOnly by) =>
        Line(speech, project, speech.Say("checkpoint.line.replaced", speech.Day(occurrence), speech.Day(by)));

    /// <summary>The owner's card, once the deputy has it too, or from when they will.</summary>
    public static CoachMessage HandedOver(
        Speech speech,
        Project project,
        PendingCheckpoint pending,
        int card,
        DateTimeOffset now
    ) =>
        Line(
            speech,
            project,
            pending.DeputyAt is { } later
                ? speech.Say(
                    "checkpoint.line.willHandOver",
                    speech.Day(pending.Occurrence),
                    project.Deputy?.Name,
                    CheckpointWords.When(speech, later, now)
                )
                : speech.Say("checkpoint.line.handedOver", speech.Day(pending.Occurrence), project.Deputy?.Name),
            CheckpointButtons.Answer(speech["checkpoint.answerMyself"], project, pending.Occurrence, 0, card)
        );

    /// <summary>There is nobody to offer it to: nothing is lost, it stays open.</summary>
    public static CoachMessage NoDeputy(Speech speech, Project project, PendingCheckpoint pending, int card) =>
        Line(
            speech,
            project,
            speech.Say("checkpoint.line.noDeputy", speech.Day(pending.Occurrence), project.Deputy?.Name),
            CheckpointButtons.Answer(speech["checkpoint.answer"], project, pending.Occurrence, 0, card)
        );

    /// <summary>Answered from another card: this one leads to what was answered.</summary>
    public static CoachMessage Answered(Speech speech, Project project, Checkpoint checkpoint, int card) =>
        Line(
            speech,
            project,
            speech.Say(
                "checkpoint.line.answered",
                speech.Day(checkpoint.Occurrence),
                speech.Time(checkpoint.Latest.At),
                checkpoint.Latest.Number
            ),
            CheckpointButtons.Show(speech["checkpoint.seeAnswers"], project, checkpoint.Occurrence, card)
        );

    public static CoachMessage Skipped(
        Speech speech,
        Project project,
        DateOnly occurrence,
        string reason,
        DateTimeOffset now
    ) =>
        Line(
            speech,
            project,
            speech.Say(
                "checkpoint.line.skipped",
                speech.Day(occurrence),
                reason,
                CheckpointWords.NextOf(speech, project, now)
            )
        );

    public static CoachMessage Paused(Speech speech, Project project, DateTimeOffset now) =>
        Line(
            speech,
            project,
            speech.Say(
                "checkpoint.line.paused",
                speech.Day(project.Schedule.PausedUntil!.Value),
                CheckpointWords.NextOf(speech, project, now)
            ),
            Button.Press(speech["checkpoint.resume"], new ActionCall(Verbs.CheckpointResume, project.Id))
        ) with
        {
            // Looked at again once the pause is over, there is nothing left to resume.
            Refresh = CheckpointButtons.ShowCall(project, project.Schedule.PausedUntil.Value, 0),
        };

    public static CoachMessage Resumed(Speech speech, Project project, DateTimeOffset now) =>
        Line(
            speech,
            project,
            speech.Say("checkpoint.line.resumed", CheckpointWords.NextOf(speech, project, now)),
            [.. CheckpointCalendar.Buttons(speech, project)]
        );

    /// <summary>A day with no checkpoint to answer: skipped, replaced, from before a pause, or not asked yet.</summary>
    public static CoachMessage Closed(Speech speech, Project project, DateOnly occurrence, DateTimeOffset now) =>
        Line(
            speech,
            project,
            speech.Say("checkpoint.line.closed", speech.Day(occurrence), CheckpointWords.NextOf(speech, project, now)),
            [.. CheckpointCalendar.Buttons(speech, project)]
        );

    /// <summary>For someone of the team who is not asked.</summary>
    public static CoachMessage Open(Speech speech, Project project, DateOnly occurrence) =>
        Line(
            speech,
            project,
            speech.Say("checkpoint.line.open", speech.Day(occurrence), speech.Of(project.Owner.Name))
        );

    public static CoachMessage Leave(
        Speech speech,
        Project project,
        Member member,
        DateRange leave,
        DateTimeOffset now
    ) =>
        Line(
            speech,
            project,
            member.Role == Role.Owner
                ? speech.Say(
                    "checkpoint.line.ownerLeave",
                    speech.Day(leave.First),
                    speech.Day(leave.Last),
                    CheckpointWords.NextOf(speech, project, now)
                )
                : speech.Say("checkpoint.line.leave", speech.Day(leave.First), speech.Day(leave.Last))
        );

    /// <summary>Days off of the provider, noted by those who run the project.</summary>
    public static CoachMessage Away(Speech speech, Project project, string name, DateRange leave) =>
        Line(
            speech,
            project,
            speech.Say(
                "checkpoint.line.away",
                ProjectWords.Cut(name, 60),
                speech.Day(leave.First),
                speech.Day(leave.Last)
            )
        );

    private static CoachMessage Line(Speech speech, Project project, string text, params Button[] buttons) =>
        new(
            text,
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TextBlock(text, TextStyle.Quiet),
                .. buttons.Length == 0 ? Array.Empty<Block>() : [new ActionsBlock(buttons)],
            ]
        );
}
