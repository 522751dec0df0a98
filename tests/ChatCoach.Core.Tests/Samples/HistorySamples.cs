using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The cards that look back on checkpoints.</summary>
internal static class HistorySamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 8, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 3);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech, Project project, string name)
    {
        var promised = Promised(project);
        yield return ("promised dates, none" + name, PromiseMessages.Card(speech, project, 0, Now));
        yield return ("promised dates" + name, PromiseMessages.Card(speech, promised, 0, Now));
        yield return ("promised dates, last page" + name, PromiseMessages.Card(speech, promised, 9, Now));
        foreach (var (count, picture) in new[] { (0, true), (1, true), (2, true), (26, true), (26, false) })
        {
            yield return (
                $"trend of {count}{(picture ? "" : ", no picture")}{name}",
                TrendMessages.Card(
                    speech,
                    Followed(project, count),
                    0,
                    _ => picture ? "https://coach.example.com/files/p0" : null
                )
            );
        }

        yield return (
            "trend, last page" + name,
            TrendMessages.Card(speech, Followed(project, 26), 3, _ => "https://coach.example.com/files/p0")
        );
        var checkpoint = Edited(project);
        yield return ("what changed, first version" + name, VersionMessages.Card(speech, project, checkpoint, 1, 1));
        yield return ("what changed" + name, VersionMessages.Card(speech, project, checkpoint, 1, 2));
        yield return ("what changed, nothing" + name, VersionMessages.Card(speech, project, checkpoint, 1, 3));
        yield return (
            "checkpoint summary, edited" + name,
            SummaryMessages.Summary(speech, project, checkpoint, 1, mayEdit: true, Now)
        );
    }

    /// <summary>After so many weekly checkpoints, with something of everything that a trend can tell.</summary>
    private static Project Followed(Project project, int count) =>
        project with
        {
            Figures =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(week => new CheckpointFigures(
                        Today.AddDays(7 * (week - count + 1)),
                        (Health)(week / 3 % 3),
                        Side.Provider
                    )
                    {
                        Next = project.Name,
                        Moves = week / 4,
                        HoursBilled = week % 5 == 3 ? null : 8.5m * week,
                        HoursAgreed = 120,
                        SpokeOn = week % 6 == 5 ? null : Today.AddDays(7 * (week - count + 1) - week % 9),
                    }),
            ],
        };

    private static Project Promised(Project project)
    {
        var promised = project;
        foreach (var week in Enumerable.Range(0, 8))
        {
            var occurrence = Today.AddDays(7 * (week - 8));
            var next = week < 4 ? project.Stages[0].Name : "Livrable " + week + new string('x', 60);
            promised = promised.Promising(
                new CheckpointAnswers
                {
                    Occurrence = occurrence,
                    Health = Health.OnTrack,
                    Turn = Side.Provider,
                    Next = ProjectWords.Cut(next, 200),
                    NextDate = occurrence.AddDays(10),
                },
                null,
                project.Owner.Name,
                occurrence
            );
        }

        return promised;
    }

    private static Checkpoint Edited(Project project)
    {
        var answers = new CheckpointAnswers
        {
            Occurrence = Today,
            Health = Health.AtRisk,
            Turn = Side.Provider,
            Next = "Catalogue, Paul",
            NextDate = new DateOnly(2026, 12, 11),
        };
        var edited = answers with
        {
            Health = Health.OffTrack,
            Turn = Side.Client,
            Delivered = "proven",
            Proof = ProjectWords.Cut(project.Name, 80) + " https://lumen.example/recette/1.4",
            Next = ProjectWords.Cut(project.Name, 200),
            NextDate = new DateOnly(2026, 12, 18),
            Worry = project.Name,
            People = "no",
            HoursBilled = 62.5m,
            HoursAgreed = 60,
            SpokeOn = Today,
        };
        var (ana, marc) = (project.Owner, project.Owner with { Name = project.Deputy!.Name });
        return new Checkpoint(Today) { TurnBefore = project.Turn }
            .With(answers, ana, Now)
            .With(edited, ana, Now.AddMinutes(40))
            .With(edited, marc, Now.AddMinutes(50));
    }
}
