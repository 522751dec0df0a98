using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>One risk: as it stands, and as its keeper is asked about it.</summary>
public static class RiskMessages
{
    public static CoachMessage Card(Speech speech, Project project, Member reader, Risk risk, DateTimeOffset now) =>
        new(
            speech.Say("risk.summary", ProjectWords.Cut(risk.What, 120), project.Name),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["risk.title"], speech.Day(speech.DateOf(now))),
                Status(speech, risk),
                new TextBlock(risk.What, TextStyle.Strong),
                Facts(speech, project, risk),
                .. risk.SignSeenOn is { } seen && risk.IsOpen
                    ? [new TextBlock(speech.Say("risk.signSeenOn", speech.Day(seen)))]
                    : Array.Empty<Block>(),
                new ActionsBlock([.. Actions(speech, project, reader, risk)]),
                new FooterBlock(speech["risk.footer"], Bands.Practice(speech, "4-3")),
            ]
        )
        {
            Refresh = RiskWords.Call(Verbs.RiskShow, project, risk),
        };

    /// <summary>The small private card of a review: one risk, three ways to answer.</summary>
    /// <param name="waiting">How many risks wait for this reader, this one included.</param>
    public static CoachMessage Review(Speech speech, Project project, Risk risk, int waiting, DateTimeOffset now)
    {
        var call = RiskWords.Call(Verbs.RiskReview, project, risk);
        return new CoachMessage(
            speech.Say("risk.reviewSummary", ProjectWords.Cut(risk.What, 120), project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["risk.reviewTitle"], speech.Day(speech.DateOf(now))),
                Status(speech, risk),
                new TextBlock(risk.What, TextStyle.Strong),
                .. risk.Sign is { } sign ? [new TextBlock(speech.Say("risk.signToWatch", sign))] : Array.Empty<Block>(),
                .. waiting > 1
                    ? [new TextBlock(speech.Count("risk.others", waiting - 1), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([
                    Button.Press(speech["risk.still"], call with { Choice = RiskReviews.Still }).AsPrimary(),
                    Button.Press(
                        speech[risk.Sign is null ? "risk.closer" : "risk.signSeen"],
                        call with
                        {
                            Choice = RiskReviews.Seen,
                        }
                    ),
                    Button.Open(speech["risk.close"], RiskWords.Call(Verbs.RiskClose, project, risk)),
                ]),
                new FooterBlock(speech["risk.reviewFooter"], Bands.Practice(speech, "4-3")),
            ]
        )
        {
            Refresh = RiskWords.Call(Verbs.RiskShow, project, risk),
        };
    }

    /// <summary>For who had the review card: it was answered, here or elsewhere.</summary>
    public static CoachMessage Reviewed(Speech speech, Project project, Risk risk, DateTimeOffset now)
    {
        var next = RiskWords.ReviewOf(speech, project, risk);
        var text =
            !risk.IsOpen ? speech["risk.reviewedClosed"]
            : risk.SignSeenOn == project.CalendarOf(project.KeeperOf(risk)).DateOf(now)
                ? speech.Say("risk.reviewedSeen", RiskWords.ProbabilityOf(speech, risk), next)
            : speech.Say("risk.reviewedStill", next);
        var alert = Button.Open(speech["risk.alert"], new ActionCall(Verbs.AlertOpen, project.Id) { Choice = risk.Id });
        var show = Button.Press(speech["risk.show"], RiskWords.Call(Verbs.RiskShow, project, risk));
        return new CoachMessage(
            text,
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["risk.reviewedTitle"], speech.Day(speech.DateOf(now))),
                Status(speech, risk),
                new TextBlock(risk.What, TextStyle.Strong),
                new TextBlock(text),
                new ActionsBlock([
                    .. risk is { IsOpen: true, SignSeenOn: not null } ? new[] { alert.AsPrimary(), show } : [show],
                    List(speech, project),
                ]),
            ]
        );
    }

    private static StatusBlock Status(Speech speech, Risk risk) =>
        risk.IsOpen
            ? new StatusBlock(
                RiskWords.ToneOf(risk),
                RiskWords.WeightOf(speech, risk),
                speech.Say("risk.status", RiskWords.ProbabilityOf(speech, risk), RiskWords.ImpactOf(speech, risk))
            )
            : new StatusBlock(
                Tone.Good,
                speech["risk.isClosed"],
                speech["risk.outcome." + (risk.Outcome ?? RiskOutcome.Irrelevant)]
            );

    private static FactsBlock Facts(Speech speech, Project project, Risk risk) =>
        new([
            new FactLine(speech["risk.sign"], risk.Sign ?? speech["risk.noSign"]),
            new FactLine(speech["risk.keeper"], RiskWords.KeeperOf(project, risk)),
            risk.ClosedOn is { } closed
                ? new FactLine(speech["risk.closedOn"], speech.Day(closed))
                : new FactLine(speech["risk.review"], RiskWords.ReviewOf(speech, project, risk)),
        ]);

    private static IEnumerable<Button> Actions(Speech speech, Project project, Member reader, Risk risk)
    {
        if (risk.IsOpen && RiskRights.MayChange(reader, risk))
        {
            yield return Button
                .Open(
                    speech[risk.Sign is null ? "risk.addSign" : "risk.edit"],
                    RiskWords.Call(Verbs.RiskOpen, project, risk)
                )
                .AsPrimary();
            yield return Button.Press(
                speech[risk.Sign is null ? "risk.closer" : "risk.signSeen"],
                RiskWords.Call(Verbs.RiskReview, project, risk) with
                {
                    Choice = RiskReviews.Seen,
                }
            );
            yield return Button.Open(speech["risk.close"], RiskWords.Call(Verbs.RiskClose, project, risk));
            yield return List(speech, project).AsRare();
            yield break;
        }

        yield return List(speech, project).AsPrimary();
    }

    private static Button List(Speech speech, Project project) =>
        Button.Press(speech["risk.list"], new ActionCall(Verbs.RiskList, project.Id));
}
