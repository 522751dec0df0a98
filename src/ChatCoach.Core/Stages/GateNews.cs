using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Stages;

/// <summary>What a provider's people hear when a stage of theirs opens: that it is theirs now, and nothing of the decision.</summary>
public static class GateNews
{
    /// <param name="session">With the decision in its project.</param>
    /// <param name="before">The stage as it was before it was decided.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task TellAsync(ProjectSession session, Stage before, CancellationToken cancellationToken)
    {
        var project = session.Project;
        var ended = project.StageOf(before.Id)!;
        return ended.Gate?.Decision == GateDecision.Continue && project.StageAfter(ended) is { } next
            ? TellAsync(
                session,
                next,
                FormattableString.Invariant($"opened-{next.Id}-{ended.Version}"),
                (speech, member) => Opened(speech, project, member, ended, next, session.Now),
                cancellationToken
            )
            : Task.CompletedTask;
    }

    /// <summary>Tells the people of who delivers a stage whose acceptance was taken back, and nothing of why.</summary>
    /// <param name="session">With the stage under way again in its project.</param>
    /// <param name="ended">The stage as it was while it was accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Task TellReopenedAsync(ProjectSession session, Stage ended, CancellationToken cancellationToken)
    {
        var project = session.Project;
        var stage = project.StageOf(ended.Id)!;
        return TellAsync(
            session,
            stage,
            FormattableString.Invariant($"reopened-{stage.Id}-{stage.Version}"),
            (speech, member) => Reopened(speech, project, member, stage, session.Now),
            cancellationToken
        );
    }

    /// <summary>Each of the people of who delivers the stage, in their own language.</summary>
    private static async Task TellAsync(
        ProjectSession session,
        Stage stage,
        string key,
        Func<Speech, Member, CoachMessage> card,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        foreach (var (place, member) in project.Members.Index())
        {
            if (member.Person is { } person && project.Delivers(member, stage))
            {
                var speech = await session.SpeechOfAsync(member, cancellationToken);
                session.Tell(
                    new OutboxMessage(FormattableString.Invariant($"{key}-m{place}"), person, card(speech, member))
                );
            }
        }
    }

    public static CoachMessage Reopened(
        Speech speech,
        Project project,
        Member reader,
        Stage stage,
        DateTimeOffset now
    ) =>
        new(
            speech.Say("acceptance.toldSummary", ProjectWords.Cut(stage.Name, 80), project.Name),
            StageWords.BandFor(speech, project, reader),
            [
                new TitleBlock(speech["acceptance.toldTitle"], speech.Day(speech.DateOf(now))),
                new StatusBlock(Tone.Accent, ProjectWords.Cut(stage.Name, 60), StageWords.PlannedOf(speech, stage)),
                new TextBlock(speech.Say("acceptance.told", ProjectWords.Cut(project.Owner.Name, 60))),
                new ActionsBlock([
                    Button
                        .Press(speech["handOver.seeStage"], new ActionCall(Verbs.StageShow, project.Id, stage.Id))
                        .AsPrimary(),
                    Button.Press(speech["plan.see"], new ActionCall(Verbs.PlanShow, project.Id)),
                ]),
                new FooterBlock(speech["plan.stageFooterShared"], Bands.Practice(speech, "5-1")),
            ]
        );

    public static CoachMessage Opened(
        Speech speech,
        Project project,
        Member reader,
        Stage ended,
        Stage next,
        DateTimeOffset now
    ) =>
        new(
            speech.Say("gate.openedSummary", ProjectWords.Cut(next.Name, 80), project.Name),
            StageWords.BandFor(speech, project, reader),
            [
                new TitleBlock(speech["gate.opened"], speech.Day(speech.DateOf(now))),
                new StatusBlock(Tone.Accent, ProjectWords.Cut(next.Name, 60), StageWords.PlannedOf(speech, next)),
                .. project.Delivers(reader, ended) && ended.AcceptedOn is { } accepted
                    ?
                    [
                        new TextBlock(
                            speech.Say("gate.accepted", ProjectWords.Cut(ended.Name, 60), speech.Day(accepted))
                        ),
                    ]
                    : Array.Empty<Block>(),
                new FactsBlock([
                    new FactLine(speech["plan.deliverable"], next.Deliverable ?? speech["plan.unknown"]),
                    new FactLine(speech["plan.test"], next.AcceptanceTest ?? speech["plan.testUnknown"]),
                ]),
                new ActionsBlock([
                    Button
                        .Press(speech["handOver.seeStage"], new ActionCall(Verbs.StageShow, project.Id, next.Id))
                        .AsPrimary(),
                    Button.Press(speech["plan.see"], new ActionCall(Verbs.PlanShow, project.Id)),
                ]),
                new FooterBlock(speech["plan.stageFooterShared"], Bands.Practice(speech, "5-1")),
            ]
        );
}
