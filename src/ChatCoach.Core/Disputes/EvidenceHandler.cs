using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Owner and deputy say what shows a fact, and correct it by another; for a file they get a page.</summary>
public sealed class EvidenceHandler(DisputeDesk desk, IPageLinks links) : IChatHandler
{
    /// <summary>Days that a page for a file is good for.</summary>
    internal const int Days = 3;

    private const string Draft = "evidence";

    public void Register(Routes routes)
    {
        routes.On(Intent.Evidence, OpenAsync);
        routes.On(Verbs.EvidenceOpen, OpenAsync);
        routes.On(Verbs.EvidenceRecord, RecordAsync);
        routes.On(Verbs.EvidenceShow, ShowAsync);
        routes.On(Verbs.EvidenceWithdraw, WithdrawAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.AddEvidence,
            session =>
                Task.FromResult(Listed(turn, session) ?? Refused(turn, session) ?? Reply.Ask(Filled(turn, session))),
            session => LastClosedAsync(turn, session, cancellationToken),
            cancellationToken
        );

    /// <summary>What a closed dispute has is read as before; null where it is open.</summary>
    private static Reply? Listed(Turn turn, DisputeSession session) =>
        session.Dispute.ClosedOn is null
            ? null
            : Reply.Replace(EvidenceMessages.OfClosed(turn.Speech, session.Situation));

    /// <summary>A typed word names no dispute: where none is open, it means the last one.</summary>
    private async Task<Reply> LastClosedAsync(Turn turn, ProjectSession session, CancellationToken cancellationToken) =>
        session.Project.Disputes is [.., var line]
        && await session.FindAsync(DisputeRow.Type, line.Id, cancellationToken) is { } dispute
            ? Reply.Say(
                EvidenceMessages.OfClosed(
                    turn.Speech,
                    new Situation(dispute, session.Project, session.Now, desk.Options) { Me = session.Me }
                )
            )
            : Reply.Say(DisputeMessages.None(turn.Speech, session.Project));

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.AddEvidence,
            session =>
                session.Dispute.EvidenceAt(turn.Call.Choice) is { } evidence
                    ? Reply.Replace(EvidenceMessages.Recorded(turn.Speech, session.Situation, evidence))
                    : Reply.Note(turn.Speech["coach.unknownButton"]),
            cancellationToken
        );

