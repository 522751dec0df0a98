using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The agenda of the prepared call on its way to the provider. One edit of the call is meant: a later edit is another.</summary>
public sealed class CallOutgoing(CoachOptions options) : IOutgoingKind
{
    /// <summary>The kind's word.</summary>
    public const string Word = "agenda";

    public string Kind => Word;

    public bool ReplacesEarlier => true;

    /// <summary>What the text is about: the dispute and the edit of its call.</summary>
    public static string AboutOf(Dispute dispute, CallPlan plan) => $"{dispute.Id}|{plan.Edition}";

    public async Task<IReadOnlyList<TextPart>?> PartsAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(session, about, cancellationToken) is var (_, plan)
            ? [new TextPart(Word, plan.Agenda ?? "")]
            : null;

    public async Task<DateTimeOffset?> UntilAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(session, about, cancellationToken) is not var (dispute, plan))
        {
            return null;
        }

        var deadline = await TextDeadlines.OfAsync(session, dispute.Id, cancellationToken);
        var calendar = session.Project.CalendarOf(session.Project.Owner);
        var call = plan.On is { } on ? calendar.At(on, plan.At ?? TimeOnly.MinValue) : (DateTimeOffset?)null;
        return call is { } begins && begins >= session.Now && (deadline is null || begins < deadline)
            ? begins
            : deadline;
    }

    public async Task<bool> SendAsync(ProjectSession session, OutgoingText text, CancellationToken cancellationToken)
    {
        if (
            await FindAsync(session, text.About, cancellationToken) is not var (dispute, plan)
            || !ShareMessages.ReadersIn(session.Project, dispute.CompanyIn(session.Project)).Any()
        )
        {
            return false;
        }

        var agenda = text.Parts[0].Text;
        var call = CallSending.Shared(
            new Situation(dispute, session.Project, session.Now, options),
            plan,
            agenda,
            text.By
        );
        await CallSending.SendAsync(session, call, plan.Revision, cancellationToken);
        session.Put(
            DisputeRow.Type,
            dispute.Id,
            dispute with
            {
                CallPlan = plan with { Agenda = agenda, Sent = call },
            }
        );
        session.Record(
            "call.agenda-sent",
            dispute.Id,
            ("agenda", agenda),
            ("to", call.Company),
            ("on", call.On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("at", call.At?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))
        );
        return true;
    }

    /// <summary>The dispute and its call, where they still are what was meant.</summary>
    private static async Task<(Dispute Dispute, CallPlan Plan)?> FindAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) =>
        about.Split('|') is [var id, ..]
        && await session.FindAsync(DisputeRow.Type, id, cancellationToken)
            is { ClosedOn: null, CallPlan: { Id: not null } plan } dispute
        && AboutOf(dispute, plan) == about
            ? (dispute, plan)
            : null;
}
