using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The one thing to do next: what is missing and the button that provides it, or the step to go on to.</summary>
public sealed record NextThing(bool Ready, string Heading, string Text, Button Button)
{
    public static NextThing Of(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        if (DisputeSteps.CloseOf(dispute.Step) is { } close && Conditions.Hold(close, situation))
        {
            return new NextThing(
                true,
                speech["dispute.readyToClose"],
                speech["dispute.met." + close],
                Button.Press(speech["dispute.close"], DisputeMessages.Call(situation, Verbs.DisputeClose))
            );
        }

        if (DisputeSteps.NextOf(situation) is not { } exit)
        {
            return Missing(speech, situation, speech["dispute.missingToClose"], [Condition.LessonsWritten]);
        }

        var missing = DisputeSteps.Missing(exit, situation);
        return missing.Count > 0
            ? Missing(speech, situation, speech.Say("dispute.missing", (int)exit.To), missing)
            : new NextThing(
                true,
                speech.Say("dispute.ready", (int)exit.To),
                speech["dispute.what." + exit.To],
                Button.Press(
                    speech.Say("dispute.goOn", (int)exit.To),
                    DisputeMessages.Call(situation, Verbs.DisputeNext)
                )
            );
    }

    /// <summary>All that is missing, the first with its button.</summary>
    private static NextThing Missing(
        Speech speech,
        Situation situation,
        string heading,
        IReadOnlyList<Condition> missing
    ) =>
        new(
            false,
            heading,
            string.Join(' ', missing.Select(condition => Sentence(speech, situation, condition)).Distinct()),
            Provide(speech, situation, missing[0])
        );

    internal static string Sentence(Speech speech, Situation situation, Condition condition)
    {
        var exchanges = situation.Dispute.ExchangesOfRound.ToList();
        return condition switch
        {
            Condition.DialogueFailed
                when Sheets.IsCallPrepared(situation)
                    && situation.Dispute.CallPlan is { On: { } on }
                    && on < situation.Today => speech.Say("callplan.due", speech.Day(on)),
            Condition.DialogueFailed => speech.Count(
                "dispute.missing.DialogueFailed." + (exchanges.CallsWithoutAgreement() == 0 ? "two" : "second"),
                situation.DaysRefused
            ),
            Condition.SponsorsMetOrRefused => speech.Say(
                "dispute.missing.SponsorsMetOrRefused",
                speech.Day(situation.SponsorsUntil)
            ),
            Condition.ThirdPartyEnded => ThirdPartySheets.Waiting(speech, situation),
            Condition.NoticeExpired => NoticeMessages.Waiting(speech, situation.Dispute.Notice),
            Condition.ActionFailed when situation.Dispute.Replan is { } plan => speech.Say(
                "dispute.missing.ActionUnderWay",
                speech.Day(plan.Due)
            ),
            _ => speech["dispute.missing." + condition],
        };
    }

    private static Button Provide(Speech speech, Situation situation, Condition condition) =>
        Sheets.For(condition, situation) switch
        {
            CallSheet.Name => Button.Open(
                speech.Say("dispute.do.call", Sheets.NextAttempt(situation)),
                DisputeMessages.Call(situation, Verbs.DisputeSheet, CallSheet.Name)
            ),
            { } sheet => Button.Open(
                speech["dispute.do." + sheet],
                DisputeMessages.Call(situation, Verbs.DisputeSheet, sheet)
            ),
            null when condition == Condition.CompleteFact => Button.Open(
                speech["dispute.do.fact"],
                DisputeMessages.Call(situation, Verbs.FactOpen)
            ),
            null => Button.Open(
                speech.Say("dispute.do.exchange", Sheets.NextAttempt(situation)),
                DisputeMessages.Call(situation, Verbs.ExchangeOpen)
            ),
        };
}
