using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>A checkpoint on its way to the provider, as it is usually and with everything as long as it may be.</summary>
public static class SharingSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 8, 30, 0, TimeSpan.Zero);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (var (name, much) in new[] { ("", ""), (", long", new string('x', 500)) })
        {
            var ana = new Member(Role.Owner, "Ana Moreau" + much) { Person = new PersonKey("msteams", "t", "ana") };
            var paul = new Member(Role.Provider, "Paul Lambert" + much)
            {
                Person = new PersonKey("msteams", "t", "paul"),
            };
            var project = new Project
            {
                Name = "Site e-commerce" + much,
                Provider = "Agence Lumen" + much,
                Members = [ana, paul, paul, paul],
                Id = "abcdefghijklmnop",
                Start = new DateOnly(2026, 9, 7),
                End = new DateOnly(2027, 3, 31),
                Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11))],
                Schedule = new CheckpointSchedule
                {
                    Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
                    NextPrompt = Now.AddDays(7),
                    NextOccurrence = new DateOnly(2026, 12, 10),
                },
            };
            var checkpoint = new Checkpoint(new DateOnly(2026, 12, 3)) { TurnBefore = project.Turn }.With(
                new CheckpointAnswers
                {
                    Occurrence = new DateOnly(2026, 12, 3),
                    Health = Health.AtRisk,
                    Turn = Side.Provider,
                    Delivered = "unproven",
                    Next = ProjectWords.Cut("Catalogue" + much, 200),
                    NextDate = new DateOnly(2026, 12, 18),
                },
                ana,
                Now
            );
            yield return ("preview" + name, ShareMessages.Preview(speech, project, checkpoint, 1));
            yield return ("for the provider" + name, ShareMessages.ForProvider(speech, project, checkpoint, paul));
            yield return (
                "summary, shared" + name,
                SummaryMessages.Summary(speech, project, checkpoint with { SharedVersion = 1 }, 1, mayEdit: true, Now)
            );
            var edited = checkpoint.With(checkpoint.Latest.Answers, ana, Now) with { SharedVersion = 1 };
            yield return (
                "summary, new version" + name,
                SummaryMessages.Summary(speech, project, edited, 1, mayEdit: true, Now)
            );
        }
    }
}
