using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>The link for an alert as who made it sees it: once with its address, to forward.</summary>
public static class AlertLinkMessages
{
    /// <param name="address">Where the page is, shown this once; null where it was shown before.</param>
    public static CoachMessage Made(Speech speech, Project project, AlertLink link, string? address)
    {
        var theirs = new Speech(link.Locale, speech.Zone.Id);
        return new CoachMessage(
            speech.Say("alertLink.summary", project.Name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech.Say("alertLink.title", NameOf(link))),
                .. address is null
                    ? new Block[] { new TextBlock(speech["alertLink.shownOnce"]) }
                    :
                    [
                        new TextBlock(speech.Say("alertLink.text", link.For)),
                        new BoxBlock(
                            speech["alertLink.forward"],
                            theirs.Say(
                                "alertLink.sentence",
                                ProjectWords.Cut(project.Name, 80),
                                theirs.LongDay(theirs.DateOf(link.Expires)),
                                address
                            )
                        ),
                    ],
                new ActionsBlock([
                    Button.Press(
                        speech[theirs.IsFrench ? "alertLink.inEnglish" : "alertLink.inFrench"],
                        Call(project, link.Number) with
                        {
                            Choice = theirs.IsFrench ? "en-GB" : "fr-FR",
                        }
                    ),
                    Button.Press(speech["alertLink.another"], Call(project, 0) with { Choice = link.Locale }),
                    Button.Press(
                        speech["alertLink.withdraw"],
                        Call(project, link.Number) with
                        {
                            Verb = Verbs.AlertLinkWithdraw,
                        }
                    ),
                ]),
                new FooterBlock(
                    speech.Say("alertLink.footer", speech.Day(speech.DateOf(link.Expires))),
                    Bands.Practice(speech, "5-1")
                ),
            ]
        );
    }

    /// <param name="number">The link that was meant, or 0 for all.</param>
    public static CoachMessage Withdrawn(Speech speech, Project project, int number)
    {
        var used = project.AlertLinks.Any(link => link.Number == number && link.AlertId is not null);
        return new CoachMessage(
            speech[used ? "alertLink.usedSummary" : "alertLink.endedSummary"],
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech[used ? "alertLink.used" : "alertLink.ended"]),
                new TextBlock(speech[used ? "alertLink.usedText" : "alertLink.endedText"]),
                new ActionsBlock([Ask(speech, project)]),
            ]
        );
    }

    /// <summary>The button that makes one.</summary>
    public static Button Ask(Speech speech, Project project) => Button.Press(speech["alertLink.ask"], Call(project, 0));

    private static string NameOf(AlertLink link) =>
        link.For == link.Company ? ProjectWords.Cut(link.For, 13) : ProjectWords.FirstName(link.For, 13);

    private static ActionCall Call(Project project, int number) => new(Verbs.AlertLink, project.Id, Step: number);
}
