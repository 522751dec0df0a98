using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Owner or deputy give the provider the facts, by their own press; nothing else of a dispute ever goes there.</summary>
public sealed class StatementHandler(DisputeDesk desk, CoolingOff coolingOff, IPageLinks links) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.StatementAsk, AskAsync);
        routes.On(Verbs.StatementShare, ShareAsync);
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.MoveDispute,
            session => Refused(turn, session) ?? Reply.Ask(StatementForms.Share(turn.Speech, session.Situation)),
            cancellationToken
        );

    private Task<Reply> ShareAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.MoveDispute,
            session => ShareAsync(turn, session, cancellationToken),
            cancellationToken
        );

    private async Task<Reply> ShareAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var situation = session.Situation;
        var fields = Unknown(situation, turn.Fields);
        if (fields.IsEmpty(StatementForms.Facts) && !turn.Fields.IsEmpty(StatementForms.Facts))
        {
            return await StandingAsync(turn, session.Session, situation, cancellationToken);
        }

        if (Refused(turn, session) is { } refused)
        {
            return refused;
        }

        var form = StatementForms.Share(turn.Speech, situation);
        var problems = FormCheck.Problems(form, fields, turn.Speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var wanted = fields.Text(StatementForms.Facts).Split(',');
        var chosen = StatementOffer
            .Of(turn.Speech, situation)
            .Facts.Where(fact => wanted.Contains(StatementForms.Number(fact), StringComparer.Ordinal))
            .ToLookup(fact => FactWording.MarksOf(turn.Speech, fact).Count > 0);
        var given = chosen[false].Select(fact => fact.Number).ToList();
        if (given.Count > 0)
        {
            await StatementSending.GiveAsync(session.Session, session.Dispute, given, session.Name, cancellationToken);
        }

        var reply = chosen.Contains(true)
            ? await OfferAsync(turn, session, [.. chosen[true]], cancellationToken)
            : await StandingAsync(turn, session.Session, situation, cancellationToken);
        return given.Count > 0 && reply.Kind == ReplyKind.Replace
            ? reply.WithNotice(Shared(turn.Speech, situation))
            : reply;
    }

    private static string Shared(Speech speech, Situation situation) =>
        ShareMessages.NamesOf(speech, situation.Project, situation.Company) is { Length: > 0 } names
            ? speech.Say("statement.shared", names)
            : speech.Say("statement.sharedNobody", ProjectWords.Cut(situation.Company, 60));

    /// <summary>The facts with marked words: when they go is said where it is said of every text.</summary>
    private async Task<Reply> OfferAsync(
        Turn turn,
        DisputeSession session,
        IReadOnlyList<Fact> facts,
        CancellationToken cancellationToken
    )
    {
        var text = OutgoingSending.Written(
            session.Session,
            StatementOutgoing.Word,
            StatementOutgoing.AboutOf(session.Dispute, facts),
            StatementOutgoing.PartsOf(facts)
        ) with
        {
            Because = StatementOutgoing.ReasonOf(facts),
        };
        var (sending, after) = await coolingOff.OfferAsync(
            session.Session,
            text,
            turn.Speech.IsFrench,
            cancellationToken
        );
        return sending switch
        {
            Sending.Marked => OutgoingSending.Look(turn, session.Session.Project, text),
            Sending.Held => Reply.Replace(OutgoingMessages.Card(turn.Speech, session.Session.Project, after)),
            _ => await StandingAsync(turn, session.Session, session.Situation, cancellationToken),
        };
    }

    /// <summary>Where the facts stand: the answers to those that were given, else what waits.</summary>
    private static async Task<Reply> StandingAsync(
        Turn turn,
        ProjectSession session,
        Situation before,
        CancellationToken cancellationToken
    )
    {
        var situation = before with
        {
            Project = session.Project,
            Dispute = await session.FindAsync(DisputeRow.Type, before.Dispute.Id, cancellationToken) ?? before.Dispute,
        };
        return situation.Dispute.Statement is null
            ? Reply.Replace(DisputeFileMessages.Recorded(turn.Speech, situation))
            : Reply.Replace(StatementMessages.ForOwner(turn.Speech, situation));
    }

    /// <summary>What was chosen, without what is given or waits already: a second click finds nothing left.</summary>
    private static FieldValues Unknown(Situation situation, FieldValues fields)
    {
        var known = StatementOffer
            .Waiting(situation.Project, situation.Dispute)
            .Concat(situation.Dispute.Statement?.Facts ?? [])
            .Select(number => FormattableString.Invariant($"{number}"))
            .ToHashSet(StringComparer.Ordinal);
        var wanted = fields.Text(StatementForms.Facts).Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new FieldValues(
            new Dictionary<string, string>(fields.All, StringComparer.Ordinal)
            {
                [StatementForms.Facts] = string.Join(',', wanted.Where(number => !known.Contains(number))),
            }
        );
    }

    /// <summary>Without a public address of the service there is no page for who has no account.</summary>
    private bool HasPages(Project project) => links.LinkTo(new PageKey(PageKey.Statement, project.Id, "")) is not null;

    /// <summary>Why nothing can be shared now; null where something can.</summary>
    private Reply? Refused(Turn turn, DisputeSession session)
    {
        var (speech, situation) = (turn.Speech, session.Situation);
        var dispute = session.Dispute;
        var reason =
            dispute.ClosedOn is not null ? speech["dispute.isClosed"]
            : !ShareMessages.ReadersIn(situation.Project, situation.Company).Any() && !HasPages(situation.Project)
                ? speech.Say("statement.nobody", ProjectWords.Cut(situation.Company, 60))
            : StatementOffer.Of(speech, situation).Facts.Count > 0 ? null
            : StatementOffer.Waiting(situation.Project, dispute).Any() ? speech["statement.restWaits"]
            : speech[dispute.Statement is null ? "statement.noFacts" : "statement.nothingNew"];
        return reason is null ? null
            : dispute.Statement is null ? Reply.Note(reason)
            : Reply.Replace(StatementMessages.ForOwner(speech, situation)).WithNotice(reason);
    }
}
