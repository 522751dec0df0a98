using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>
/// The page behind an alert link. Looking at it changes nothing; sending it raises the alert as a chat does, and uses
/// the link up in the same change.
/// </summary>
public sealed class AlertPage(ProjectDesk desk, IProjectStore store, CoachOptions options) : ILinkPage
{
    private const string Key = "alertPage.";

    public string Name => PageKey.Alert;

    public async Task<LinkPage> ShowAsync(PageVisit visit, CancellationToken cancellationToken)
    {
        var project = (await store.FindAsync(visit.Key.Project, cancellationToken))?.Project;
        var link = project?.LinkOf(visit.Key.Hash);
        var speech = visit.SpeechIn(project, link?.Locale, options);
        return link is not null && link.StateAt(visit.Now) == LinkState.Out
            ? LinkPage.Open(speech, AlertPageForm.Of(speech, project!, link, visit.Now))
            : Closed(speech, link?.StateAt(visit.Now));
    }

    public async Task<LinkPage> SendAsync(PageVisit visit, FieldValues fields, CancellationToken cancellationToken)
    {
        var project = (await store.FindAsync(visit.Key.Project, cancellationToken))?.Project;
        var link = project?.LinkOf(visit.Key.Hash);
        var speech = visit.SpeechIn(project, link?.Locale, options);
        if (link is null)
        {
            return LinkPage.Unknown(speech);
        }

        LinkPage? page = null;
        var reply = await desk.OpenByLinkAsync(
            visit.TurnOf(project!.HolderOf(link, fields.Text(AlertPageForm.Name)), speech),
            project.Id,
            found => found.LinkOf(visit.Key.Hash) is { } held ? found.HolderOf(held, held.For) : null,
            async session =>
            {
                page = await SendAsync(session, visit, speech, fields, cancellationToken);
                return Reply.Silent;
            },
            cancellationToken
        );
        return PageVisit.After(
            reply,
            page,
            speech,
            () => AlertPageForm.Of(speech, project, link, visit.Now).Keeping(fields),
            () => LinkPage.Unknown(speech)
        );
    }

    private async Task<LinkPage> SendAsync(
        ProjectSession session,
        PageVisit visit,
        Speech speech,
        FieldValues fields,
        CancellationToken cancellationToken
    )
    {
        var link = session.Project.LinkOf(visit.Key.Hash)!;
        var form = AlertPageForm.Of(speech, session.Project, link, visit.Now);
        var problems = FormCheck.Problems(form, fields, speech);
        var author = session.Project.HolderOf(link, fields.Text(AlertPageForm.Name));
        var alert = AlertRaising.Read(session, author, fields, null, options) with { ByLink = link.Number };
        if (session.Project.Alerts.FirstOrDefault(other => AlertRaising.SaysTheSame(other, alert)) is { } sent)
        {
            return Thanks(speech, session, sent);
        }

        if (link.StateAt(session.Now) is not LinkState.Out and var state)
        {
            return Closed(speech, state);
        }

        if (problems.Count > 0)
        {
            return LinkPage.Open(speech, FormCheck.Returned(form, fields, problems, speech));
        }

        session.Project = session.Project.UsingUp(link, alert);
        await AlertRaising.KeepAsync(session, alert, "alert.raised", cancellationToken);
        return Thanks(speech, session, alert);
    }

    private static LinkPage Thanks(Speech speech, ProjectSession session, Alert alert)
    {
        var owner = session.Project.Owner.Name;
        List<FactLine> facts = [new(speech["alert.one"], alert.What)];
        if (alert.WouldHelp is { } help)
        {
            facts.Add(new FactLine(speech["alert.helps"], help));
        }

        if (AlertRaising.AnswerBy(session.Project, alert) is { } by)
        {
            facts.Add(new FactLine(speech["alert.answer"], speech.Say("alert.answerBy", speech.LongDay(by))));
        }

        return new LinkPage(
            LinkPageKind.Done,
            speech,
            speech.Say("alert.thanks", alert.RaisedBy),
            [speech.Say("alert.thanksText", speech.Of(owner)), speech["alert.favour"], speech.Say(Key + "next", owner)]
        )
        {
            Facts = facts,
        };
    }

    private static LinkPage Closed(Speech speech, LinkState? state) =>
        state is { } known ? LinkPage.Closed(speech, LinkPageKind.Over, Key + known) : LinkPage.Unknown(speech);
}
