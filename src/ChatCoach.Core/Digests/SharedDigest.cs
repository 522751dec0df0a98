using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Digests;

/// <summary>
/// The digest of a channel in which the provider may be: stages, whose turn, dates. No status, no worry, nobody who is
/// late, and no button: whoever presses in a channel would be answered there.
/// </summary>
public static class SharedDigest
{
    public static CoachMessage Of(Speech speech, Project project, DateTimeOffset now)
    {
        var lines = new StatusLines(speech, project, project.Owner, now);
        var turn = TurnOf(speech, project);
        var done = project.Stages.Count > 0 && project.CurrentStage?.AcceptedOn is not null;
        return new CoachMessage(
            done
                ? speech.Say("digest.summaryDone", project.Name)
                : speech.Say("digest.summary", project.Name, lines.Stage(), turn),
            Bands.Channel(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["digest.title"], speech.Day(speech.DateOf(now))),
                new StatusBlock(
                    done ? Tone.Good : Tone.Accent,
                    speech[done ? "digest.done" : "status.underWay"],
                    done ? null : lines.Stage()
                ),
                StageBlocks.Rail(project, Tone.Accent),
                StageBlocks.Progress(speech, project, Tone.Accent),
                new FactsBlock([
                    .. done
                        ? Array.Empty<FactLine>()
                        : [new FactLine(speech["status.turn"], turn), lines.NextDelivery()],
                    new FactLine(speech["digest.end"], speech.LongDay(project.End)),
                ]),
                new FooterBlock(speech["digest.sharedFooter"]),
            ]
        );
    }

    /// <summary>By name on both sides: in a channel there is no "us" and no "you".</summary>
    private static string TurnOf(Speech speech, Project project) =>
        project.Turn.Side switch
        {
            Side.Client => speech.Say("status.side.team", speech.Of(ProjectWords.Cut(project.Owner.Name, 60))),
            Side.Provider => ProjectWords.Cut(project.CurrentProvider, 80),
            _ => speech["status.side.third"],
        };
}
