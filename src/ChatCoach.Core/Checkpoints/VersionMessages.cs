using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>What an edit changed: for each question from what to what, who and when; one edit a page.</summary>
public static class VersionMessages
{
    private const int LongestValue = 120;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="checkpoint">Of which checkpoint.</param>
    /// <param name="card">The number of the card that it stands in; 0 for none.</param>
    /// <param name="number">The version to compare with the one before; one that is not kept shows the latest.</param>
    public static CoachMessage Card(Speech speech, Project project, Checkpoint checkpoint, int card, int number)
    {
        var place = PlaceOf(checkpoint, number);
        var after = checkpoint.Versions[place];
        var before = place == 0 ? null : checkpoint.Versions[place - 1];
        var day = speech.Day(checkpoint.Occurrence);
        return new CoachMessage(
            speech.Say("changes.summary", day, after.Number, after.Name),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["changes.title"], day),
                new StatusBlock(
                    Tone.Neutral,
                    speech.Say("changes.version", after.Number),
                    speech.Say("changes.by", after.Name, speech.Day(speech.DateOf(after.At)), speech.Time(after.At))
                ),
                Body(speech, project, before?.Answers, after.Answers),
                new ActionsBlock([
                    CheckpointButtons.Show(speech["changes.back"], project, checkpoint.Occurrence, card).AsPrimary(),
                    .. Turning(speech, project, checkpoint, card, place),
                    .. CheckpointButtons.Proof(speech, after.Answers).Select(button => button.AsRare()),
                ]),
                new FooterBlock(
                    speech[checkpoint.Versions[0].Number == 1 ? "changes.footer" : "changes.olderInJournal"]
                ),
            ]
        );
    }

    private static Block Body(Speech speech, Project project, CheckpointAnswers? before, CheckpointAnswers after)
    {
        if (before is null)
        {
            return new TextBlock(speech["changes.first"]);
        }

        var changes = CheckpointValues
            .Of(speech, project, before)
            .Zip(CheckpointValues.Of(speech, project, after))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new Bullet(
                pair.First.Title,
                speech.Say("changes.fromTo", ValueOf(speech, pair.First), ValueOf(speech, pair.Second))
            ))
            .ToList();
        return changes.Count == 0 ? new TextBlock(speech["changes.same"]) : new BulletsBlock(changes);
    }

    private static string ValueOf(Speech speech, FactLine line) =>
        line.Value.Length == 0 ? speech["changes.empty"] : ProjectWords.Cut(line.Value, LongestValue);

    private static IEnumerable<Button> Turning(
        Speech speech,
        Project project,
        Checkpoint checkpoint,
        int card,
        int place
    )
    {
        if (place > 0)
        {
            yield return Show(
                speech["changes.older"],
                project,
                checkpoint,
                card,
                checkpoint.Versions[place - 1].Number
            );
        }

        if (place < checkpoint.Versions.Count - 1)
        {
            yield return Show(
                speech["changes.newer"],
                project,
                checkpoint,
                card,
                checkpoint.Versions[place + 1].Number
            );
        }
    }

    /// <summary>A button that shows what a version changed.</summary>
    internal static Button Show(string title, Project project, Checkpoint checkpoint, int card, int number) =>
        Button.Press(
            title,
            new ActionCall(Verbs.CheckpointVersions, project.Id, Checkpoint.IdOf(checkpoint.Occurrence), card)
            {
                Choice = number.ToString(CultureInfo.InvariantCulture),
            }
        );

    private static int PlaceOf(Checkpoint checkpoint, int number)
    {
        var place = checkpoint.Versions.Index().FirstOrDefault(version => version.Item.Number == number).Index;
        return checkpoint.Versions[place].Number == number ? place : checkpoint.Versions.Count - 1;
    }
}
