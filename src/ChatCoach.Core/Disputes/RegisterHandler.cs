using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Lists, adds to and corrects the registers of a dispute; the journal keeps every version of a line.</summary>
public sealed class RegisterHandler(DisputeDesk desk) : IChatHandler
{
    /// <summary>In a row of its own measure: a register that is longer belongs to a file of the client's.</summary>
    private const int MostLines = 60;

    /// <summary>A second click follows the first.</summary>
    private const int Compared = 4;

    public void Register(Routes routes)
    {
        routes.On(Verbs.RegisterList, (turn, token) => WithAsync(turn, Permission.SeePrivate, ListAsync, token));
        routes.On(Verbs.RegisterOpen, (turn, token) => WithAsync(turn, Permission.MoveDispute, AskAsync, token));
        routes.On(Verbs.RegisterSave, (turn, token) => WithAsync(turn, Permission.MoveDispute, SaveAsync, token));
    }

    private Task<Reply> WithAsync(
        Turn turn,
        Permission permission,
        Func<Turn, DisputeSession, Register, CancellationToken, Task<Reply>> act,
        CancellationToken cancellationToken
    ) =>
        desk.WorkAsync(
            turn,
            permission,
            session =>
                Disputes.Register.Find(turn.Call.Choice) is { } register
                    ? act(turn, session, register, cancellationToken)
                    : Task.FromResult(Reply.Note(turn.Speech["coach.unknownButton"])),
            cancellationToken
        );

    private static Task<Reply> ListAsync(
        Turn turn,
        DisputeSession session,
        Register register,
        CancellationToken cancellationToken
    ) => Task.FromResult(Reply.Replace(RegisterMessages.List(turn.Speech, session.Situation, register)));

    private static Task<Reply> AskAsync(
        Turn turn,
        DisputeSession session,
        Register register,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            Closed(turn, session, register)
                ?? Reply.Ask(register.Ask(session.Situation, turn.Speech, NumberOf(turn, session, register)))
        );

    private static async Task<Reply> SaveAsync(
        Turn turn,
        DisputeSession session,
        Register register,
        CancellationToken cancellationToken
    )
    {
        if (Closed(turn, session, register) is { } closed)
        {
            return closed;
        }

        var number = NumberOf(turn, session, register);
        var form = register.Ask(session.Situation, turn.Speech, number);
        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        register.Check(session.Situation, turn.Fields, turn.Speech, problems);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        if (MediationQuestion.SaysYes(form, turn.Fields))
        {
            return await MediationHandler.KeepAsync(
                turn,
                session,
                Math.Max(0, session.Confidential - Compared),
                [OfferRegister.Confidential(turn.Speech, session.Situation, turn.Fields)],
                cancellationToken
            );
        }

        var lines = register.Lines(turn.Speech, session.Situation);
        var after = register.Read(session.Situation, turn.Fields, number);
        var written = register.Lines(turn.Speech, session.Situation with { Dispute = after });
        var isKnown =
            SheetHandler.Same(after, session.Dispute)
            || (number == 0 && lines.Any(line => line with { Number = written[^1].Number } == written[^1]));
        if (!isKnown && turn.Call.Version != session.Dispute.Version)
        {
            // Someone changed the dispute while this form was open: what was typed comes back for a second look.
            return Reply.Errors(form.Keeping(turn.Fields) with { Problem = turn.Speech["dispute.sheetStale"] });
        }

        if (!isKnown)
        {
            session.Change(
                after,
                "register.recorded",
                [
                    ("register", register.Name),
                    ("number", (number == 0 ? written.Count : number).ToString(CultureInfo.InvariantCulture)),
                    .. form.Fields.Select(field => (field.Id, (string?)turn.Fields.Text(field.Id))),
                ]
            );
        }

        return Reply
            .Replace(RegisterMessages.List(turn.Speech, session.Situation, register))
            .WithNotice(turn.Speech["dispute.saved"]);
    }

    private static Reply? Closed(Turn turn, DisputeSession session, Register register) =>
        session.Dispute.ClosedOn is not null
            ? Reply
                .Replace(RegisterMessages.List(turn.Speech, session.Situation, register))
                .WithNotice(turn.Speech["dispute.isClosed"])
        : NumberOf(turn, session, register) == 0 && register.Lines(turn.Speech, session.Situation).Count >= MostLines
            ? Reply
                .Replace(RegisterMessages.List(turn.Speech, session.Situation, register))
                .WithNotice(turn.Speech.Say("registry.full", MostLines))
        : null;

    /// <summary>The line that is meant; 0 for a new one, and for one that is not there.</summary>
    private static int NumberOf(Turn turn, DisputeSession session, Register register) =>
        turn.Call.Step > 0 && turn.Call.Step <= register.Lines(turn.Speech, session.Situation).Count
            ? turn.Call.Step
            : 0;
}
