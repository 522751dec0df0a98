using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>
/// "It is three months after the end and the project failed; why?" Owner or deputy ask; each of the client's people
/// answers alone, and changes it until all is shown together.
/// </summary>
public sealed class PreMortemHandler(ProjectDesk desk, CoachOptions options) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.PreMortem, OpenAsync);
        routes.On(Verbs.PreMortemOpen, OpenAsync);
        routes.On(Verbs.PreMortemShow, ShowAsync);
        routes.On(Verbs.PreMortemAnswer, AskAsync);
        routes.On(Verbs.PreMortemAnswered, AnswerAsync);
        routes.On(Verbs.PreMortemPass, PassAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            async session =>
            {
                var round = session.Project.PreMortem;
                var mayOpen = Access.Allows(session.Me!.Role, Permission.KeepRisks);
                if (round is { RevealedAt: null } || (round is not null && (!mayOpen || !IsNew(turn, round))))
                {
                    return Reply.Say(await PreMortemViews.CurrentAsync(turn, session, 0, cancellationToken));
                }

                if (!mayOpen)
                {
                    return Reply.Note(turn.Speech.Say("premortem.askOwner", session.Project.Owner.Name));
                }

                if (session.Project.Team().Take(2).Count() < 2)
                {
                    return Reply.Say(PreMortemMessages.Alone(turn.Speech, session.Project, turn.Now));
                }

                var stage = turn.IsCall ? session.Project.Stages.FirstOrDefault(s => s.Id == turn.Call.Subject) : null;
                await PreMortemRounds.OpenAsync(session, stage, options.PreMortemWorkingDays, cancellationToken);
                return Reply.Say(
                    PreMortemMessages.Question(turn.Speech, session.Project, session.Me, turn.Now, opened: true)
                );
            },
            cancellationToken
        );

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            async session =>
                session.Project.PreMortem is null
                    ? Reply.Note(turn.Speech["premortem.none"])
                    : Reply.Replace(
                        await PreMortemViews.CurrentAsync(turn, session, turn.Call.Step, cancellationToken)
                    ),
            cancellationToken
        );

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) =>
        RunAsync(
            turn,
            async (session, round) =>
            {
                var row = await FindAsync(session, round, cancellationToken);
                return Reply.Ask(FormOf(turn, session, round, row));
            },
            cancellationToken
        );

    private Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) =>
        RunAsync(
            turn,
            async (session, round) =>
            {
                var row = await FindAsync(session, round, cancellationToken);
                var form = FormOf(turn, session, round, row);
                var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
                if (problems.Count > 0)
                {
                    return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
                }

                var me = session.Me!.Person!;
                var unsaid = turn.Fields.Text(PreMortemForms.Unsaid);
                var answer = new PreMortemAnswer(
                    me,
                    turn.Fields.Text(PreMortemForms.Likeliest),
                    unsaid.Length == 0 ? null : unsaid
                );
                if (row.AnswerOf(me) == answer)
                {
                    return Reply.Replace(PreMortemMessages.Waiting(turn.Speech, session.Project, session.Me, turn.Now));
                }

                session.Put(PreMortem.Row, PreMortem.IdOf(round.Number), row.With(answer));
                Sit(session, round, new PreMortemSeat(me) { Answered = true });

                // That someone answered, and never what: the journal is read before the reveal too.
                session.Record("premortem.answered", PreMortem.IdOf(round.Number));
                return await SeatedAsync(turn, session, row.With(answer), cancellationToken);
            },
            cancellationToken
        );

    private Task<Reply> PassAsync(Turn turn, CancellationToken cancellationToken) =>
        RunAsync(
            turn,
            async (session, round) =>
            {
                if (round.SeatOf(session.Me!.Person) is { Answered: true } or { SatOut: true })
                {
                    return Reply.Replace(PreMortemMessages.Waiting(turn.Speech, session.Project, session.Me, turn.Now));
                }

                var row = await FindAsync(session, round, cancellationToken);
                Sit(session, round, new PreMortemSeat(session.Me.Person!) { SatOut = true });
                session.Record("premortem.satOut", PreMortem.IdOf(round.Number));
                return await SeatedAsync(turn, session, row, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>The last one shows everyone the causes.</summary>
    private static async Task<Reply> SeatedAsync(
        Turn turn,
        ProjectSession session,
        PreMortem row,
        CancellationToken cancellationToken
    )
    {
        if (!session.Project.PreMortem!.IsComplete)
        {
            return Reply.Replace(PreMortemMessages.Waiting(turn.Speech, session.Project, session.Me!, turn.Now));
        }

        var revealed = await PreMortemRounds.RevealAsync(session, row, cancellationToken);
        return Reply.Replace(RevealMessages.Causes(turn.Speech, session.Project, session.Me!, revealed, 0, turn.Now));
    }

    /// <summary>Runs on the round that the card shows; one that was shown meanwhile changes no more.</summary>
    private Task<Reply> RunAsync(
        Turn turn,
        Func<ProjectSession, PreMortemRound, Task<Reply>> run,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            turn.IsCall ? NamedRow.Of(PreMortem.Row, PreMortem.IdOf(turn.Call.Version)) : null,
            async session =>
                session.Project.PreMortem is not { } round ? Reply.Note(turn.Speech["premortem.none"])
                : session.IsRepeat
                    ? Reply.Replace(await PreMortemViews.CurrentAsync(turn, session, 0, cancellationToken))
                : round.RevealedAt is not null || turn.Call.Version != round.Number
                    ? Reply
                        .Replace(await PreMortemViews.CurrentAsync(turn, session, 0, cancellationToken))
                        .WithNotice(turn.Speech["premortem.stale"])
                : await run(session, round),
            cancellationToken
        );

    /// <summary>True where a press means one more pre-mortem: for another stage, or from a card that knows the last.</summary>
    private static bool IsNew(Turn turn, PreMortemRound last) =>
        turn.IsCall && (turn.Call.Subject is { } stage ? last.Stage != stage : turn.Call.Version == last.Number);

    private static void Sit(ProjectSession session, PreMortemRound round, PreMortemSeat seat) =>
        session.Project = session.Project with { PreMortem = round.Seating(seat) };

    private static async Task<PreMortem> FindAsync(
        ProjectSession session,
        PreMortemRound round,
        CancellationToken cancellationToken
    ) =>
        await session.FindAsync(PreMortem.Row, PreMortem.IdOf(round.Number), cancellationToken)
        ?? new PreMortem(round.Number);

    private static Form FormOf(Turn turn, ProjectSession session, PreMortemRound round, PreMortem row) =>
        PreMortemForms.Answer(turn.Speech, session.Project, round, session.Me!, row.AnswerOf(session.Me!.Person));
}
