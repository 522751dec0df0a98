using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Answers "write a letter": a call first while people talk, and the three exceptions.</summary>
public sealed class LetterHandler(DisputeDesk desk, CoolingOff coolingOff) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Letter, AskAsync);
        routes.On(Verbs.LetterAsk, AskAsync);
        routes.On(Verbs.LetterExcept, ExceptAsync);
    }

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.SeePrivate,
            session => Reply.Say(Answer(turn, session.Situation)),
            project => Reply.Say(LetterMessages.CallFirst(turn.Speech, project.Project)),
            cancellationToken
        );

    private Task<Reply> ExceptAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.MoveDispute,
            async session =>
                !LetterRules.CallComesFirst(session.Dispute, session.Situation.Today)
                || session.Dispute.ClosedOn is not null
                    ? Reply.Replace(Answer(turn, session.Situation))
                : turn.Incoming.Input is Submitted ? await ExceptAsync(turn, session, cancellationToken)
                : Reply.Ask(LetterMessages.Exception(turn.Speech, session.Situation)),
            cancellationToken
        );

    private static CoachMessage Answer(Turn turn, Situation situation) =>
        situation.Dispute.ClosedOn is not null ? LetterMessages.CallFirst(turn.Speech, situation.Project)
        : LetterRules.CallComesFirst(situation.Dispute, situation.Today)
            ? LetterMessages.CallFirst(turn.Speech, situation)
        : LetterMessages.MayWrite(turn.Speech, situation);

    private async Task<Reply> ExceptAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var situation = session.Situation;
        var form = LetterMessages.Exception(turn.Speech, situation);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        var why = turn.Fields.Text("letter.why");
        if (why == "deadline")
        {
            Deadlines.Check(situation, turn.Fields, "letter.deadline", turn.Speech, problems);
        }
        else if (why == "refusals" && LetterRules.DaysRefused(situation) < LetterRules.Refusals)
        {
            problems["letter.why"] = turn.Speech.Say(
                "letter.tooFew",
                LetterRules.DaysRefused(situation),
                LetterRules.Refusals,
                situation.Numbers.LetterRefusalWorkingDays
            );
        }

        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var reason = turn.Fields.Text("letter.reason");
        var deadline = why == "deadline" ? turn.Fields.Date("letter.deadline") : null;
        session.Note(
            session.Dispute with
            {
                Letter = new LetterException(why, reason, deadline, situation.Today),
            },
            "letter.excepted",
            ("why", why),
            ("reason", reason),
            ("deadline", deadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        await coolingOff.ReleaseAsync(session.Session, cancellationToken);
        return Reply.Replace(LetterMessages.MayWrite(turn.Speech, session.Situation));
    }
}
