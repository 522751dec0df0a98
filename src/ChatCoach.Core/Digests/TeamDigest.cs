using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Risks;

namespace ChatCoach.Core.Digests;

/// <summary>
/// The digest of a channel that was said to be the team's alone: also the status, the heaviest risks and the remarks of
/// the last checkpoint. A dispute is its owner's and deputy's matter here too.
/// </summary>
public static class TeamDigest
{
    private const int Risks = 3;

    /// <param name="speech">The channel's.</param>
    /// <param name="project">The project.</param>
    /// <param name="last">The last checkpoint that was answered, or null.</param>
    /// <param name="now">When it is posted.</param>
    public static CoachMessage Of(Speech speech, Project project, Checkpoint? last, DateTimeOffset now)
    {
        var tone = ProjectWords.ToneOf(project.Health);
        var health = ProjectWords.HealthOf(speech, project.Health);
        var lines = new StatusLines(speech, project, new Member(Role.Contributor, ""), now);
        var remarks = last is null ? [] : SummaryMessages.FindingsOf(project, last);
        return new CoachMessage(
            speech.Say("status.summary", project.Name, health, lines.Stage()),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["digest.title"], speech.Day(speech.DateOf(now))),
                new StatusBlock(tone, health, lines.Stage()),
                StageBlocks.Rail(project, tone),
                StageBlocks.Progress(speech, project, tone),
                new FactsBlock([lines.Turn(), lines.Next(), lines.Checkpoint()]),
                .. RisksOf(speech, project),
                .. remarks.Count == 0
                    ? Array.Empty<Block>()
                    :
                    [
                        new RemarksBlock(
                            speech.Count("checkpoint.remarks", remarks.Count),
                            [.. remarks.Select(finding => RemarkMessages.Remark(speech, project, finding))]
                        ),
                    ],
                new FooterBlock(speech["digest.teamFooter"]),
            ]
        );
    }

    private static IEnumerable<Block> RisksOf(Speech speech, Project project)
    {
        var risks = project.TopRisks(Risks);
        if (risks.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(speech.Count("digest.risks", risks.Count), TextStyle.Strong);
        yield return new BulletsBlock([
            .. risks.Select(risk => new Bullet(
                ProjectWords.Cut(risk.What, 100),
                speech.Say(
                    "digest.risk",
                    RiskWords.ProbabilityOf(speech, risk),
                    RiskWords.WeightOf(speech, risk).ToLower(speech.Culture)
                )
            )),
        ]);
    }
}
