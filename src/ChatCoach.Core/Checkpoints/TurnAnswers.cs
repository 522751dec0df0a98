using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>What a checkpoint's answer to "whose turn is it" does to the ledger.</summary>
internal static class TurnAnswers
{
    /// <summary>
    /// With a hand-over where the answer names another side than before. An edit corrects the hand-over that its own
    /// checkpoint made, in its place and in the stage that it was of; what was handed over since by hand stands.
    /// </summary>
    /// <param name="project">The project, with the answers in it.</param>
    /// <param name="checkpoint">With the version just given.</param>
    /// <param name="answeredOn">The day of its first version: an edit does not move a hand-over.</param>
    public static Project HandedOver(Project project, Checkpoint checkpoint, DateOnly answeredOn)
    {
        var side = checkpoint.Latest.Answers.Turn;
        var handOver = new TurnEvent(0, project.CurrentStage?.Id, side, answeredOn)
        {
            By = checkpoint.Latest.Name,
            Checkpoint = checkpoint.Occurrence,
        };
        if (project.TurnOf(checkpoint.Occurrence) is { } own)
        {
            return own.Side == side ? project : project.HandingOver(handOver with { Corrects = own.Number });
        }

        return side == checkpoint.TurnBefore.Side || project.Turn != checkpoint.TurnBefore
            ? project
            : project.HandingOver(project.AsPlanned(handOver));
    }
}
