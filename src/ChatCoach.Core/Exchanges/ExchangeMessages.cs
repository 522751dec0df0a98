using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Exchanges;

/// <summary>An exchange as it was noted, for those who do not see the dispute, or where there is none.</summary>
public static class ExchangeMessages
{
    public static CoachMessage Noted(Speech speech, Project project, Exchange exchange, bool inDispute)
    {
        List<FactLine> facts =
        [
            new(speech["exchange.who"], exchange.Who),
            new(speech["exchange.medium"], MediumOf(speech, exchange)),
            new(speech["exchange.outcome"], OutcomeOf(speech, exchange)),
        ];
        if (exchange.Next is { } next)
        {
            facts.Add(
                new FactLine(
                    speech["exchange.next"],
                    exchange.NextDue is { } due ? $"{next} ({speech.Day(due)})" : next
                )
            );
        }

        return new CoachMessage(
            speech.Say("exchange.summary", exchange.Who, speech.Day(exchange.On)),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["exchange.card"], speech.Day(exchange.On)),
                new FactsBlock(facts),
                .. new[] { exchange.Said, exchange.Agreed, exchange.Contested }
                    .OfType<string>()
                    .Select(text => new TextBlock(text)),
                new TextBlock(speech[inDispute ? "exchange.thanks" : "exchange.journalOnly"], TextStyle.Quiet),
                new ActionsBlock([
                    Button.Open(speech["exchange.addAnother"], new ActionCall(Verbs.ExchangeOpen, project.Id)),
                ]),
                new FooterBlock(speech["exchange.footer"], Bands.Practice(speech, "5-2")),
            ]
        );
    }

    /// <summary>"Phone call with Paul: no answer".</summary>
    public static string LineOf(Speech speech, Exchange exchange) =>
        speech.Say(
            "exchange.line",
            MediumOf(speech, exchange),
            exchange.Who,
            OutcomeOf(speech, exchange).ToLower(speech.Culture)
        );

    private static string MediumOf(Speech speech, Exchange exchange) =>
        speech["exchange.medium." + ExchangeForms.WordOf(exchange.Medium)]
        + (
            exchange.Minutes is { } minutes
                ? ", " + speech["exchange.length." + minutes.ToString(CultureInfo.InvariantCulture)]
                : ""
        );

    private static string OutcomeOf(Speech speech, Exchange exchange) =>
        speech["exchange.outcome." + ExchangeForms.WordOf(exchange.Outcome)];
}
