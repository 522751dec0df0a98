using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>What stands in the card's place once it is answered.</summary>
public static class SummaryMessages
{
    /// <summary>What a row holds; what falls off the end is found on the trend too.</summary>
    private const int MostButtons = 6;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">As it is with the answers.</param>
    /// <param name="checkpoint">The answered checkpoint.</param>
    /// <param name="card">The number of the card that it stands in; 0 for none.</param>
    /// <param name="mayEdit">True for the owner and the deputy.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Summary(
        Speech speech,
        Project project,
        Checkpoint checkpoint,
        int card,
        bool mayEdit,
        DateTimeOffset now
    )
    {
        var latest = checkpoint.Latest;
        var findings = FindingsOf(project, checkpoint);
        return new CoachMessage(
            speech.Say("checkpoint.summary.summary", speech.Day(checkpoint.Occurrence), project.Name),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["checkpoint.summary.title"], speech.Day(checkpoint.Occurrence)),
                CheckpointWords.StatusOf(speech, project, latest.Answers.Health),
                new FactsBlock([.. Facts(speech, project, checkpoint)]),
                findings.Count == 0
                    ? new TextBlock(speech["checkpoint.noRemark"])
                    : new RemarksBlock(
                        speech.Count("checkpoint.remarks", findings.Count),
                        [.. findings.Select(finding => RemarkMessages.Remark(speech, project, finding))]
                    ),
                new ActionsBlock([
                    RemarkMessages.Action(speech, project, findings.Count == 0 ? null : findings[0]).AsPrimary(),
                    .. mayEdit
                        ?
                        [
                            CheckpointButtons.Answer(
                                speech["checkpoint.edit"],
                                project,
                                checkpoint.Occurrence,
                                latest.Number,
                                card
                            ),
                        ]
                        : Array.Empty<Button>(),
                    .. Rare(speech, project, checkpoint, card, mayEdit)
                        .Take(mayEdit ? MostButtons - 2 : MostButtons - 1),
                ]),
                new FooterBlock(FooterOf(speech, project, checkpoint, now)),
            ]
        )
        {
            Refresh = CheckpointButtons.ShowCall(project, checkpoint.Occurrence, card),
        };
    }

    private static IEnumerable<Button> Rare(
        Speech speech,
        Project project,
        Checkpoint checkpoint,
        int card,
        bool mayEdit
    )
    {
        foreach (var proof in CheckpointButtons.Proof(speech, checkpoint.Latest.Answers))
        {
            yield return proof;
        }

        if (mayEdit && checkpoint.Latest.Answers.HoursBilled is > 0)
        {
            yield return Button
                .Open(speech["hours.fromCheckpoint"], new ActionCall(Verbs.HoursOpen, project.Id))
                .AsRare();
        }

        if (checkpoint.Versions.Count > 1)
        {
            yield return VersionMessages
                .Show(speech["changes.see"], project, checkpoint, card, checkpoint.Latest.Number)
                .AsRare();
        }

        foreach (var share in mayEdit ? ShareMessages.Buttons(speech, project, checkpoint, card) : [])
        {
            yield return share;
        }

        yield return Button.Press(speech["trend.see"], new ActionCall(Verbs.TrendShow, project.Id)).AsRare();
        foreach (var calendar in CheckpointCalendar.Buttons(speech, project))
        {
            yield return calendar.AsRare();
        }
    }

    private static string FooterOf(Speech speech, Project project, Checkpoint checkpoint, DateTimeOffset now)
    {
        var latest = checkpoint.Latest;
        var saved = speech.Say(
            "checkpoint.summary.footer",
            latest.Name,
            speech.Time(latest.At),
            latest.Number,
            CheckpointWords.NextOf(speech, project, now)
        );
        return checkpoint.SharedVersion == 0
            ? saved
            : $"{saved} {speech.Say("share.sharedVersion", checkpoint.SharedVersion)}";
    }

    /// <summary>For who also had the card: someone else was quicker.</summary>
    /// <param name="speech">The reader's.</param>
    /// <param name="project">As it is with the answers.</param>
    /// <param name="checkpoint">The answered checkpoint.</param>
    /// <param name="card">The number of the card that it stands in; 0 for none.</param>
    /// <param name="afterClick">True where it answers a click that came too late and changed nothing.</param>
    public static CoachMessage OtherAnswered(
        Speech speech,
        Project project,
        Checkpoint checkpoint,
        int card,
        bool afterClick
    )
    {
        var latest = checkpoint.Latest;
        var text = afterClick ? "checkpoint.other.click" : "checkpoint.other.text";
        return new CoachMessage(
            speech.Say("checkpoint.other.summary", latest.Name, speech.Day(checkpoint.Occurrence), project.Name),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(
                    speech.Say("checkpoint.other.title", speech.Of(ProjectWords.FirstName(latest.Name, 16))),
                    speech.Day(checkpoint.Occurrence)
                ),
                CheckpointWords.StatusOf(speech, project, latest.Answers.Health),
                new TextBlock(speech.Say(text, latest.Name, speech.Time(latest.At))),
                new FactsBlock([.. Facts(speech, project, checkpoint).Take(2)]),
                new ActionsBlock([
                    CheckpointButtons
                        .Show(speech["checkpoint.seeAnswers"], project, checkpoint.Occurrence, card)
                        .AsPrimary(),
                    CheckpointButtons.Answer(
                        speech["checkpoint.complete"],
                        project,
                        checkpoint.Occurrence,
                        latest.Number,
                        card
                    ),
                ]),
            ]
        )
        {
            Refresh = CheckpointButtons.ShowCall(project, checkpoint.Occurrence, card),
        };
    }

    /// <summary>What remarks say of the latest version, on the day on which it was given.</summary>
    internal static IReadOnlyList<Finding> FindingsOf(Project project, Checkpoint checkpoint)
    {
        var calendar = project.CalendarOf(project.Owner);
        return
        [
            .. CheckpointRemarks
                .Of(
                    project,
                    checkpoint.Latest.Answers,
                    checkpoint.Before,
                    calendar.DateOf(checkpoint.Latest.At),
                    calendar
                )
                .Take(CheckpointRemarks.Shown),
        ];
    }

    private static IEnumerable<FactLine> Facts(Speech speech, Project project, Checkpoint checkpoint)
    {
        var answers = checkpoint.Latest.Answers;
        var side = CheckpointWords.SideOf(speech, project, answers.Turn);
        var calendar = project.CalendarOf(project.Owner);
        var today = calendar.DateOf(checkpoint.Latest.At);
        var days =
            checkpoint.TurnBefore.Side == answers.Turn && checkpoint.TurnBefore.Since != default
                ? calendar.WorkingDaysBetween(checkpoint.TurnBefore.Since, today)
                : 0;
        yield return new FactLine(
            speech["checkpoint.fact.turn"],
            days > 0 ? speech.Count("checkpoint.fact.turnSince", days, side) : side
        );
        yield return new FactLine(speech["checkpoint.fact.promised"], CheckpointWords.PromiseOf(speech, answers));
        if (answers is { Delivered: not "no", Proof: { } proof })
        {
            yield return new FactLine(speech["checkpoint.fact.delivered"], ProjectWords.Cut(proof, 120));
        }

        if (answers.HoursBilled is { } billed)
        {
            yield return new FactLine(
                speech["checkpoint.fact.hours"],
                answers.HoursAgreed is { } agreed
                    ? speech.Say("checkpoint.fact.hoursOf", Number(speech, billed), Number(speech, agreed))
                    : speech.Say("checkpoint.fact.hoursBilled", Number(speech, billed))
            );
        }
    }

    internal static string Number(Speech speech, decimal number) =>
        number.ToString("#,0.##", speech.Culture).Replace('\u202F', '\u00A0');
}
