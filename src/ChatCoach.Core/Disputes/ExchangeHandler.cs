using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Notes exchanges and attempts at one in the open dispute; without one they go to the project's journal.</summary>
public sealed class ExchangeHandler(DisputeDesk desk) : IChatHandler
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
                var form = FormOf(turn, session.Session.Project, session.Dispute.Id, session.Dispute.Exchanges.Count);
                return Reply.Ask(
                    session.Dispute.DraftOf(Draft, session.Person) is { } draft
                        ? form.Keeping(new FieldValues(draft.Values)) with
                        {
                            Problem = turn.Speech["dispute.draft"],
                        }
                        : form
                );
            },
            project => Reply.Ask(FormOf(turn, project.Project, null, 0)),
            cancellationToken
        );

    private Task<Reply> RecordAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.RecordFact,
            session => Record(turn, session),
            project => Note(turn, project),
            cancellationToken
        );

    private static Reply Record(Turn turn, DisputeSession session)
    {
        var dispute = session.Dispute;
        if (dispute.ClosedOn is not null)
        {
            return Reply.Note(turn.Speech["dispute.isClosed"]);
        }

        var form = FormOf(turn, session.Session.Project, dispute.Id, turn.Call.Step);
        var (given, returned) = ExchangeForms.Read(form, turn.Fields, turn.Speech, turn.Today);
        if (given is null)
        {
            session.Keep(Draft, form, turn.Fields);
            return Reply.Errors(returned!);
        }

        var exchange = given with
        {
            Number = dispute.Exchanges.Count + 1,
            RecordedBy = session.Name,
            RecordedOn = session.Situation.Today,
            Round = dispute.Round,
        };
        if (!dispute.Exchanges.Any(other => other.Number > turn.Call.Step && other.SaysTheSameAs(exchange)))
        {
            session.Change(
                dispute.WithoutDraft(Draft, session.Person) with
                {
                    Exchanges = [.. dispute.Exchanges, exchange],
                },
                "exchange.recorded",
                Details(exchange)
            );
            Touch(session.Session, exchange);
        }

        return session.MayLead
            ? Reply
                .Replace(DisputeMessages.Card(turn.Speech, session.Situation))
                .WithNotice(turn.Speech["exchange.saved." + ExchangeForms.WordOf(exchange.Outcome)])
            : Reply.Replace(ExchangeMessages.Noted(turn.Speech, session.Session.Project, exchange, inDispute: true));
    }

    private static Reply Note(Turn turn, ProjectSession session)
    {
        var (given, returned) = ExchangeForms.Read(
            FormOf(turn, session.Project, null, 0),
            turn.Fields,
            turn.Speech,
            turn.Today
        );
        if (given is null)
        {
            return Reply.Errors(returned!);
        }

        session.Record("exchange.recorded", null, Details(given));
        Touch(session, given);
        return Reply.Replace(ExchangeMessages.Noted(turn.Speech, session.Project, given, inDispute: false));
    }

    /// <summary>The project's version names it: the same form sent again is a change of its own.</summary>
    private static void Touch(ProjectSession session, Exchange exchange)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"exchange-{session.Project.Version}");
        session.Project = session.Project.Touching(source, ExchangeContacts.Of(exchange, source));
    }

    /// <param name="known">How many exchanges there were when the form was opened: one sent twice is told by it.</param>
    private static Form FormOf(Turn turn, Project project, string? dispute, int known) =>
        ExchangeForms.Ask(
            project,
            turn.Speech,
            turn.Today,
            new ActionCall(Verbs.ExchangeRecord, project.Id, dispute, known),
            turn.IsCall && turn.Call.Choice == "letter" ? Medium.Letter : Medium.Call
        );

    private static (string, string?)[] Details(Exchange exchange) =>
        [
            ("medium", ExchangeForms.WordOf(exchange.Medium)),
            ("who", exchange.Who),
            ("on", exchange.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("outcome", ExchangeForms.WordOf(exchange.Outcome)),
            ("minutes", exchange.Minutes?.ToString(CultureInfo.InvariantCulture)),
            ("said", exchange.Said),
            ("agreed", exchange.Agreed),
            ("settles", exchange.Settles ? "yes" : null),
            ("next", exchange.Next),
            ("due", exchange.NextDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
}
