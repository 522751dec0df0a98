using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Digests;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>What a channel gets, as it is usually and with everything as long as it may be.</summary>
public static class DigestSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 7);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (
            var (name, project) in new[]
            {
                ("", Plain("Site e-commerce", 4)),
                (", long", Plain(new string('x', 500), 40)),
            }
        )
        {
            var last = Answered(project);
            yield return ("shared digest" + name, SharedDigest.Of(speech, project, Now));
            yield return ("team digest" + name, TeamDigest.Of(speech, project, last, Now));
            var calm = project with { Risks = [], Alerts = [], Health = Health.OnTrack };
            yield return ("team digest, nothing yet" + name, TeamDigest.Of(speech, calm, null, Now));
            var done = project with { Stages = [.. project.Stages.Select(stage => stage with { AcceptedOn = Today })] };
            yield return ("shared digest, all accepted" + name, SharedDigest.Of(speech, done, Now));
        }
    }

    private static Project Plain(string name, int stages) =>
        new()
        {
            Id = "abcdefghijklmnop",
            Name = name,
            Provider = name.Length > 100 ? name : "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Health = Health.AtRisk,
            Turn = new StageTurn(name.Length > 100 ? Side.Client : Side.Provider, new DateOnly(2026, 11, 24)),
            Stages =
            [
                .. Enumerable
                    .Range(1, stages)
                    .Select(number => new Stage(
                        "s" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        ProjectWords.Cut("Catalogue " + name, 80),
                        new DateOnly(2026, 10, 1).AddDays(20 * number)
                    )
                    {
                        AcceptedOn = number < 3 ? new DateOnly(2026, 11, 6) : null,
                        PromisedFor = number == 3 ? new DateOnly(2026, 12, 18) : null,
                    }),
            ],
            Members = [new Member(Role.Owner, name.Length > 100 ? name : "Ana Moreau") { Person = Ana }],
            Risks =
            [
                .. Enumerable
                    .Range(1, 4)
                    .Select(number => new Risk(
                        "r" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        ProjectWords.Cut("La banque tarde, " + name, Risk.LongestText)
                    )
                    {
                        Probability = (Level)(number % 3),
                    }),
            ],
            Alerts = [new Alert("a1", "La banque demande trois jours.", Now, "Paul Lambert", true)],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
                NextPrompt = new DateTimeOffset(2026, 12, 10, 8, 30, 0, TimeSpan.Zero),
                NextOccurrence = new DateOnly(2026, 12, 10),
            },
            LastAnswers = Answers(name),
        };

    private static Checkpoint Answered(Project project) =>
        new Checkpoint(new DateOnly(2026, 12, 3)) { TurnBefore = project.Turn }.With(
            Answers(project.Name),
            project.Owner,
            Now.AddDays(-4)
        );

    private static CheckpointAnswers Answers(string name) =>
        new()
        {
            Occurrence = new DateOnly(2026, 12, 3),
            Health = Health.AtRisk,
            Turn = Side.Provider,
            Delivered = "unproven",
            Next = ProjectWords.Cut("Catalogue, " + name, 200),
            NextDate = new DateOnly(2026, 12, 18),
            PromiseMoves = 2,
            Worry = name,
            HoursBilled = 70,
            HoursAgreed = 60,
            SpokeOn = new DateOnly(2026, 11, 10),
        };

    private static PersonKey Ana { get; } = new("msteams", "tenant-1", "ana");
}
