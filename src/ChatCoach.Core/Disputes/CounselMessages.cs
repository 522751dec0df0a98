using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What to bring to a first talk with counsel. Information, never advice.</summary>
public static class CounselMessages
{
    public static CoachMessage Bring(Speech speech, Project project, DateOnly today, Situation? situation)
    {
        var recorded = situation is null
            ? speech["counsel.nothingYet"]
            : speech.Say(
                "dispute.counts",
                speech.Count("dispute.facts", situation.Dispute.Facts.Count),
                speech.Count("dispute.exchanges", situation.Dispute.Exchanges.Count)
            );
        return new CoachMessage(
            speech["counsel.summary"],
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["counsel.title"], speech.Day(today)),
                new TextBlock(speech["counsel.text"], Practice: Bands.Practice(speech, "5-5")),
                new BulletsBlock([
                    new Bullet(speech["counsel.contract"], speech["counsel.contractRest"]),
                    new Bullet(speech["counsel.facts"], recorded),
                    new Bullet(speech["counsel.amounts"], speech["counsel.amountsRest"]),
                    new Bullet(speech["counsel.goal"], speech["counsel.goalRest"]),
                ]),
                new ActionsBlock([
                    Button.Press(speech["dossier.ask"], new ActionCall(Verbs.DossierMake, project.Id)).AsPrimary(),
                    .. situation is null ? [] : Buttons(speech, situation),
                ]),
                new FooterBlock(speech["counsel.footer"]),
            ]
        );
    }

    private static IEnumerable<Button> Buttons(Speech speech, Situation situation)
    {
        yield return Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow));
        yield return Button
            .Press(speech["dispute.seeFile"], DisputeMessages.Call(situation, Verbs.DisputeFile))
            .AsRare();
        yield return Button.Press(speech["reality.open"], DisputeMessages.Call(situation, Verbs.DisputeCosts));
    }
}
