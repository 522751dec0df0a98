using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The provider answers the facts that they were given, one by one: agreed, contested, or corrected in their own words,
/// which nobody checks. A later answer stands beside the earlier one.
/// </summary>
public sealed class StatementAnswerHandler(DisputeDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Facts, ShowAsync);
        routes.On(Verbs.StatementShow, ShowAsync);
        routes.On(Verbs.StatementAnswer, AnswerAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.SeeShared,
            session =>
                Task.FromResult(
                    session.MayLead
                        ? Reply.Replace(
                            session.Dispute.Statement is null || !turn.IsCall
                                ? DisputeFileMessages.Recorded(turn.Speech, session.Situation)
                                : StatementMessages.ForOwner(turn.Speech, session.Situation)
                        )
                    : IsReader(session)
                        ? Reply.Replace(
                            StatementMessages.ForProvider(turn.Speech, session.Session.Project, session.Dispute)
                        )
                    : Nothing(turn, session.Session)
                ),
            session => Task.FromResult(Nothing(turn, session)),
            cancellationToken
        );

    private Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.SeeShared,
            session => AnswerAsync(turn, session, cancellationToken),
            session => Task.FromResult(Nothing(turn, session)),
            cancellationToken
        );

    private static async Task<Reply> AnswerAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var (dispute, project) = (session.Dispute, session.Session.Project);
        if (!IsReader(session))
        {
            return Nothing(turn, session.Session);
        }

        if (
            StatementMessages.Given(dispute).FirstOrDefault(one => StatementForms.Number(one) == turn.Call.Choice)
                is not { } fact
            || dispute.ClosedOn is not null
        )
        {
            return Reply.Note(turn.Speech.Say("statement.over", project.Owner.Name));
        }

        var known = dispute.Statement!.AnswerTo(fact.Number);
        var form = StatementForms.Answer(turn.Speech, project, fact, known, turn.Call);
        if (turn.Incoming.Input is not Submitted)
        {
            return Reply.Ask(form);
        }

        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        var answer = StatementAnswers.Read(
            fact,
            turn.Fields,
            StatementForms.Verdict,
            StatementForms.Words,
            session,
            turn.Speech,
            problems
        );
        if (answer is null || problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var isFull = await StatementAnswers.KeepAsync(session, [answer], cancellationToken);
        return Reply
            .Replace(StatementMessages.ForProvider(turn.Speech, project, session.Dispute))
            .WithNotice(
                isFull
                    ? turn.Speech.Say("statement.answeredOften", project.Owner.Name, FactAnswers.KeptOfOne)
                    : turn.Speech.Say("statement.answered", project.Owner.Name)
            );
    }

    /// <summary>True for the people of who was given the facts.</summary>
    private static bool IsReader(DisputeSession session) =>
        session.Session.Me is { Role: Role.Provider } me
        && session.Dispute.Statement is { } statement
        && Project.IsSameCompany(session.Session.Project.CompanyOf(me), statement.Company);

    /// <summary>The same to whoever may not know that there is something.</summary>
    private static Reply Nothing(Turn turn, ProjectSession session) =>
        Reply.Note(
            turn.Speech[
                Access.Allows(session.Me!.Role, Permission.RecordFact) ? "statement.noneHere" : "statement.none"
            ]
        );
}