    private Task<Reply> RecordAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Made once, before the change that may run again: the page that is shown is the one that was kept.
        var secret = PageKey.NewSecret();
        return desk.OpenAsync(
            turn,
            Permission.AddEvidence,
            session => Record(turn, session, secret),
            cancellationToken
        );
    }

    private Reply Record(Turn turn, DisputeSession session, string secret)
    {
        var dispute = session.Dispute;
        var replaced = Replaced(turn, dispute);
        var form = FormOf(turn, session, turn.Call.Step);
        if (form is null)
        {
            return Reply.Replace(EvidenceMessages.NoFact(turn.Speech, session.Situation));
        }

        var (given, returned) = EvidenceForms.Read(form, turn.Fields, turn.Speech, replaced);
        if (given is null)
        {
            if (replaced is null && Refused(turn, session) is null)
            {
                session.Keep(Draft, form, turn.Fields);
            }

            return Reply.Errors(returned!);
        }

        if (given.NeedsPage)
        {
            return Refused(turn, session) ?? Offer(turn, session, given, replaced, secret);
        }

        var evidence = new Evidence(given.Fact, dispute.NextPlace(given.Fact), given.Label)
        {
            Link = given.Link,
            File = given.File,
            KeptAt = given.KeptAt,
            Replaces = replaced?.Place,
            AddedBy = session.Name,
            AddedOn = session.Situation.Today,
        };
        // The same form once more, or a correction that corrects nothing.
        var known =
            dispute.Evidence.Skip(turn.Call.Step).FirstOrDefault(other => other.SaysTheSameAs(evidence))
            ?? (replaced?.SaysTheSameAs(evidence with { Replaces = replaced.Replaces }) == true ? replaced : null);
        if (known is null)
        {
            if (Refused(turn, session) is { } refused)
            {
                return refused;
            }

            EvidenceRecord.Keep(session, dispute.WithoutDraft(Draft, session.Person), evidence);
        }

        return Reply.Replace(EvidenceMessages.Recorded(turn.Speech, session.Situation, known ?? evidence));
    }

    private Reply Offer(Turn turn, DisputeSession session, EvidenceAnswer given, Evidence? replaced, string secret)
    {
        var (dispute, project) = (session.Dispute, session.Session.Project);
        var key = new PageKey(PageKey.Evidence, project.Id, secret) { Subject = dispute.Id };
        if (links.LinkTo(key) is not { } address)
        {
            return Reply.Note(turn.Speech["evidence.noAddress"]);
        }

        if (session.Session.IsRepeat && dispute.EvidenceLinks is [.., var shown])
        {
            return Reply.Replace(EvidenceMessages.Page(turn.Speech, session.Situation, shown, null));
        }

        var link = new EvidenceLink(
            dispute.NextEvidenceLink(),
            key.Hash,
            given.Fact,
            given.Label,
            turn.Person.Key,
            turn.Speech.IsFrench ? "fr-FR" : "en-GB",
            session.Session.Now.AddDays(Days)
        )
        {
            Link = given.Link,
            KeptAt = given.KeptAt,
            Replaces = replaced?.Place,
        };
        session.Note(
            dispute.WithoutDraft(Draft, session.Person).Offering(link),
            "evidence.link.made",
            ("link", Number(link)),
            ("fact", Number(link.Fact)),
            ("label", link.Label),
            ("until", FormattableString.Invariant($"{turn.Speech.DateOf(link.Expires):yyyy-MM-dd}"))
        );
        return Reply.Replace(EvidenceMessages.Page(turn.Speech, session.Situation, link, address));
    }

    private Task<Reply> WithdrawAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.AddEvidence,
            session =>
            {
                if (session.Dispute.EvidenceLinks.FirstOrDefault(one => one.Number == turn.Call.Step) is not { } link)
                {
                    return Reply.Note(turn.Speech["coach.unknownButton"]);
                }

                if (link.StateAt(session.Session.Now) == LinkState.Out)
                {
                    session.Note(
                        session.Dispute.WithLink(link.Number, one => one with { Withdrawn = true }),
                        "evidence.link.withdrawn",
                        ("link", Number(link))
                    );
                }

                return Reply.Replace(EvidenceMessages.Withdrawn(turn.Speech, session.Situation, link));
            },
            cancellationToken
        );

    /// <summary>Why nothing can be added; null where it can.</summary>
    private static Reply? Refused(Turn turn, DisputeSession session) =>
        session.Dispute.ClosedOn is not null ? Reply.Note(turn.Speech["evidence.closed"])
        : session.Dispute.Facts.Count == 0 ? Reply.Replace(EvidenceMessages.NoFact(turn.Speech, session.Situation))
        : session.Dispute.IsFullOfEvidence() ? Reply.Note(turn.Speech.Say("evidence.full", Evidence.Most))
        : null;

    /// <summary>A new one begins where the person's draft stopped.</summary>
    private static Form Filled(Turn turn, DisputeSession session)
    {
        var form = FormOf(turn, session, session.Dispute.Evidence.Count)!;
        return Replaced(turn, session.Dispute) is null && session.Dispute.DraftOf(Draft, session.Person) is { } draft
            ? form.Keeping(new FieldValues(draft.Values)) with
            {
                Problem = turn.Speech["dispute.draft"],
            }
            : form;
    }

    /// <param name="known">How many there were when the form was opened: one sent twice is told by it.</param>
    /// <returns>Null where there is no fact.</returns>
    private static Form? FormOf(Turn turn, DisputeSession session, int known)
    {
        var dispute = session.Dispute;
        var replaced = Replaced(turn, dispute);
        return dispute.Facts.Count == 0
            ? null
            : EvidenceForms.Ask(
                turn.Speech,
                session.Situation,
                new ActionCall(Verbs.EvidenceRecord, session.Session.Project.Id, dispute.Id, known)
                {
                    Choice = replaced?.Exhibit ?? (turn.IsCall ? turn.Call.Choice : null),
                },
                dispute.Facts.FirstOrDefault(fact => fact.Number == replaced?.Fact) ?? Meant(turn, dispute),
                replaced
            );
    }

    /// <summary>A card that names one that was replaced since means the one that stands now.</summary>
    private static Evidence? Replaced(Turn turn, Dispute dispute) =>
        turn.IsCall && dispute.EvidenceAt(turn.Call.Choice) is { } named ? dispute.StandingFor(named) : null;

    private static Fact? Meant(Turn turn, Dispute dispute) =>
        turn.IsCall && int.TryParse(turn.Call.Choice, CultureInfo.InvariantCulture, out var number)
            ? dispute.Facts.FirstOrDefault(fact => fact.Number == number)
            : null;

    private static string Number(EvidenceLink link) => FormattableString.Invariant($"p{link.Number}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
