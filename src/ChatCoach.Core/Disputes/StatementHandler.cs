using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Owner or deputy give the provider the facts, by their own press; nothing else of a dispute ever goes there.</summary>
public sealed class StatementHandler(DisputeDesk desk) : IChatHandler
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

    private static async Task<Reply> ShareAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var (dispute, project) = (session.Dispute, session.Session.Project);
        var wanted = turn.Fields.Text(StatementForms.Facts).Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (
            wanted.Length > 0
            && dispute.Statement is { } given
            && wanted.All(number => given.Facts.Any(fact => FormattableString.Invariant($"{fact}") == number))
        )
        {
            return Reply.Replace(StatementMessages.ForOwner(turn.Speech, session.Situation));
        }

        if (Refused(turn, session) is { } refused)
        {
            return refused;
        }

        var form = StatementForms.Share(turn.Speech, session.Situation);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var facts = StatementForms
            .Ready(turn.Speech, dispute)
            .Where(fact => wanted.Contains(StatementForms.Number(fact), StringComparer.Ordinal))
            .Select(fact => fact.Number);
        var before = dispute.Statement;
        var company = session.Situation.Company;
        var known = Project.IsSameCompany(before?.Company, company) ? before : null;
        session.Note(
            dispute with
            {
                Statement = new FactStatement(company, session.Situation.Today, session.Name)
                {
                    Version = (before?.Version ?? 0) + 1,
                    Facts = [.. known?.Facts ?? [], .. facts],
                    Answers = known?.Answers ?? [],
                    Past =
                        known is not null ? known.Past
                        : before is null ? []
                        : [.. before.Past, new PastStatement(before.Company, before.Facts, before.Answers)],
                },
            },
            "facts.shared",
            ("facts", string.Join(',', wanted)),
            ("to", company)
        );
        await TellAsync(session, cancellationToken);
        return Reply
            .Replace(StatementMessages.ForOwner(turn.Speech, session.Situation))
            .WithNotice(turn.Speech.Say("statement.shared", ShareMessages.NamesOf(turn.Speech, project, company)));
    }

    private static async Task TellAsync(DisputeSession session, CancellationToken cancellationToken)
    {
        var (dispute, project) = (session.Dispute, session.Session.Project);
        foreach (var (index, member) in ShareMessages.ReadersIn(project, dispute.Statement!.Company).Index())
        {
            var speech = await session.Session.SpeechOfAsync(member, cancellationToken);
            session.Session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"facts-{dispute.Id}-v{dispute.Statement!.Version}-{index}"),
                    member.Person!,
                    StatementMessages.ForProvider(speech, project, dispute)
                )
            );
        }
    }

    /// <summary>Why nothing can be given now; null where something can.</summary>
    private static Reply? Refused(Turn turn, DisputeSession session)
    {
        var (dispute, project, speech) = (session.Dispute, session.Session.Project, turn.Speech);
        var reason =
            dispute.ClosedOn is not null ? speech["dispute.isClosed"]
            : !ShareMessages.ReadersIn(project, session.Situation.Company).Any()
                ? speech.Say("statement.nobody", ProjectWords.Cut(session.Situation.Company, 60))
            : StatementForms.Ready(speech, dispute).Count > 0 ? null
            : StatementForms.Held(speech, dispute) is { Count: > 0 } held
                ? speech.Count("statement.held", held.Count, string.Join(", ", held.Select(StatementForms.Number)))
            : speech[dispute.Statement is null ? "statement.noFacts" : "statement.nothingNew"];
        return reason is null ? null
            : dispute.Statement is null ? Reply.Note(reason)
            : Reply.Replace(StatementMessages.ForOwner(speech, session.Situation)).WithNotice(reason);
    }
}
