using System.Globalization;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Notes exchanges and attempts at one in the open dispute; without one they go to the project's journal.</summary>
public sealed class ExchangeHandler(DisputeDesk desk, CoolingOff coolingOff) : IChatHandler
{
    private const string Draft = "exchange";

    public void Register(Routes routes)
    {
        routes.On(Intent.Call, OpenAsync);
        routes.On(Verbs.ExchangeOpen, OpenAsync);
        routes.On(Verbs.ExchangeRecord, RecordAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.RecordFact,
            session =>
            {
                var form = FormOf(turn, session, session.Dispute.Exchanges.Count, session.Confidential);
                return Reply.Ask(
                    session.Dispute.DraftOf(Draft, session.Person) is { } draft
                        ? form.Keeping(new FieldValues(draft.Values)) with
                        {
                            Problem = turn.Speech["dispute.draft"],
                        }
                        : form
                );
            },
            project => Reply.Ask(FormOf(turn, project)),
            cancellationToken
        );

    private Task<Reply> RecordAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.RecordFact,
            session => RecordAsync(turn, session, cancellationToken),
            project => NoteAsync(turn, project, cancellationToken),
            cancellationToken
        );

    private async Task<Reply> RecordAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var dispute = session.Dispute;
        if (dispute.ClosedOn is not null)
        {
            return Reply.Note(turn.Speech["dispute.isClosed"]);
        }

        var form = FormOf(turn, session, turn.Call.Step, turn.Call.Version);
        var (given, returned) = ExchangeForms.Read(form, turn.Fields, turn.Speech, turn.Today);
        if (given is null)
        {
            if (MediationQuestion.MayKeepDraft(form, turn.Fields))
            {
                session.Keep(Draft, form, turn.Fields);
            }

            return Reply.Errors(returned!);
        }

        if (MediationQuestion.SaysYes(form, turn.Fields))
        {
            return await MediationHandler.KeepAsync(
                turn,
                session,
                turn.Call.Version,
                MediationForms.Of(turn.Speech, given),
                cancellationToken
            );
        }

        var exchange = given with
        {
            OutsideMediation = MediationQuestion.SaysNo(form, turn.Fields),
            Number = dispute.Exchanges.Count + 1,
            RecordedBy = session.Name,
            RecordedOn = session.Situation.Today,
            Round = dispute.Round,
        };
        OutgoingText? marked = null;
        if (dispute.Exchanges.FirstOrDefault(other => IsSame(turn, other, exchange)) is { } known)
        {
            exchange = known;
        }
        else
        {
            (exchange, marked) = await SentAsync(
                turn,
                session.Session,
                exchange,
                dispute.Id,
                string.Create(CultureInfo.InvariantCulture, $"n{session.Session.Project.Version}"),
                cancellationToken
            );
            session.Change(
                dispute.WithoutDraft(Draft, session.Person) with
                {
                    Exchanges = [.. dispute.Exchanges, exchange],
                },
                "exchange.recorded",
                ExchangeRecords.Details(exchange)
            );
            Touch(session.Session, exchange);
        }

