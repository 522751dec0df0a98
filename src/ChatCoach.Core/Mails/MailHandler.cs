using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mails;

/// <summary>Notes hostile mails, shows what to do about one, and who stands beside the owner. For owner and deputy.</summary>
public sealed class MailHandler(ProjectDesk desk, CoolingOff coolingOff, IPictureLinks pictures) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.HostileMail, (turn, token) => AskAsync(turn, MailKind.Threat, token));
        routes.On(Intent.NoticeReceived, (turn, token) => AskAsync(turn, MailKind.Notice, token));
        routes.On(Intent.HostileMails, ListAsync);
        routes.On(Verbs.MailOpen, (turn, token) => AskAsync(turn, MailKind.Threat, token));
        routes.On(Verbs.MailLog, LogAsync);
        routes.On(Verbs.MailList, ListAsync);
        routes.On(Verbs.MailShow, (turn, token) => OneAsync(turn, (s, l, m) => Shown(turn, s, l, m), token));
        routes.On(Verbs.MailDone, (turn, token) => OneAsync(turn, (s, l, m) => Done(turn, s, l, m), token));
        routes.On(
            Verbs.MailPeople,
            (turn, token) => OneAsync(turn, (s, l, m) => PeopleAsync(turn, s, l, m, token), token)
        );
    }

    private Task<Reply> AskAsync(Turn turn, MailKind kind, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.MoveDispute,
            session =>
                Task.FromResult(
                    Reply.Ask(
                        MailForms.Ask(
                            turn.Speech,
                            session.Project,
                            session.DayOf(turn.Now),
                            kind,
                            session.Project.MailsLogged,
                            session.Project.OpenDispute?.Confidential ?? 0
                        )
                    )
                ),
            cancellationToken
        );

    private Task<Reply> LogAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.MoveDispute,
            async session =>
            {
                var today = session.DayOf(turn.Now);
                var form = MailForms.Ask(
                    turn.Speech,
                    session.Project,
                    today,
                    MailKind.Threat,
                    turn.Call.Step,
                    turn.Call.Version
                );
                var (mail, returned) = MailForms.Read(form, turn.Fields, turn.Speech, today);
                if (mail is null)
                {
                    return Reply.Errors(returned!);
                }

                if (MediationQuestion.SaysYes(form, turn.Fields))
                {
                    await ConfidentialEntries.AddAsync(
                        session,
                        session.Project.OpenDispute!.Id,
                        turn.Call.Version,
                        MailForms.Confidential(mail, turn.Fields),
                        cancellationToken
                    );
                    return Reply.Replace(MailMessages.Confidential(turn.Speech, session.Project, mail, today));
                }

                if (await KnownAsync(turn, session, mail, cancellationToken) is var (line, known))
                {
                    return Card(turn, session, line, known);
                }

                var (project, added) = session.Project.LoggingMail(
                    new MailLine("", mail.Kind, ProjectWords.Cut(mail.From, 80), mail.On)
                    {
                        Deadline = mail.Deadline,
                        Demands = mail.Demand is not null,
                    },
                    turn.Now
                );
                session.Project = project;
                mail = mail with { Id = added.Id, LoggedBy = session.Me!.Name };
                session.Put(ReceivedMail.Row, mail.Id, mail);
                session.Record("mail.received", mail.Id, Details(mail));
                await coolingOff.ReleaseAsync(session, cancellationToken);
                return Card(turn, session, added, mail);
            },
            cancellationToken
        );

    /// <summary>The same mail sent by a second click, from the same form.</summary>
    private static async Task<(MailLine Line, ReceivedMail Mail)?> KnownAsync(
        Turn turn,
        ProjectSession session,
        ReceivedMail mail,
        CancellationToken cancellationToken
    )
    {
        foreach (var line in session.Project.Mails.TakeLast(session.Project.MailsLogged - turn.Call.Step))
        {
            if (
                await session.FindAsync(ReceivedMail.Row, line.Id, cancellationToken) is { } known
                && known.IsSameAs(mail)
            )
            {
                return (line, known);
            }
        }

        return null;
    }

    private Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeePrivate,
            session =>
            {
                var today = session.DayOf(turn.Now);
                var run = session.Project.MailRun(today);
                var picture =
                    run.Count == 0
                        ? null
                        : pictures.LinkTo(session.Project, session.Me!, MailRegister.Picture(turn.Speech, run, today));
                return Task.FromResult(Reply.Replace(MailRegister.Card(turn.Speech, session.Project, today, picture)));
            },
            cancellationToken
        );

    private Task<Reply> OneAsync(
        Turn turn,
        Func<ProjectSession, MailLine, ReceivedMail, Task<Reply>> act,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.MoveDispute,
            turn.Call.Subject is { } named ? NamedRow.Of(ReceivedMail.Row, named) : null,
            async session =>
                session.Project.MailOf(turn.Call.Subject) is not { } line
                || await session.FindAsync(ReceivedMail.Row, line.Id, cancellationToken) is not { } mail
                    ? Reply.Note(turn.Speech["mail.gone"])
                : turn.Call.Verb != Verbs.MailShow && turn.Call.Version != line.Version && !session.IsRepeat
                    ? Card(turn, session, line, mail).WithNotice(turn.Speech["mail.stale"])
                : await act(session, line, mail),
            cancellationToken
        );

    private static Task<Reply> Shown(Turn turn, ProjectSession session, MailLine line, ReceivedMail mail) =>
        Task.FromResult(Card(turn, session, line, mail));

    private static Task<Reply> Done(Turn turn, ProjectSession session, MailLine line, ReceivedMail mail)
    {
        if (line.IsOpen)
        {
            line = line with { DoneOn = session.DayOf(turn.Now), HeldUntil = null, Version = line.Version + 1 };
            session.Project = session.Project.Keeping(line);
            session.Record("mail.done", line.Id);
        }

        return Task.FromResult(Card(turn, session, line, mail));
    }

    private static async Task<Reply> PeopleAsync(
        Turn turn,
        ProjectSession session,
        MailLine line,
        ReceivedMail mail,
        CancellationToken cancellationToken
    )
    {
        var me = session.Me!;
        var form = MailForms.People(turn.Speech, session.Project, line, mail, me);
        if (turn.Incoming.Input is not Submitted)
        {
            return Reply.Ask(form);
        }

        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var reader = MailForms.Chosen(turn.Fields, MailForms.Reader, session.Project, me);
        var speaker = MailForms.Chosen(turn.Fields, MailForms.Speaker, session.Project, me);
        var after = mail with { Reader = reader?.Name, Speaker = speaker?.Name };
        if (after != mail)
        {
            line = line with { Version = line.Version + 1 };
            session.Project = session.Project.Keeping(line);
            session.Put(ReceivedMail.Row, mail.Id, after);
            session.Record("mail.people", mail.Id, ("reader", after.Reader), ("speaker", after.Speaker));
            if (reader is { Person: { } person } && after.Reader != mail.Reader)
            {
                var speech = await session.SpeechOfAsync(reader, cancellationToken);
                session.Tell(
                    new OutboxMessage(
                        FormattableString.Invariant($"{mail.Id}-reader-v{line.Version}"),
                        person,
                        MailMessages.ReaderAsked(speech, session.Project, me)
                    )
                );
            }
        }

        return Card(turn, session, line, after);
    }

    private static Reply Card(Turn turn, ProjectSession session, MailLine line, ReceivedMail mail) =>
        Reply.Replace(MailMessages.Card(turn.Speech, session.Project, line, mail, session.DayOf(turn.Now)));

    /// <summary>Never the text: the journal goes into the dossier.</summary>
    private static (string, string?)[] Details(ReceivedMail mail) =>
        [
            ("kind", MailForms.WordOf(mail.Kind)),
            ("from", mail.From),
            ("on", mail.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("demand", mail.Demand),
            ("deadline", mail.Deadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("sha256", mail.Fingerprint),
            ("length", mail.Fingerprint is null ? null : mail.Length.ToString(CultureInfo.InvariantCulture)),
        ];
}
