using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The finished interests sheet: hypotheses, the options side by side, and our alternative to measure them by.</summary>
public static class InterestsMessages
{
    public static CoachMessage Card(Speech speech, Situation situation)
    {
        var sheet = situation.Dispute.Preparation!;
        return new CoachMessage(
            speech["interests.summary"],
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["interests.title"], speech.Day(situation.Today)),
                new TextBlock(speech["interests.never"], TextStyle.Quiet),
                new FactsBlock([.. Facts(speech, sheet)]),
                InterestsSigns.Of(speech, situation, sheet.Figures),
                new TableBlock(
                    [speech["interests.col.option"], speech["interests.q.cost"], speech["interests.q.better"]],
                    [
                        .. sheet
                            .AllOptions()
                            .Select(option =>
                                new[]
                                {
                                    option.What,
                                    speech["interests.cost." + CostOf(option)],
                                    speech["interests.better." + BetterOf(option)],
                                }
                            ),
                    ]
                ),
                new TextBlock(speech["interests.measure"]),
                new ActionsBlock([.. Buttons(speech, situation)]),
                new FooterBlock(speech["interests.footer3"], Bands.Practice(speech, "5-3")),
            ]
        );
    }

    private static IEnumerable<FactLine> Facts(Speech speech, Preparation sheet)
    {
        var weighty = InterestsPages
            .Interests.Where(one => sheet.Weights?.GetValueOrDefault(one) == "lot")
            .Select(one => speech["interests.q." + one].ToLower(speech.Culture))
            .Concat(sheet.Interests.Length > 0 ? [sheet.Interests] : []);
        if (string.Join(", ", weighty) is { Length: > 0 } counts)
        {
            yield return new FactLine(speech["interests.counts"], speech.Sentence(counts));
        }

        yield return new FactLine(speech["interests.q.ours"], sheet.Alternative);
        if (sheet.TheirAlternative is { } theirs)
        {
            yield return new FactLine(speech["interests.q.theirs"], theirs);
        }

        if (sheet.Criterion is { } criterion)
        {
            yield return new FactLine(speech["interests.criterion"], criterion);
        }
    }

    private static string CostOf(PreparedOption option) =>
        option.Costs is Preparation.Nothing or "time" or "scope" or "money" ? option.Costs : "something";

    private static string BetterOf(PreparedOption option) =>
        option.Better is "yes" or "no" ? option.Better : PreparedOption.Unsure;

    private static IEnumerable<Button> Buttons(Speech speech, Situation situation)
    {
        if (situation.Dispute.Step == DisputeStep.Preparation)
        {
            yield return NextThing.Of(speech, situation).Button.AsPrimary();
            yield return Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow));
        }
        else
        {
            yield return Button
                .Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow))
                .AsPrimary();
        }

        if (situation.Dispute.ClosedOn is null)
        {
            yield return Button.Open(
                speech["reality.edit"],
                DisputeMessages.Call(situation, Verbs.InterestsOpen) with
                {
                    Step = 1,
                    Choice = "page",
                }
            );
        }
    }
}
