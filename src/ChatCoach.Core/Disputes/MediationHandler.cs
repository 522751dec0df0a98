using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// Confidential entries: written, listed, corrected by a new one. They take no sheet and no draft, since both would leave
/// words in the journal or in the dispute's own row.
/// </summary>
public sealed class MediationHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Mediation, ListAsync);
        routes.On(Verbs.MediationList, ListAsync);
        routes.On(Verbs.MediationOpen, OpenAsync);
        routes.On(Verbs.MediationNote, NoteAsync);
    }

    private Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken) =>
        WithLineAsync(
            turn,
            async (session, line) =>
            {
                var page = turn.IsCall && turn.Call.Verb == Verbs.MediationList ? PageOf(turn, line) : 0;
                return Reply.Replace(await ListOfAsync(turn, session, line, page, cancellationToken));
            },
            cancellationToken
        );

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        WithLineAsync(
            turn,
            async (session, line) =>
                Reply.Ask(
                    MediationForms.Ask(
                        turn.Speech,
                        session.Project,
                        line,
                        session.DayOf(turn.Now),
                        line.Confidential,
                        await CorrectedAsync(turn, session, line, cancellationToken)
                    )
                ),
            cancellationToken
        );

    private Task<Reply> NoteAsync(Turn turn, CancellationToken cancellationToken) =>
        WithLineAsync(
            turn,
            async (session, line) =>
            {
                var corrected = await CorrectedAsync(turn, session, line, cancellationToken);
                var today = session.DayOf(turn.Now);
                var form = MediationForms.Ask(turn.Speech, session.Project, line, today, turn.Call.Step, corrected);
                var (entry, returned) = MediationForms.Read(form, turn.Fields, turn.Speech, today);
                if (entry is null)
                {
                    return Reply.Errors(returned!);
                }

                var kept = await ConfidentialEntries.AddAsync(
                    session,
                    line.Id,
                    turn.Call.Step,
                    [entry with { Corrects = corrected?.Number }],
                    cancellationToken
                );
                return Noted(turn, session, line.Id, kept);
            },
            cancellationToken
        );

    /// <summary>Keeps what was written into another form and was said in the mediation.</summary>
    /// <param name="known">How many entries there were when the form was opened.</param>
    internal static async Task<Reply> KeepAsync(
        Turn turn,
        DisputeSession session,
        int known,
        IReadOnlyList<MediationEntry> entries,
        CancellationToken cancellationToken
    ) =>
        Noted(
            turn,
            session.Session,
            session.Dispute.Id,
            await ConfidentialEntries.AddAsync(session.Session, session.Dispute.Id, known, entries, cancellationToken)
        );

    /// <summary>What was just kept; thanks alone for whoever does not read it.</summary>
    private static Reply Noted(Turn turn, ProjectSession session, string dispute, IReadOnlyList<MediationEntry> kept) =>
        Reply.Replace(
            session.Me is { } me && Access.Allows(me.Role, Permission.SeePrivate)
                ? MediationMessages.Noted(
                    turn.Speech,
                    session.Project,
                    session.Project.Disputes.First(line => line.Id == dispute),
                    kept,
                    session.DayOf(turn.Now)
                )
                : MediationMessages.Thanks(turn.Speech, session.Project, session.DayOf(turn.Now))
        );

    private static async Task<CoachMessage> ListOfAsync(
        Turn turn,
        ProjectSession session,
        DisputeLine line,
        int page,
        CancellationToken cancellationToken
    ) =>
        MediationMessages.List(
            turn.Speech,
            session.Project,
            line,
            await ConfidentialEntries.PageAsync(session, line.Id, page, MediationMessages.Shown, cancellationToken),
            page,
            session.DayOf(turn.Now)
        );

    /// <summary>The dispute that the call names, or the one that is open, where it came to a mediation.</summary>
    private Task<Reply> WithLineAsync(
        Turn turn,
        Func<ProjectSession, DisputeLine, Task<Reply>> act,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeePrivate,
            NumberOf(turn) is { } number && turn.Call.Subject is { } dispute
                ? NamedRow.Of(MediationEntry.Row, MediationEntry.IdOf(dispute, number))
                : null,
            session =>
                LineOf(turn, session.Project) is { } line
                    ? act(session, line)
                    : Task.FromResult(Reply.Note(turn.Speech["mediation.none"])),
            cancellationToken
        );

    private static DisputeLine? LineOf(Turn turn, Project project)
    {
        var named = turn.IsCall ? project.Disputes.FirstOrDefault(line => line.Id == turn.Call.Subject) : null;
        var line = named ?? project.OpenDispute ?? project.Disputes.LastOrDefault(one => one.MayTellOfMediation);
        return line is { MayTellOfMediation: true } ? line : null;
    }

    private static int PageOf(Turn turn, DisputeLine line) =>
        Math.Clamp(turn.Call.Step, 0, Math.Max(0, (line.Confidential - 1) / MediationMessages.Shown));

    private static int? NumberOf(Turn turn) =>
        turn.IsCall && int.TryParse(turn.Call.Choice, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<MediationEntry?> CorrectedAsync(
        Turn turn,
        ProjectSession session,
        DisputeLine line,
        CancellationToken cancellationToken
    ) =>
        NumberOf(turn) is { } number && number > 0 && number <= line.Confidential
            ? await session.FindAsync(MediationEntry.Row, MediationEntry.IdOf(line.Id, number), cancellationToken)
            : null;
}