        return marked is not null ? OutgoingSending.Look(turn, session.Session.Project, marked)
            : session.MayLead
                ? Reply
                    .Replace(DisputeMessages.Card(turn.Speech, session.Situation))
                    .WithNotice(Saved(turn.Speech, session.Session.Project, exchange))
            : Reply.Replace(ExchangeMessages.Noted(turn.Speech, session.Session.Project, exchange, inDispute: true));
    }

    private async Task<Reply> NoteAsync(Turn turn, ProjectSession session, CancellationToken cancellationToken)
    {
        var (given, returned) = ExchangeForms.Read(FormOf(turn, session), turn.Fields, turn.Speech, turn.Today);
        if (given is null)
        {
            return Reply.Errors(returned!);
        }

        var (exchange, marked) = await OnceAsync(turn, session, given, cancellationToken);
        var card = Reply.Replace(ExchangeMessages.Noted(turn.Speech, session.Project, exchange, inDispute: false));
        return marked is not null ? OutgoingSending.Look(turn, session.Project, marked)
            : exchange.Note is null ? card
            : card.WithNotice(Saved(turn.Speech, session.Project, exchange));
    }

    /// <summary>Keeps what a form says once, however often it is sent: its key names the sign that it left.</summary>
    private async Task<(Exchange Exchange, OutgoingText? Marked)> OnceAsync(
        Turn turn,
        ProjectSession session,
        Exchange given,
        CancellationToken cancellationToken
    )
    {
        var key = turn.Call.Choice ?? session.Project.Version.ToString(CultureInfo.InvariantCulture);
        var source = "exchange-" + key;
        if (session.Project.Contacts.Any(contact => contact.Source == source))
        {
            var note = await session.FindAsync(SharedNote.Row, "n" + key, cancellationToken);
            return (given with { Note = note is null ? null : new NoteStanding(note.Id, note.SentOn) }, null);
        }

        var (exchange, marked) = await SentAsync(turn, session, given, null, "n" + key, cancellationToken);
        session.Record("exchange.recorded", null, ExchangeRecords.Details(exchange));
        session.Project = session.Project.Touching(source, ExchangeContacts.Of(exchange, source));
        return (exchange, marked);
    }

    /// <summary>With its note on the way to the provider, where that was asked for; else with what keeps it here.</summary>
    private async Task<(Exchange Exchange, OutgoingText? Marked)> SentAsync(
        Turn turn,
        ProjectSession session,
        Exchange exchange,
        string? dispute,
        string id,
        CancellationToken cancellationToken
    )
    {
        if (!SharedNote.Fits(exchange) || !MaySend(session))
        {
            return (exchange, null);
        }

        if (!ShareMessages.ReadersIn(session.Project, session.Project.TalkingTo).Any())
        {
            return (exchange with { Note = new NoteStanding(null, null) }, null);
        }

        if (!turn.Fields.IsOn("exchange.send"))
        {
            return (exchange, null);
        }

        var today = session.DayOf(session.Now);
        var note = SharedNote.Of(exchange, id, session.Project.TalkingTo, session.Me?.Name ?? "") with
        {
            Dispute = dispute,
            Exchange = dispute is null ? null : exchange.Number,
        };
        session.Put(SharedNote.Row, id, note);
        var text = OutgoingSending.Written(session, NoteOutgoing.Word, id, NoteOutgoing.PartsOf(note));
        var (sending, _) = await coolingOff.OfferAsync(session, text, turn.Speech.IsFrench, cancellationToken);
        return (
            exchange with
            {
                Note = new NoteStanding(id, sending == Sending.Sent ? today : null),
            },
            sending == Sending.Marked ? text : null
        );
    }

    private static bool IsSame(Turn turn, Exchange other, Exchange exchange) =>
        other.Number > turn.Call.Step && other.SaysTheSameAs(exchange);

    private static string Saved(Speech speech, Project project, Exchange exchange) =>
        exchange.Note switch
        {
            null => speech["exchange.saved." + ExchangeForms.WordOf(exchange.Outcome)],
            { Id: not null, SentOn: null } => speech["exchange.noteWaits"],
            { SentOn: null } => speech.Say("exchange.noteUnsent", ProjectWords.Cut(project.TalkingTo, 60)),
            _ => speech.Say("exchange.noteSent", ShareMessages.NamesOf(speech, project, project.TalkingTo)),
        };

    /// <summary>What goes to the provider is for owner and deputy to send.</summary>
    private static bool MaySend(ProjectSession session) =>
        session.Me is { } me && Access.Allows(me.Role, Permission.SeePrivate);

    /// <summary>
    /// A sign of who delivers now, and of nobody else. The project's version names it: the same form sent again is a
    /// change of its own.
    /// </summary>
    private static void Touch(ProjectSession session, Exchange exchange)
    {
        if (!Project.IsSameCompany(session.Project.TalkingTo, session.Project.CurrentProvider))
        {
            return;
        }

        var source = string.Create(CultureInfo.InvariantCulture, $"exchange-{session.Project.Version}");
        session.Project = session.Project.Touching(source, ExchangeContacts.Of(exchange, source));
    }

    /// <summary>A form's own key: of the delivery that opened it, and handed on when it comes back.</summary>
    private static string KeyOf(Turn turn) =>
        turn is { IsCall: true, Call: { Verb: Verbs.ExchangeRecord, Choice: { } key } }
            ? key
            : PageKey.HashOf(turn.Incoming.DeliveryId)[..12];

    /// <param name="known">How many exchanges there were when the form was opened: one sent twice is told by it.</param>
    /// <param name="confidential">The same of confidential entries.</param>
    private static Form FormOf(Turn turn, DisputeSession session, int known, int confidential) =>
        FormOf(
            turn,
            session.Session,
            new ActionCall(
                Verbs.ExchangeRecord,
                session.Session.Project.Id,
                session.Dispute.Id,
                known,
                session.Dispute.HadMediation ? confidential : 0
            ),
            MediationQuestion.Of(turn.Speech, session.Dispute.HadMediation)
        );

    /// <summary>Without a dispute.</summary>
    private static Form FormOf(Turn turn, ProjectSession session) =>
        FormOf(turn, session, new ActionCall(Verbs.ExchangeRecord, session.Project.Id) { Choice = KeyOf(turn) }, []);

    private static Form FormOf(
        Turn turn,
        ProjectSession session,
        ActionCall record,
        IReadOnlyList<FormPart> question
    ) =>
        ExchangeForms.Ask(
            session.Project,
            turn.Speech,
            turn.Today,
            record,
            turn.IsCall && turn.Call.Choice == "letter" ? Medium.Letter : Medium.Call,
            MaySend(session) && ShareMessages.ReadersIn(session.Project, session.Project.TalkingTo).Any()
                ? ShareMessages.NamesOf(turn.Speech, session.Project, session.Project.TalkingTo)
                : null,
            question
        );
}
