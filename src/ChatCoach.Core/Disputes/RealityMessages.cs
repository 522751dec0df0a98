using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>What acting costs against what it may bring: sums, one large number, and counsel as the way on.</summary>
public static class RealityMessages
{
    /// <param name="speech">The reader's.</param>
    /// <param name="situation">Of a dispute whose cost sheet was filled in.</param>
    public static CoachMessage Card(Speech speech, Situation situation)
    {
        var sheet = situation.Dispute.Costs!;
        return new CoachMessage(
            SummaryOf(speech, sheet),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["reality.title"], speech.Day(situation.Today)),
                new TextBlock(
                    sheet.Months is { } months ? speech.Count("reality.yours", months) : speech["reality.yoursAlone"],
                    TextStyle.Quiet
                ),
                Sums(speech, situation, sheet),
                .. Threshold(speech, situation, sheet),
                .. Agreement(speech, situation, sheet),
                new ActionsBlock([
                    Button
                        .Press(speech["dispute.askCounsel"], DisputeMessages.Call(situation, Verbs.CounselConsult))
                        .AsPrimary(),
                    Button.Open(
                        speech["reality.compare"],
                        DisputeMessages.Call(situation, Verbs.DisputeSheet, CostSheets.Settlement)
                    ),
                    Button.Open(
                        speech["reality.edit"],
                        DisputeMessages.Call(situation, Verbs.DisputeSheet, CostSheets.Costs)
                    ),
                    Button
                        .Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow))
                        .AsRare(),
                ]),
                new FooterBlock(speech["reality.footer"], Bands.Practice(speech, "5-5")),
            ]
        );
    }

    private static string SummaryOf(Speech speech, CostSheet sheet) =>
        sheet.BreakEven is { } share
            ? speech.Say("reality.summary", OwnFigures.Share(speech, share))
            : speech["reality.summaryNone"];

    private static TableBlock Sums(Speech speech, Situation situation, CostSheet sheet)
    {
        return new TableBlock(
            [speech["reality.item"], speech["reality.amount"]],
            [
                Row("fees", sheet.Fees),
                Row("time", sheet.OurTime),
                Row("cost", sheet.Cost),
                [
                    speech["reality.row.claimed"],
                    OwnFigures.Money(situation, speech, sheet.Amount) ?? speech["reality.unsaid"],
                ],
                Row("award", sheet.CostAward),
                Row("gain", sheet.Gain),
            ]
        );

        string[] Row(string name, decimal amount) =>
            [speech["reality.row." + name], speech.Money(amount, situation.Project.Currency)];
    }

    private static IEnumerable<Block> Threshold(Speech speech, Situation situation, CostSheet sheet)
    {
        if (sheet.BreakEven is not { } share)
        {
            yield return new TextBlock(
                sheet.Amount is null
                    ? speech["reality.noAmount"]
                    : speech.Say("reality.nothingToGain", speech.Money(sheet.Cost, situation.Project.Currency))
            );
            yield break;
        }

        yield return new TilesBlock([
            new Tile(
                speech["reality.chance"],
                OwnFigures.Share(speech, share),
                string.Join(' ', Notes(speech, situation, sheet, share))
            ),
        ]);
    }

    private static IEnumerable<string> Notes(Speech speech, Situation situation, CostSheet sheet, decimal share)
    {
        yield return speech.Say(
            "reality.division",
            speech.Money(sheet.Cost, situation.Project.Currency),
            speech.Money(sheet.Gain, situation.Project.Currency)
        );
        if (share > 1)
        {
            yield return speech["reality.never"];
        }

        yield return sheet.Chance is { } chance
            ? speech.Say("reality.noted", OwnFigures.Hundredths(speech, chance))
            : speech["reality.notNoted"];
    }

    private static IEnumerable<Block> Agreement(Speech speech, Situation situation, CostSheet sheet)
    {
        if (sheet is not { Settlement: { } offered, BreakEvenWithSettlement: { } share })
        {
            yield break;
        }

        var money = speech.Money(offered, situation.Project.Currency);
        yield return new TextBlock(
            share > 1
                ? speech.Say("reality.settlementAlways", money)
                : speech.Say("reality.settlement", money, OwnFigures.Share(speech, share)),
            Practice: Bands.Practice(speech, "5-3")
        );
    }
}
