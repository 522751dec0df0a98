using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>Answers to a review: the risk still stands, its sign was seen, or it is closed with what became of it.</summary>
public sealed class RiskReviewHandler(ProjectDesk desk, CoachOptions options) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.RiskReview, ReviewAsync);
        routes.On(Verbs.RiskClose, AskAsync);
        routes.On(Verbs.RiskClosed, CloseAsync);
    }

    private Task<Reply> ReviewAsync(Turn turn, CancellationToken cancellationToken) =>
        RiskTurns.ChangeAsync(
            desk,
            turn,
            (session, risk) =>
            {
                var calendar = session.Project.CalendarOf(session.Project.KeeperOf(risk));
                var today = calendar.DateOf(turn.Now);
                var seen = turn.Call.Choice == RiskReviews.Seen;
                var reviewed = (seen ? Project.Seen(risk, today) : risk) with
                {
                    ReviewWaits = false,
                    ReviewAt = calendar.StartOf(calendar.AddWorkingDays(today, options.RiskReviewWorkingDays)),
                };
                return Answered(turn, session, reviewed, seen ? "risk.signSeen" : "risk.reviewed");
            },
            cancellationToken
        );

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        RiskTurns.ChangeAsync(
            desk,
            turn,
            (session, risk) => Reply.Ask(RiskForms.Closing(turn.Speech, session.Project, risk)),
            cancellationToken
        );

    private Task<Reply> CloseAsync(Turn turn, CancellationToken cancellationToken) =>
        RiskTurns.ChangeAsync(
            desk,
            turn,
            (session, risk) =>
            {
                var form = RiskForms.Closing(turn.Speech, session.Project, risk);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                return problems.Count > 0
                    ? Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech))
                    : Answered(
                        turn,
                        session,
                        risk with
                        {
                            ClosedOn = session.DayOf(turn.Now),
                            Outcome = Enum.Parse<RiskOutcome>(turn.Fields.Text(RiskForms.Outcome)),
                            ReviewAt = null,
                            ReviewWaits = false,
                        },
                        "risk.closed"
                    );
            },
            cancellationToken
        );

    /// <summary>The next risk that waits takes the card's place; after the last, what was answered.</summary>
    private static Reply Answered(Turn turn, ProjectSession session, Risk risk, string kind)
    {
        session.Project = session.Project.Changing(risk);
        var (project, me) = (session.Project, session.Me!);
        var changed = project.RiskOf(risk.Id)!;
        RiskTurns.Record(session, kind, changed);
        var answered = RiskMessages.Reviewed(turn.Speech, project, changed, turn.Now);
        var waiting = RiskReviews.WaitingFor(project, me).ToList();
        return waiting.Count > 0
            ? Reply
                .Replace(RiskMessages.Review(turn.Speech, project, waiting[0], waiting.Count, turn.Now))
                .WithNotice(answered.Summary)
            : Reply.Replace(answered);
    }
}
