using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>The cards that ask: the prompt, the one nudge, and what the sponsor reads after several silences.</summary>
public static class PromptMessages
{
    /// <summary>No afternoon is offered to someone who reads it about noon or later.</summary>
    private const int AfternoonIsNear = 13;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">As it is once the checkpoint is asked.</param>
    /// <param name="pending">What is asked.</param>
    /// <param name="reader">The owner or the deputy.</param>
    /// <param name="now">When it is asked.</param>
    public static CoachMessage Prompt(
        Speech speech,
        Project project,
        PendingCheckpoint pending,
        Member reader,
        DateTimeOffset now
    )
    {
        var card = pending.CardOf(reader.Person)?.Number ?? 0;
        var row = FormattableString.Invariant($"later-{project.Id}-{Checkpoint.IdOf(pending.Occurrence)}-{card}");
        return new CoachMessage(
            speech.Say("checkpoint.prompt.summary", speech.Day(pending.Occurrence), project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["checkpoint.title"], speech.Day(pending.Occurrence)),
                .. pending.Late ? [LateLine(speech, pending)] : Array.Empty<Block>(),
                new TextBlock(IntroOf(speech, project, reader)),
                new FactsBlock([.. Facts(speech, project)]),
                new ActionsBlock([
                    Answer(speech, project, pending, card),
                    Button.Toggle(speech["checkpoint.later"], row),
                    .. Rare(speech, project, pending, reader, card),
                ]),
                new ActionsBlock([.. Snoozes(speech, project, pending, card, now)]) { Id = row, Hidden = true },
                new FooterBlock(WhatComes(speech, project, pending, reader, now)),
            ]
        )
        {
            Refresh = CheckpointButtons.ShowCall(project, pending.Occurrence, card),
        };
    }

    /// <summary>Smaller than the prompt: three ways out, and the promise not to insist.</summary>
    public static CoachMessage Nudge(
        Speech speech,
        Project project,
        PendingCheckpoint pending,
        Member reader,
        DateTimeOffset now
    )
    {
        var card = pending.CardOf(reader.Person)?.Number ?? 0;
        return new CoachMessage(
            speech.Say("checkpoint.nudge.summary", speech.Day(pending.Occurrence), project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["checkpoint.nudge.title"], speech.Day(pending.Occurrence)),
                new TextBlock(speech["checkpoint.nudge.text"]),
                new ActionsBlock([
                    Answer(speech, project, pending, card),
                    CheckpointButtons.Snooze(speech, project, pending, card, SnoozeTimes.Tomorrow),
                    reader.Role == Role.Owner && project.Deputy is { HasJoined: true }
                        ? CheckpointButtons.HandOver(speech, project, pending, card)
                        : CheckpointButtons.Skip(speech, project, pending, card),
                ]),
                new FooterBlock(
                    speech.Say("checkpoint.nudge.footer", WhatComes(speech, project, pending, reader, now))
                ),
            ]
        )
        {
            Refresh = CheckpointButtons.ShowCall(project, pending.Occurrence, card),
        };
    }

    /// <summary>The three snoozes in the open, for who typed that it is not the moment.</summary>
    public static CoachMessage ChooseSnooze(
        Speech speech,
        Project project,
        PendingCheckpoint pending,
        DateTimeOffset now
    ) =>
        new(
            speech["checkpoint.snooze.question"],
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["checkpoint.title"], speech.Day(pending.Occurrence)),
                new TextBlock(speech["checkpoint.snooze.question"]),
                new ActionsBlock([.. Snoozes(speech, project, pending, 0, now)]),
            ]
        );

    /// <summary>To the sponsor, once: how many, since when, who runs the project. Nothing of what was answered.</summary>
    public static CoachMessage Silence(Speech speech, Project project)
    {
        var missed = project.Schedule.Missed;
        var since = project.LastAnswers is { } last
            ? speech.Say("checkpoint.silence.last", speech.Day(last.Occurrence))
            : speech["checkpoint.silence.none"];
        return new CoachMessage(
            speech.Count("checkpoint.silence.summary", missed, project.Name),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["checkpoint.silence.title"]),
                new TextBlock(
                    speech.Count("checkpoint.silence.text", missed, since),
                    TextStyle.Normal,
                    Bands.Practice(speech, "4-1")
                ),
                new TextBlock(speech.Say("checkpoint.silence.offer", project.Owner.Name)),
                new ActionsBlock([
                    Button
                        .Press(speech["checkpoint.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id))
                        .AsPrimary(),
                ]),
                new FooterBlock(speech["checkpoint.silence.footer"]),
            ]
        );
    }

    private static Button Answer(Speech speech, Project project, PendingCheckpoint pending, int card) =>
        CheckpointButtons.Answer(speech["checkpoint.answer"], project, pending.Occurrence, 0, card).AsPrimary();

    private static StatusBlock LateLine(Speech speech, PendingCheckpoint pending) =>
        new(
            Tone.Neutral,
            speech["checkpoint.late"],
            speech.Say("checkpoint.late.planned", speech.Day(pending.Occurrence))
        );

    private static string IntroOf(Speech speech, Project project, Member reader) =>
        reader.Role == Role.Deputy ? speech.Say("checkpoint.prompt.deputy", speech.Of(project.Owner.Name))
        : project.LastAnswers is { } last ? speech.Say("checkpoint.prompt.last", speech.Day(last.Occurrence))
        : speech["checkpoint.prompt.first"];

    private static IEnumerable<FactLine> Facts(Speech speech, Project project)
    {
        yield return new FactLine(
            speech["checkpoint.fact.health"],
            ProjectWords.HealthOf(speech, project.LastAnswers?.Health ?? project.Health)
        );
        yield return new FactLine(
            speech["checkpoint.fact.turn"],
            CheckpointWords.SideOf(speech, project, project.Turn.Side)
        );
        if (project.LastAnswers is { Next.Length: > 0 } last)
        {
            yield return new FactLine(speech["checkpoint.fact.promised"], CheckpointWords.PromiseOf(speech, last));
        }
        else if (project.CurrentStage is { } stage)
        {
            yield return new FactLine(
                speech["checkpoint.fact.stage"],
                speech.Say("checkpoint.promise", ProjectWords.Cut(stage.Name, 80), speech.Day(stage.Due))
            );
        }
    }

    private static IEnumerable<Button> Rare(
        Speech speech,
        Project project,
        PendingCheckpoint pending,
        Member reader,
        int card
    )
    {
        yield return CheckpointButtons.Skip(speech, project, pending, card).AsRare();
        if (reader.Role == Role.Owner && project.Deputy is { HasJoined: true })
        {
            yield return CheckpointButtons.HandOver(speech, project, pending, card).AsRare();
        }

        yield return CheckpointButtons.Pause(speech, project, pending, card).AsRare();
    }

    private static IEnumerable<Button> Snoozes(
        Speech speech,
        Project project,
        PendingCheckpoint pending,
        int card,
        DateTimeOffset now
    ) =>
        SnoozeTimes
            .All.Where(choice => choice != SnoozeTimes.Afternoon || speech.Local(now).Hour < AfternoonIsNear)
            .Select(choice => CheckpointButtons.Snooze(speech, project, pending, card, choice));

    /// <summary>What happens when nobody answers, so that nobody has to wonder.</summary>
    private static string WhatComes(
        Speech speech,
        Project project,
        PendingCheckpoint pending,
        Member reader,
        DateTimeOffset now
    )
    {
        if (pending.NudgeAt is { } nudge)
        {
            return speech.Say("checkpoint.footer.nudge", CheckpointWords.When(speech, nudge, now));
        }

        if (
            pending.DeputyAt is { } offered
            && reader.Role == Role.Owner
            && project.Deputy is { HasJoined: true } deputy
        )
        {
            return speech.Say("checkpoint.footer.deputy", deputy.Name, speech.Day(speech.DateOf(offered)));
        }

        return project.Schedule.NextPrompt is { } next
            ? speech.Say("checkpoint.footer.open", speech.Day(speech.DateOf(next)))
            : speech["checkpoint.footer.openEnded"];
    }
}
