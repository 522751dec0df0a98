using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The stages of a project, as the status shows them to everyone on it.</summary>
internal static class StageBlocks
{
    /// <summary>As many lines as a card reads well with; the table of the details has more.</summary>
    private const int Lines = 6;

    /// <summary>As many rows as a card may have and stay under the channel's limit.</summary>
    private const int Rows = 20;

    public static (int Number, int Count) Position(Project project) =>
        (
            Math.Min(
                project.Stages.TakeWhile(stage => stage.AcceptedOn is not null).Count() + 1,
                Math.Max(project.Stages.Count, 1)
            ),
            Math.Max(project.Stages.Count, 1)
        );

    public static RailBlock Rail(Project project, Tone now) =>
        new([
            .. Around(project, Rows)
                .Select(stage =>
                    stage.AcceptedOn is not null ? Tone.Good
                    : stage == project.CurrentStage ? now
                    : Tone.Neutral
                ),
        ]);

    public static ProgressBlock Progress(Speech speech, Project project, Tone now) =>
        new([.. Around(project, Lines).Select(stage => Line(speech, project, stage, now))]);

    public static TableBlock Table(Speech speech, Project project) =>
        new(
            [speech["status.column.stage"], speech["status.column.planned"], speech["status.column.actual"]],
            [
                .. Around(project, Rows)
                    .Select(stage =>
                        new[]
                        {
                            stage.Name,
                            speech.ShortDay(stage.Due),
                            (stage.AcceptedOn ?? stage.PromisedFor) is { } day
                                ? speech.ShortDay(day)
                                : speech["status.none"],
                        }
                    ),
            ]
        );

    /// <summary>So many stages, the one under way among them with a few that came before it.</summary>
    private static IEnumerable<Stage> Around(Project project, int count) =>
        project
            .Stages.Skip(Math.Clamp(Position(project).Number - 3, 0, Math.Max(project.Stages.Count - count, 0)))
            .Take(count);

    private static ProgressLine Line(Speech speech, Project project, Stage stage, Tone now)
    {
        if (stage.AcceptedOn is { } accepted)
        {
            return new ProgressLine(
                Mark.Done,
                stage.Name,
                speech.Say("status.accepted", speech.ShortDay(accepted)),
                Tone.Good
            );
        }

        var right = stage.PromisedFor is { } promised
            ? speech.Say("status.promised", speech.ShortDay(promised))
            : speech.ShortDay(stage.Due);
        return stage == project.CurrentStage
            ? new ProgressLine(Mark.Now, stage.Name, right, now)
            : new ProgressLine(Mark.Open, stage.Name, right);
    }
}
