using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>
/// An alert without a planned action turns amber and the owner, or in their leave the deputy, hears of it, then the
/// sponsor; where there is no sponsor to hear it, owner and deputy do. A planned action whose day has passed is asked
/// about once, of whoever planned it. Nobody hears of any of it outside of their working time.
/// </summary>
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

        var (reader, at) = ReaderOf(session, alert);
        if (at > session.Now)
        {
            Put(session, alert with { AgesAt = at });
            session.Record("alert.held", alert.Id);
            return;
        }

        if (alert.Action is not null)
        {
            Put(session, alert with { AgesAt = null });
            session.Record("alert.actionDue", alert.Id);
            var asked = string.Create(CultureInfo.InvariantCulture, $"due-v{alert.Version}");
            await TellAsync(session, reader, AlertMessages.ActionDue, alert, asked, cancellationToken);
        }
        else if (!alert.IsAmber)
        {
            var amber = Put(
                session,
                alert with
                {
                    IsAmber = true,
                    Version = alert.Version + 1,
                    AgesAt = Next(session),
                }
            );
            session.Record("alert.aged", alert.Id);
            await TellAsync(session, reader, AlertMessages.Card, amber, "amber", cancellationToken);
        }
        else
        {
            var last = Put(session, alert with { AgesAt = null, Version = alert.Version + 1 });
            if (reader.Role == Role.Sponsor)
            {
                session.Record("alert.escalated", alert.Id);
                await TellAsync(session, reader, AlertMessages.Waiting, last, "sponsor", cancellationToken);
                return;
            }

            session.Record("alert.waits", alert.Id);
            foreach (var lead in AtWork(session, reader))
            {
                await TellAsync(
                    session,
                    lead,
                    AlertMessages.WaitingHere,
                    last,
                    "waits-" + lead.Role,
                    cancellationToken
                );
            }
        }
    }

    /// <summary>Who is told, and when they can be.</summary>
    private static (Member Reader, DateTimeOffset At) ReaderOf(ProjectSession session, Alert alert)
    {
        var project = session.Project;
        var one =
            alert.Action is not null ? PlannerOf(session, alert)
            : alert.IsAmber && project.Sponsor is { HasJoined: true } sponsor ? sponsor
            : null;
        return one is null ? project.AtHand(session.Now) : (one, project.CalendarOf(one).NextWorkingTime(session.Now));
    }

    /// <summary>Whoever planned the action, while they may still plan one and are not on leave.</summary>
    private static Member? PlannerOf(ProjectSession session, Alert alert) =>
        session.Project.Members.FirstOrDefault(member =>
            member.Person?.ToString() == alert.PlannedBy
            && Access.Allows(member.Role, Permission.PlanAlert)
            && !member.DaysOff.Any(range => range.Contains(session.DayOf(session.Now)))
        );

    /// <summary>The one who minds it now, and the other of owner and deputy where this is their working time too.</summary>
    private static IEnumerable<Member> AtWork(ProjectSession session, Member reader) =>
        session.Project.Members.Where(member =>
            member.Role is Role.Owner or Role.Deputy
            && (
                member.Role == reader.Role
                || (member.HasJoined && session.Project.CalendarOf(member).IsWorkingTime(session.Now))
            )
        );

    private DateTimeOffset Next(ProjectSession session)
    {
        var calendar = session.Project.CalendarOfLeads();
        var days = Thresholds.Of(session.Project, options).AlertSponsorAfterWorkingDays;
        return calendar.StartOf(calendar.AddWorkingDays(calendar.DateOf(session.Now), days));
    }

    private static Alert Put(ProjectSession session, Alert alert)
    {
        session.Project = session.Project with
        {
            Alerts = [.. session.Project.Alerts.Select(other => other.Id == alert.Id ? alert : other)],
        };
        return alert;
    }

    private static async Task TellAsync(
        ProjectSession session,
        Member member,
        Func<Speech, Project, Member, Alert, CoachMessage> message,
        Alert alert,
        string cause,
        CancellationToken cancellationToken
    )
    {
        if (member.Person is { } person)
        {
            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage($"{alert.Id}-{cause}", person, message(speech, session.Project, member, alert))
            );
        }
    }
}
