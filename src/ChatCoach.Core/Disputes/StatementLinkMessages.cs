using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The link to the facts as who made it sees it: once with its address, to forward.</summary>
public static class StatementLinkMessages
{
    /// <param name="address">Where the page is, shown this once; null where it was shown before.</param>
    public static CoachMessage Made(Speech speech, Situation situation, StatementLink link, string? address)
    {
        var (project, theirs) = (situation.Project, new Speech(link.Locale, speech.Zone.Id));
        var rest = StatementMessages
            .Given(situation.Dispute)
            .Count(fact =>
                situation.Dispute.Statement!.AnswerTo(fact.Number) is null && !link.Facts.Contains(fact.Number)
            );
        return new CoachMessage(
            speech.Say("statementLink.summary", project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(
                    speech.Say(
                        "statementLink.title",
                        link.For == link.Company ? ProjectWords.Cut(link.For, 13) : ProjectWords.FirstName(link.For, 13)
                    )
                ),
                .. address is null
                    ? new Block[] { new TextBlock(speech["alertLink.shownOnce"]) }
                    :
                    [
                        new TextBlock(
                            speech.Say("statementLink.text", ProjectWords.Cut(link.For, 60), link.Facts.Count)
                        ),
                        new BoxBlock(
                            speech["alertLink.forward"],
                            theirs.Say(
                                "statementLink.sentence",
                                ProjectWords.Cut(project.Name, 80),
                                theirs.LongDay(theirs.DateOf(link.Expires)),
                                address
                            )
                        ),
                    ],
                .. rest > 0
                    ? [new TextBlock(speech.Count("statementLink.rest", rest), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([
                    Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow)),
                    Button.Press(
                        speech[theirs.IsFrench ? "alertLink.inEnglish" : "alertLink.inFrench"],
                        Call(situation, link, Verbs.StatementLink) with
                        {
                            Choice = theirs.IsFrench ? "en-GB" : "fr-FR",
                        }
                    ),
                    Button.Press(speech["alertLink.withdraw"], Call(situation, link, Verbs.StatementLinkWithdraw)),
                ]),
                new FooterBlock(
                    speech.Say("statementLink.footer", speech.Day(speech.DateOf(link.Expires))),
                    Bands.Practice(speech, "5-4")
                ),
            ]
        );
    }

    /// <param name="used">True where its page had been sent already.</param>
    public static CoachMessage Withdrawn(Speech speech, Situation situation, bool used) =>
        new(
            speech[used ? "statementLink.usedSummary" : "statementLink.endedSummary"],
            Bands.OnlyYou(speech, ProjectWords.About(situation.Project)),
            [
                new TitleBlock(speech[used ? "alertLink.used" : "alertLink.ended"]),
                new TextBlock(speech[used ? "statementLink.usedText" : "alertLink.endedText"]),
                new ActionsBlock([
                    Button
                        .Press(speech["statement.answers"], DisputeMessages.Call(situation, Verbs.StatementShow))
                        .AsPrimary(),
                    Ask(speech, situation),
                ]),
            ]
        );

    /// <summary>The button that makes one.</summary>
    public static Button Ask(Speech speech, Situation situation) =>
        Button.Press(speech["statementLink.ask"], DisputeMessages.Call(situation, Verbs.StatementLink));

    private static ActionCall Call(Situation situation, StatementLink link, string verb) =>
        new(verb, situation.Project.Id, situation.Dispute.Id, link.Number);
}
