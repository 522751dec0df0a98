using System.Globalization;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Risks;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Forms that repeat something, as often as they can: a modal of Slack has a hundred blocks.</summary>
public static class FullestSamples
{
    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var full = Full(DisputeStep.Agreement);
        var terms = full with
        {
            Dispute = full.Dispute with
            {
                Terms = new Terms(
                    [
                        .. Enumerable
                            .Range(1, Terms.Most)
                            .Select(number => new Commitment(
                                string.Create(CultureInfo.InvariantCulture, $"Le lot {number}"),
                                Today.AddDays(number)
                            )
                            {
                                Number = number,
                            }),
                    ],
                    "open",
                    null
                ),
            },
        };
        yield return ("terms", Sheets.Find("terms")!.Ask(terms, speech));
        yield return ("what became of the terms", Sheets.Find("termsoutcome")!.Ask(terms, speech));
        yield return (
            "early signs of a page of causes",
            CauseForms.Signs(
                speech,
                full.Project,
                [
                    .. Enumerable
                        .Range(1, RevealMessages.PageSize)
                        .Select(number => new Core.Projects.Risk(
                            string.Create(CultureInfo.InvariantCulture, $"r{number}"),
                            "La recette tarde"
                        )),
                ]
            )
        );
    }
}
