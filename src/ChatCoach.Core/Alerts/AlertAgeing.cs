using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>An alert without a planned action turns amber and the owner, or in their leave the deputy, hears of it, then the sponsor.</summary>
public sealed class AlertAgeing(CoachOptions options) : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.AlertAgeing];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        var alert = session.Project.Alerts.FirstOrDefault(alert => alert.Id == item.Subject);
        if (alert is null || alert.AgesAt != item.Due)
        {
            return;
        }

        var calendar = session.Project.CalendarOfLeads();
        var (lead, at) = session.Project.AtHand(session.Now);
        if (alert.IsAmber && session.Project.Sponsor is { } escalated)
        {
            at = session.Project.CalendarOf(escalated).NextWorkingTime(session.Now);
        }

        if (at > session.Now)
        {
            Put(session, alert with { AgesAt = at });
            session.Record("alert.held", alert.Id);
            return;
        }

        var aged = alert.IsAmber
            ? alert with
            {
                AgesAt = null,
                Version = alert.Version + 1,
            }
            : alert with
            {
                IsAmber = true,
                Version = alert.Version + 1,
                AgesAt = calendar.StartOf(
                    calendar.AddWorkingDays(
                        calendar.DateOf(session.Now),
                        Thresholds.Of(session.Project, options).AlertSponsorAfterWorkingDays
                    )
                ),
            };
        Put(session, aged);
        session.Record(alert.IsAmber ? "alert.escalated" : "alert.aged", alert.Id);
        if (!alert.IsAmber)
        {
            await TellAsync(session, lead, AlertMessages.Card, aged, cancellationToken);
        }
        else if (session.Project.Sponsor is { } sponsor)
        {
            await TellAsync(session, sponsor, AlertMessages.Waiting, aged, cancellationToken);
        }
    }

    private static void Put(ProjectSession session, Alert alert) =>
        session.Project = session.Project with
        {
            Alerts = [.. session.Project.Alerts.Select(other => other.Id == alert.Id ? alert : other)],
        };

    private static async Task TellAsync(
        ProjectSession session,
        Member member,
        Func<Language.Speech, Project, Member, Alert, Messages.CoachMessage> message,
        Alert alert,
        CancellationToken cancellationToken
    )
    {
        if (member.Person is { } person)
        {
            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    $"{alert.Id}-{(member.Role == Role.Sponsor ? "sponsor" : "amber")}",
                    person,
                    message(speech, session.Project, member, alert)
                )
            );
        }
    }
}
