using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Mediations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Records facts in the open dispute; without one they go to the project's journal.</summary>
public sealed class FactHandler(DisputeDesk desk) : IChatHandler
{
    private const string Draft = "fact";

    public void Register(Routes routes)
    {
        routes.On(Intent.Fact, OpenAsync);
        routes.On(Verbs.FactOpen, OpenAsync);
        routes.On(Verbs.FactShow, ShowAsync);
        routes.On(Verbs.FactRecord, RecordAsync);
        routes.On(Verbs.FactKeep, KeepAsync);
    }

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.RecordFact,
            session => Reply.Ask(Filled(turn, session)),
            project => Reply.Ask(FormOf(turn, project.Project)),
            cancellationToken
        );

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            Permission.RecordFact,
            session =>
                Corrected(turn, session.Dispute) is { } fact
                    ? Reply.Replace(CardOf(turn, session, fact))
                    : Reply.Note(turn.Speech["coach.unknownButton"]),
            cancellationToken
        );

    private Task<Reply> RecordAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.WorkAsync(
            turn,
            Permission.RecordFact,
            session => RecordAsync(turn, session, cancellationToken),
            project => Task.FromResult(Note(turn, project)),
            cancellationToken
        );

    private Task<Reply> KeepAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(turn, Permission.RecordFact, session => Keep(turn, session), cancellationToken);

    /// <summary>The marked words stay, and the reason is written down.</summary>
    private static Reply Keep(Turn turn, DisputeSession session)
    {
        var dispute = session.Dispute;
        if (Corrected(turn, dispute) is not { } fact)
        {
            return Reply.Note(turn.Speech["coach.unknownButton"]);
        }

        if (dispute.ClosedOn is not null)
        {
            return Reply.Note(turn.Speech["dispute.isClosed"]);
        }

        var form = FactForms.Keep(session.Session.Project, turn.Speech, turn.Today, fact, turn.Call);
        if (turn.Incoming.Input is not Submitted)
        {
            return Reply.Ask(form);
        }

        var problems = FormCheck.Problems(form, turn.Fields, turn.Speech);
        if (problems.Count > 0)
        {
            return Reply.Errors(FormCheck.Returned(form, turn.Fields, problems, turn.Speech));
        }

        var kept = fact with { KeptBecause = turn.Fields.Text(FactForms.Because) };
        if (kept != fact)
        {
            session.Note(
                dispute with
                {
                    Facts = [.. dispute.Facts.Select(other => other.Number == fact.Number ? kept : other)],
                },
                "fact.kept",
                ("number", fact.Number.ToString(CultureInfo.InvariantCulture)),
                ("words", WordingQuestions.List(turn.Speech, FactWording.MarksOf(turn.Speech, fact))),
                ("because", kept.KeptBecause)
            );
        }

        return Reply.Replace(CardOf(turn, session, kept));
    }

    private static async Task<Reply> RecordAsync(Turn turn, DisputeSession session, CancellationToken cancellationToken)
    {
        var dispute = session.Dispute;
        if (dispute.ClosedOn is not null)
        {
            return Reply.Note(turn.Speech["dispute.isClosed"]);
        }

        var corrected = Corrected(turn, dispute);
        var form = FormOf(turn, session, corrected, turn.Call.Step, turn.Call.Version);
        var (fact, question) = FactForms.Read(form, turn.Fields, session.Session.Project, turn.Speech, turn.Today);
        if (fact is null)
        {
            if (MediationQuestion.MayKeepDraft(form, turn.Fields))
            {
                session.Keep(Draft, form, turn.Fields);
            }

            return Reply.Errors(question!);
        }

        if (MediationQuestion.SaysYes(form, turn.Fields))
        {
            return await MediationHandler.KeepAsync(
                turn,
                session,
                turn.Call.Version,
                MediationForms.Of(turn.Speech, fact),
                cancellationToken
            );
        }

        fact = fact with { Corrects = corrected?.Number };
        var known = dispute.Facts.FirstOrDefault(other => other.Number > turn.Call.Step && other.SaysTheSameAs(fact));
        if (known is null)
        {
            known = fact with
            {
                Number = dispute.Facts.Count + 1,
                RecordedBy = session.Name,
                RecordedOn = session.Situation.Today,
                Round = dispute.Round,
            };
            session.Change(
                dispute.WithoutDraft(Draft, session.Person) with
                {
                    Facts = [.. dispute.Facts, known],
                },
                "fact.recorded",
                FactRecords.Details(known)
            );
        }

        return Reply.Replace(CardOf(turn, session, known));
    }

    private static CoachMessage CardOf(Turn turn, DisputeSession session, Fact fact) =>
        FactMessages.Recorded(
            turn.Speech,
            session.Session.Project,
            fact,
            session.Dispute.Id,
            session.MayLead,
            [
                .. StatementMessages.Said(turn.Speech, FactStanding.Of(session.Dispute, fact), session.MayLead),
                .. session.MayLead ? EvidenceMessages.OnFact(turn.Speech, session.Situation, fact) : [],
            ]
        );

    private static Reply Note(Turn turn, ProjectSession session)
    {
        var record = new ActionCall(Verbs.FactRecord, session.Project.Id) { Choice = turn.Call.Choice };
        var form = FactForms.Ask(session.Project, turn.Speech, turn.Today, record);
        var (fact, question) = FactForms.Read(form, turn.Fields, session.Project, turn.Speech, turn.Today);
        if (fact is null)
        {
            return Reply.Errors(question!);
        }

        fact = fact with { RecordedBy = session.Me?.Name ?? "", RecordedOn = turn.Today };
        var sign = FactRecords.SignOf(fact, turn.Call.Choice);
        if (!session.Project.FactsNoted.Contains(sign))
        {
            session.Project = session.Project.NotingFact(sign);
            session.Record("fact.recorded", null, FactRecords.Details(fact));
        }

        return Reply.Replace(FactMessages.Recorded(turn.Speech, session.Project, fact, null, mayContinue: false));
    }

    /// <summary>A new fact begins where the person's draft stopped.</summary>
    private static Form Filled(Turn turn, DisputeSession session)
    {
        var corrected = Corrected(turn, session.Dispute);
        var form = FormOf(turn, session, corrected, session.Dispute.Facts.Count, session.Confidential);
        return corrected is null && session.Dispute.DraftOf(Draft, session.Person) is { } draft
            ? form.Keeping(new FieldValues(draft.Values)) with
            {
                Problem = turn.Speech["dispute.draft"],
            }
            : form;
    }

    /// <param name="known">How many facts there were when the form was opened: one sent twice is told by it.</param>
    /// <param name="confidential">The same of confidential entries.</param>
    private static Form FormOf(Turn turn, DisputeSession session, Fact? corrected, int known, int confidential) =>
        FactForms.Ask(
            session.Session.Project,
            turn.Speech,
            turn.Today,
            new ActionCall(
                Verbs.FactRecord,
                session.Session.Project.Id,
                session.Dispute.Id,
                known,
                session.Dispute.HadMediation ? confidential : 0
            )
            {
                Choice = corrected?.Number.ToString(CultureInfo.InvariantCulture),
            },
            corrected,
            MediationQuestion.Of(turn.Speech, session.Dispute.HadMediation)
        );

    /// <summary>Without a dispute.</summary>
    private static Form FormOf(Turn turn, Project project) =>
        FactForms.Ask(project, turn.Speech, turn.Today, RecordCall(turn, project));

    /// <summary>Its form has a key of its own, of the delivery that opened it: one that is sent twice is told by it.</summary>
    internal static ActionCall RecordCall(Turn turn, Project project) =>
        new(Verbs.FactRecord, project.Id) { Choice = "k" + PageKey.HashOf(turn.Incoming.DeliveryId)[..12] };

    private static Fact? Corrected(Turn turn, Dispute dispute) =>
        turn.IsCall && int.TryParse(turn.Call.Choice, CultureInfo.InvariantCulture, out var number)
            ? dispute.Facts.FirstOrDefault(fact => fact.Number == number)
            : null;
}
