using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The three small forms around a checkpoint: why it is skipped, how long a pause, which days off.</summary>
public static class PostponeForms
{
    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="occurrence">The checkpoint to skip.</param>
    /// <param name="card">The number of the card that it was opened from; 0 where it was typed.</param>
    public static Form Skip(Speech speech, Project project, DateOnly occurrence, int card) =>
        new(
            speech["checkpoint.skip.title"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new TextField("reason", speech["checkpoint.skip.reason"])
                    {
                        Required = speech["checkpoint.skip.required"],
                        Placeholder = speech["checkpoint.skip.example"],
                        MaxLength = 300,
                    }
                ),
            ],
            Button
                .Press(
                    speech["checkpoint.skip.submit"],
                    new ActionCall(Verbs.CheckpointSkipped, project.Id, Checkpoint.IdOf(occurrence), card)
                )
                .AsPrimary()
        )
        {
            Date = speech.Day(occurrence),
            Footer = speech["checkpoint.skip.footer"],
            Close = CheckpointButtons.ShowCall(project, occurrence, card),
        };

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="card">The number of the card that it was opened from; 0 where it was typed.</param>
    /// <param name="until">The last day, where one was typed.</param>
    public static Form Pause(Speech speech, Project project, int card, DateOnly? until) =>
        new(
            speech["checkpoint.pause.title"],
            Bands.Team(speech, ProjectWords.About(project)),
            [
                FieldRow.Of(
                    new DateField("until", speech["checkpoint.pause.until"])
                    {
                        Day = until,
                        Required = speech["checkpoint.pause.required"],
                        Weight = 2,
                    },
                    new TextField("reason", speech["checkpoint.pause.reason"]) { MaxLength = 300, Weight = 3 }
                ),
            ],
            Button
                .Press(
                    speech["checkpoint.pause.submit"],
                    new ActionCall(Verbs.CheckpointPaused, project.Id, SubjectOf(project), card)
                )
                .AsPrimary()
        )
        {
            Intro = speech["checkpoint.pause.intro"],
            Footer = speech["checkpoint.pause.footer"],
            Close = new ActionCall(Verbs.CheckpointShow, project.Id, SubjectOf(project), card),
        };

    public static Form Leave(Speech speech, Project project, Member member, DateRange? proposed) =>
        new(
            speech["checkpoint.leave.title"],
            member.Role == Role.Provider
                ? Bands.SharedWith(speech, project.Name, project.Owner.Name)
                : Bands.Team(speech, ProjectWords.About(project)),
            [
                .. LeaveOf.Choices(speech, project, member) is { } who ? new FormPart[] { FieldRow.Of(who) } : [],
                FieldRow.Of(
                    new DateField("first", speech["checkpoint.leave.first"])
                    {
                        Day = proposed?.First,
                        Required = speech["checkpoint.leave.first.required"],
                    },
                    new DateField("last", speech["checkpoint.leave.last"])
                    {
                        Day = proposed?.Last,
                        Required = speech["checkpoint.leave.last.required"],
                    }
                ),
            ],
            Button.Press(speech["checkpoint.leave.submit"], new ActionCall(Verbs.LeaveDeclare, project.Id)).AsPrimary()
        )
        {
            Footer = speech["checkpoint.leave.footer"],
        };

    private static string? SubjectOf(Project project) =>
        project.Schedule.Pending is { } pending ? Checkpoint.IdOf(pending.Occurrence) : null;
}
