using ChatCoach.Core.Alerts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using static ChatCoach.Core.Tests.Samples.DisputeScene;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The cards of an early warning, for each who gets one.</summary>
internal static class AlertCards
{
    public static IEnumerable<(string, CoachMessage)> All(Speech speech)
    {
        var project = Site();
        var planned = Early with { Action = "Ana appelle la banque", ActionDue = Today.AddDays(3) };
        var wordy = Early with
        {
            What = Long[..500],
            WouldHelp = Long[..300],
            RaisedBy = "Anne-Charlotte-Marguerite de la Rochefoucauld",
            ByProvider = false,
        };
        yield return (
            "alert thanks",
            AlertMessages.Thanks(speech, project, Who(Role.Provider), Early, Today.AddDays(7))
        );
        yield return (
            "alert thanks, planned",
            AlertMessages.Thanks(speech, project, Who(Role.Provider), planned, Today)
        );
        yield return ("alert for the owner", AlertMessages.Card(speech, project, project.Owner, Early));
        yield return (
            "alert, amber",
            AlertMessages.Card(speech, project, project.Owner, Early with { IsAmber = true })
        );
        yield return ("alert, planned", AlertMessages.Card(speech, project, project.Owner, planned));
        yield return (
            "alert, closed",
            AlertMessages.Card(speech, project, project.Owner, planned with { ClosedOn = Today })
        );
        yield return ("alert, long", AlertMessages.Card(speech, project, project.Owner, wordy));
        yield return ("alert for a contributor", AlertMessages.Card(speech, project, Who(Role.Contributor), Early));
        var link = new AlertLink(1, "", "Paul Lambert", speech.IsFrench ? "fr-FR" : "en-GB", Now.AddDays(14))
        {
            Company = project.CurrentProvider,
        };
        var address = "https://coach.example.com/alert/" + new string('x', 300);
        yield return ("alert link", AlertLinkMessages.Made(speech, project, link, address));
        yield return (
            "alert link for a company, in the other language, shown before",
            AlertLinkMessages.Made(
                speech,
                project,
                link with
                {
                    For = project.CurrentProvider,
                    Locale = speech.IsFrench ? "en-GB" : "fr-FR",
                },
                null
            )
        );
        yield return ("alert link withdrawn", AlertLinkMessages.Withdrawn(speech, project, 1));
        yield return (
            "alert link withdrawn, used",
            AlertLinkMessages.Withdrawn(speech, project.Offering(link).UsingUp(link, Early), 1)
        );
        yield return (
            "alert by a link",
            AlertMessages.Card(speech, project.Offering(link), project.Owner, Early with { ByLink = 1 })
        );
        yield return ("alert answered", AlertMessages.Answered(speech, project, Who(Role.Provider), planned));
        yield return (
            "alert thanks, later",
            AlertMessages.Thanks(speech, project, Who(Role.Provider), Early with { IsAmber = true }, null)
        );
        yield return (
            "alert waiting without a sponsor",
            AlertMessages.WaitingHere(speech, project, project.Owner, Early with { IsAmber = true })
        );
        yield return ("alert with its action due", AlertMessages.ActionDue(speech, project, project.Owner, planned));
        yield return ("alert waiting", AlertMessages.Waiting(speech, project, Who(Role.Sponsor), Early));
    }
}
