using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>Owner and deputy make a link by which a provider without an account raises one alert, and end it.</summary>
public sealed class AlertLinkHandler(ProjectDesk desk, CurrentProjects current, IPageLinks links) : IChatHandler
{
    /// <summary>Days that a link is good for.</summary>
    internal const int Days = 14;

    public void Register(Routes routes)
    {
        routes.On(Intent.AlertLink, SaidAsync);
        routes.On(Messages.Verbs.AlertLink, PressedAsync);
        routes.On(Messages.Verbs.AlertLinkWithdraw, WithdrawAsync);
    }

    /// <summary>"alert link", with a language after it where one is meant.</summary>
    private async Task<Reply> SaidAsync(Turn turn, CancellationToken cancellationToken)
    {
        var project = await current.ResolveAsync(turn, cancellationToken);
        var locale = Phrases.Read(turn.Phrase!.Rest)?.Intent switch
        {
            Intent.French => "fr-FR",
            Intent.English => "en-GB",
            _ => null,
        };
        return await MakeAsync(turn, project, locale, replaced: null, cancellationToken);
    }

    /// <summary>The step names the link that the new one replaces.</summary>
    private Task<Reply> PressedAsync(Turn turn, CancellationToken cancellationToken) =>
        MakeAsync(turn, turn.Call.Project, turn.Call.Choice, turn.Call.Step, cancellationToken);

    private Task<Reply> MakeAsync(
        Turn turn,
        string? project,
        string? locale,
        int? replaced,
        CancellationToken cancellationToken
    )
    {
        // Made once, before the change that may run again: the link that is shown is the one that was kept.
        var secret = PageKey.NewSecret();
        return desk.OpenAsync(
            turn,
            project,
            Permission.PlanAlert,
            async session =>
            {
                var key = new PageKey(PageKey.Alert, session.Project.Id, secret);
                if (links.LinkTo(key) is not { } address)
                {
                    return Reply.Note(turn.Speech["file.noAddress"]);
                }

                if (session.IsRepeat)
                {
                    return Reply.Replace(
                        AlertLinkMessages.Made(turn.Speech, session.Project, MadeBy(turn, session.Project), null)
                    );
                }

                var contact = session.Project.ProviderContact;
                var speech = contact is { HasJoined: true }
                    ? await session.SpeechOfAsync(contact, cancellationToken)
                    : turn.Speech;
                var link = new AlertLink(
                    session.Project.NextLink,
                    key.Hash,
                    contact?.Name ?? session.Project.CurrentProvider,
                    locale is "fr-FR" or "en-GB" ? locale
                        : speech.IsFrench ? "fr-FR"
                        : "en-GB",
                    session.Now.AddDays(Days)
                )
                {
                    Company = session.Project.CurrentProvider,
                    Delivery = turn.Incoming.DeliveryId,
                };
                session.Project = session
                    .Project.Withdrawing(other => other.Number == replaced && other.AlertId is null)
                    .Offering(link);
                session.Record("alert.link.made", Id(link), ("for", link.For), ("until", Date(turn, link)));
                return Reply.Replace(AlertLinkMessages.Made(turn.Speech, session.Project, link, address));
            },
            cancellationToken
        );
    }

    private Task<Reply> WithdrawAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.PlanAlert,
            session =>
            {
                var meant = session
                    .Project.AlertLinks.Where(link => turn.Call.Step == 0 || link.Number == turn.Call.Step)
                    .Where(link => link.StateAt(session.Now) == LinkState.Out)
                    .ToList();
                session.Project = session.Project.Withdrawing(meant.Contains);
                foreach (var link in meant)
                {
                    session.Record("alert.link.withdrawn", Id(link), ("for", link.For));
                }

                return Task.FromResult(
                    Reply.Replace(AlertLinkMessages.Withdrawn(turn.Speech, session.Project, turn.Call.Step))
                );
            },
            cancellationToken
        );

    /// <summary>The link of the delivery that comes again; the newest where it is not known any more.</summary>
    private static AlertLink MadeBy(Turn turn, Project project) =>
        project.AlertLinks.FirstOrDefault(link => link.Delivery == turn.Incoming.DeliveryId) ?? project.AlertLinks[^1];

    private static string Id(AlertLink link) => FormattableString.Invariant($"l{link.Number}");

    private static string Date(Turn turn, AlertLink link) =>
        FormattableString.Invariant($"{turn.Speech.DateOf(link.Expires):yyyy-MM-dd}");
}
