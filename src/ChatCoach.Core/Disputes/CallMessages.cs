using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>One call prepared: an aim, one question, one offer.</summary>
public static class CallMessages
{
    public static CoachMessage Prepared(Speech speech, Situation situation)
    {
        var plan = situation.Dispute.CallPlan ?? new CallPlan(Sheets.NextAttempt(situation), "", "", "");
        List<Bullet> agenda = [new(speech["call.agendaLeft"]), new(speech["call.agendaNext"])];
        if (situation.Dispute.Clock is { Days: > 0 } clock)
        {
            agenda.Insert(0, new Bullet(speech.Count("call.agendaOurs", clock.Days)));
        }

        return new CoachMessage(
            speech.Say("call.summary", plan.Attempt),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech.Say("call.title", plan.Attempt), speech.Day(situation.Today)),
                new FactsBlock([
                    new FactLine(speech["sheet.call.aim"], plan.Aim),
                    new FactLine(speech["sheet.call.question"], plan.Question),
                    new FactLine(speech["sheet.call.offer"], plan.Offer),
                ]),
                new TextBlock(speech["call.agenda"], TextStyle.Strong),
                new BulletsBlock(agenda),
                new ActionsBlock([
                    Button.Open(speech["call.log"], DisputeMessages.Call(situation, Verbs.ExchangeOpen)).AsPrimary(),
                    Button.Open(
                        speech["call.edit"],
                        DisputeMessages.Call(situation, Verbs.DisputeSheet, TalkSheets.Call)
                    ),
                    Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow)),
                ]),
                new FooterBlock(speech["call.footer"], Bands.Practice(speech, "5-2")),
            ]
        );
    }
}
