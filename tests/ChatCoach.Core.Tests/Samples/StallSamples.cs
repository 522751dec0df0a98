using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>"Under the pile?" with few signs and with all of them, for each of its readers.</summary>
internal static class StallSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 8, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 3);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech, Project project, string name)
    {
        yield return ("stall, not their turn" + name, StallMessages.NotTheirs(speech, project));
        var calm = project with { Turn = new StageTurn(Side.Provider, Today), LastAnswers = null };
        yield return (
            "stall, no sign" + name,
            StallMessages.Card(speech, calm, project.Owner, StallCount.Of(calm, Today)!)
        );
        var piled = Piled(project);
        foreach (var reader in project.Members.Where(one => Access.Allows(one.Role, Permission.SeeTeam)))
        {
            yield return (
                $"stall, all signs, for {reader.Role}{name}",
                StallMessages.Card(speech, piled, reader, StallCount.Of(piled, Today)!)
            );
        }

        var checkpoint = new Checkpoint(Today) { TurnBefore = project.Turn }.With(
            piled.LastAnswers!,
            project.Owner,
            Now
        );
        yield return (
            "checkpoint summary with a stall" + name,
            SummaryMessages.Summary(speech, piled, checkpoint, 1, mayEdit: true, Now)
        );
    }

    /// <summary>Silent for weeks, nothing delivered, the date moved, meetings put off, and slow to answer.</summary>
    private static Project Piled(Project project)
    {
        var piled = project with { Turn = new StageTurn(Side.Provider, new DateOnly(2026, 9, 7)) };
        foreach (var (week, promised) in new[] { 20, 27, 41 }.Index())
        {
            var answers = new CheckpointAnswers
            {
                Occurrence = Today.AddDays(7 * (week - 2)),
                Health = Health.AtRisk,
                Turn = Side.Provider,
                Next = ProjectWords.Cut(project.Name, 200),
                NextDate = Today.AddDays(promised),
            };
            piled = piled.Promising(answers, null, "Ana", answers.Occurrence).Counting(answers) with
            {
                LastAnswers = answers,
                Stall = new Stall(StallLevel.Red, Today, Today),
            };
        }

        (int Day, ContactKind Kind)[] contacts =
        [
            (-80, ContactKind.Talk),
            (-78, ContactKind.Asked),
            (-77, ContactKind.Message),
            (-71, ContactKind.Asked),
            (-70, ContactKind.Message),
            (-60, ContactKind.Delivery),
            (-40, ContactKind.Postponed),
            (-30, ContactKind.Postponed),
            (-20, ContactKind.Asked),
        ];
        return piled.Touching(
            "sample",
            [.. contacts.Select(one => new Contact(Today.AddDays(one.Day), one.Kind, "sample"))]
        );
    }
}
