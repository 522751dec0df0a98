using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Owner and deputy make a link by which a provider without an account answers the facts, and end it.</summary>
public sealed class StatementLinkHandler(DisputeDesk desk, IPageLinks links) : IChatHandler
{
    /// <summary>Days that a link is good for.</summary>
    private const int Days = 14;

    public void Register(Routes routes)
    {
        routes.On(Verbs.StatementLink, MakeAsync);
        routes.On(Verbs.StatementLinkWithdraw, WithdrawAsync);
    }

    /// <summary>The choice is a language, or none; the step names the link that the new one replaces.</summary>
    private Task<Reply> MakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Made once, before the change that may run again: the link that is shown is the one that was kept.
        var secret = PageKey.NewSecret();
        return desk.WorkAsync(
            turn,
            Permission.MoveDispute,
            session => MakeAsync(turn, session, secret, cancellationToken),
            cancellationToken
        );
    }

    private async Task<Reply> MakeAsync(
        Turn turn,
        DisputeSession session,
        string secret,
        CancellationToken cancellationToken
    )
    {
        var (dispute, project, speech) = (session.Dispute, session.Session.Project, turn.Speech);
        var key = new PageKey(PageKey.Statement, project.Id, secret) { Subject = dispute.Id };
        if (links.LinkTo(key) is not { } address)
        {
            return Reply.Note(speech["file.noAddress"]);
        }

        if (dispute.StatementLinks.FirstOrDefault(link => link.Delivery == turn.Incoming.DeliveryId) is { } made)
        {
            return Reply.Replace(StatementLinkMessages.Made(speech, session.Situation, made, null));
        }

        var unanswered = StatementMessages
            .Given(dispute)
            .Where(fact => dispute.Statement!.AnswerTo(fact.Number) is null)
            .Select(fact => fact.Number)
            .Take(StatementLink.MostFacts)
            .ToList();
        if (dispute.ClosedOn is not null || unanswered.Count == 0)
        {
            return Reply.Note(speech[dispute.ClosedOn is null ? "statementLink.nothing" : "dispute.isClosed"]);
        }

        var company = dispute.Statement!.Company;
        var contact = project.ContactAt(company);
        var theirs = contact is { HasJoined: true }
            ? await session.Session.SpeechOfAsync(contact, cancellationToken)
            : speech;
        var link = new StatementLink(
            dispute.StatementLinks.Count == 0 ? 1 : dispute.StatementLinks[^1].Number + 1,
            key.Hash,
            contact?.Name ?? company,
            company,
            turn.Call.Choice is "fr-FR" or "en-GB" ? turn.Call.Choice
                : theirs.IsFrench ? "fr-FR"
                : "en-GB",
            session.Session.Now.AddDays(Days)
        )
        {
            Facts = unanswered,
            Delivery = turn.Incoming.DeliveryId,
        };
        session.Note(
            dispute with
            {
                StatementLinks =
                [
                    .. dispute
                        .StatementLinks.Select(other =>
                            other.Number == Replaced(turn) && other.AnsweredAt is null
                                ? other with
                                {
                                    Withdrawn = true,
                                }
                                : other
                        )
                        .Append(link)
                        .TakeLast(StatementLink.MostKept),
                ],
            },
            "facts.link.made",
            ("link", link.Number.ToString(CultureInfo.InvariantCulture)),
            ("for", link.For),
            ("facts", string.Join(',', unanswered)),
            ("until", FormattableString.Invariant($"{speech.DateOf(link.Expires):yyyy-MM-dd}"))
        );
        return Reply.Replace(StatementLinkMessages.Made(speech, session.Situation, link, address));
    }

    private Task<Reply> WithdrawAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.MoveDispute,
            session =>
            {
                var dispute = session.Dispute;
                if (dispute.StatementLinks.FirstOrDefault(link => link.Number == turn.Call.Step) is not { } meant)
                {
                    return Reply.Note(turn.Speech["coach.unknownButton"]);
                }

                if (meant.StateAt(session.Session.Now) == LinkState.Out)
                {
                    session.Note(
                        dispute with
                        {
                            StatementLinks =
                            [
                                .. dispute.StatementLinks.Select(link =>
                                    link == meant ? link with { Withdrawn = true } : link
                                ),
                            ],
                        },
                        "facts.link.withdrawn",
                        ("link", meant.Number.ToString(CultureInfo.InvariantCulture)),
                        ("for", meant.For)
                    );
                }

                return Reply.Replace(
                    StatementLinkMessages.Withdrawn(turn.Speech, session.Situation, meant.AnsweredAt is not null)
                );
            },
            cancellationToken
        );

    /// <summary>The cards of a dispute carry its step; those of a link, its number and a choice.</summary>
    private static int Replaced(Turn turn) => turn.Call.Choice is null ? 0 : turn.Call.Step;
}
