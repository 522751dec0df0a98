using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>
/// The buttons of a checkpoint. Those that answer carry the version of the answers that the card showed (0 before there
/// are any); those that put it off carry the version of the asking. All carry the number of their card as the step.
/// </summary>
internal static class CheckpointButtons
{
    public static Button Answer(string title, Project project, DateOnly occurrence, int version, int card) =>
        Button.Open(
            title,
            new ActionCall(Verbs.CheckpointOpen, project.Id, Checkpoint.IdOf(occurrence), card, version)
        );

    public static Button Snooze(Speech speech, Project project, PendingCheckpoint pending, int card, string choice) =>
        Button.Press(
            speech["checkpoint.snooze." + choice],
            CallOf(Verbs.CheckpointSnooze, project, pending, card) with
            {
                Choice = choice,
            }
        );

    public static Button Skip(Speech speech, Project project, PendingCheckpoint pending, int card) =>
        Button.Open(speech["checkpoint.skip"], CallOf(Verbs.CheckpointSkip, project, pending, card));

    public static Button Pause(Speech speech, Project project, PendingCheckpoint pending, int card) =>
        Button.Open(speech["checkpoint.pause"], CallOf(Verbs.CheckpointPause, project, pending, card));

    public static Button HandOver(Speech speech, Project project, PendingCheckpoint pending, int card) =>
        Button.Press(
            speech.Say("checkpoint.handOver", ProjectWords.Cut(project.Deputy!.Name, 20)),
            CallOf(Verbs.CheckpointHandOver, project, pending, card)
        );

    public static Button Show(string title, Project project, DateOnly occurrence, int card) =>
        Button.Press(title, ShowCall(project, occurrence, card));

    /// <summary>The present state of a checkpoint; also what a card asks for again when it is looked at.</summary>
    public static ActionCall ShowCall(Project project, DateOnly occurrence, int card) =>
        new(Verbs.CheckpointShow, project.Id, Checkpoint.IdOf(occurrence), card);

    /// <summary>Opens the proof in a browser; only where it names an https address.</summary>
    public static IEnumerable<Button> Proof(Speech speech, CheckpointAnswers answers) =>
        WebLinks.FirstIn(answers.Proof) is { } address ? [Button.Link(speech["checkpoint.openProof"], address)] : [];

    private static ActionCall CallOf(string verb, Project project, PendingCheckpoint pending, int card) =>
        new(verb, project.Id, Checkpoint.IdOf(pending.Occurrence), card, pending.Version);
}
