using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Comes back to the owner, or in their leave to the deputy, when a date of the dispute has passed: an action, a time limit, a commitment.</summary>
public sealed class DisputeDeadlines(CoachOptions options) : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.Deadline];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        var line = session.Project.OpenDispute;
        if (
            line is null
            || line.Id != item.Subject
            || line.DueAt != item.Due
            || await session.FindAsync(DisputeRow.Type, line.Id, cancellationToken) is not { } dispute
        )
        {
            return;
        }

        // Planned for a working day that has become a holiday or leave since, or come due while the service was down.
        var (lead, at) = session.Project.AtHand(session.Now);
        if (at > session.Now)
        {
            Plan(session, line, at);
            session.Record("dispute.held", dispute.Id);
            return;
        }

        var situation = new Situation(dispute, session.Project, session.Now, options);
        Plan(session, line, DisputeDates.NextDue(situation));
        session.Record("dispute.fell-due", dispute.Id);
        if (lead.Person is { } person)
        {
            var speech = await session.SpeechOfAsync(lead, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    $"{dispute.Id}-due-{item.Due.UtcDateTime:yyyyMMdd}",
                    person,
                    DisputeMessages.Due(speech, situation)
                )
            );
        }
    }

    private static void Plan(ProjectSession session, DisputeLine line, DateTimeOffset? due) =>
        session.Project = session.Project with
        {
            Disputes =
            [
                .. session.Project.Disputes.Select(other => other.Id == line.Id ? other with { DueAt = due } : other),
            ],
        };
}
