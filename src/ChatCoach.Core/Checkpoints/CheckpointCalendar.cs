using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The next checkpoint as an appointment of a quarter of an hour, when it will be asked.</summary>
public sealed class CheckpointCalendar : IFileMaker
{
    /// <summary>Two minutes of answers, and time to look something up before.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    public string Kind => "checkpoint";

    public Permission Permission => Permission.SeeTeam;

    public IReadOnlyList<string> Formats { get; } = ["ics"];

    /// <summary>The button on cards that tell when the next checkpoint is; none where there is none.</summary>
    public static IEnumerable<Button> Buttons(Speech speech, Project project) =>
        NextIn(project) is null ? [] : [FileHandler.Ask(speech["calendar.add"], project.Id, "checkpoint")];

    public Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken)
    {
        var (project, speech) = (subject.Project, subject.Speech);
        if (NextIn(project) is not { NextPrompt: { } prompt, NextOccurrence: { } occurrence })
        {
            return Task.FromResult<FileModel?>(null);
        }

        var name = ProjectWords.Cut(project.Name, 80);
        var appointment = new CalendarEvent(
            FormattableString.Invariant($"checkpoint-{project.Id}-{Checkpoint.IdOf(occurrence)}@chatcoach"),
            speech.Say("calendar.title", name),
            prompt,
            Length
        )
        {
            Description = speech.Say("calendar.description", ProjectWords.Cut(project.CurrentProvider, 80)),
            TimeZone = project.Schedule.Cadence.TimeZone,
            Sequence = project.Version,
        };
        return Task.FromResult<FileModel?>(new CalendarFile(speech.Say("calendar.file", name), appointment));
    }

    /// <summary>A project that was stopped asks nothing any more, whatever its schedule still says.</summary>
    internal static CheckpointSchedule? NextIn(Project project) =>
        project.StoppedAt is null && project.Schedule.NextPrompt is not null ? project.Schedule : null;
}
