using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Digests;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Settings;
using ChatCoach.Core.Tests.Checkpoints;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Digests;

/// <summary>A project whose people have all said hello, so that they can be written to.</summary>
internal static class DigestStage
{
    public static async Task<CheckpointStage> OpenAsync(string locale = "fr-FR")
    {
        var stage = await CheckpointStage.OpenAsync(locale: locale);
        var cast = stage.Cast.With(
            new RhythmHandler(
                stage.Cast.Desk,
                new CurrentProjects(stage.Cast.Projects, stage.Cast.People),
                new SettingsView(new WallClock(), stage.Cast.Options)
            )
        );
        foreach (var name in new[] { "Ana", "Marc", "Helene", "Paul" })
        {
            await cast.Says(name, "bonjour");
        }

        return stage;
    }

    /// <summary>Everything that a project can have of what is its team's alone.</summary>
    public static async Task<CheckpointStage> TroubledAsync(string typed)
    {
        var stage = await OpenAsync();
        await stage.ChangesAsync(project =>
            project with
            {
                Risks =
                [
                    Risk("r1", "Un détail", Level.Low, Level.Low),
                    Risk("r2", "Personne pour la recette", Level.Medium, Level.Medium),
                    Risk("r3", "La banque tarde", Level.High, Level.High),
                    Risk("r4", "Le budget fond", Level.High, Level.Low),
                ],
                Disputes = [new DisputeLine("d1", "Litige du catalogue", 2, new DateOnly(2026, 11, 30))],
                Alerts = [new Alert("a1", "La banque", stage.Cast.Clock.GetUtcNow(), "Paul", true)],
            }
        );
        await stage.Cast.SaysInChannel("Ana", typed);
        await stage.RunsUntil(3, 10);
        await stage.AnswersAsync("Ana", stage.LastTo("Ana"), ("health", "OffTrack"), ("worry", "Le budget"));
        return stage;
    }

    private static Risk Risk(string id, string what, Level probability, Level impact) =>
        new(id, what) { Probability = probability, Impact = impact };

    public static List<OutboxMessage> Posted(CheckpointStage stage) =>
        [.. stage.Cast.Projects.Sent.Where(sent => sent.Where is not null)];
}
