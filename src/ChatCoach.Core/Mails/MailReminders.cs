using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mails;

/// <summary>Reminds the owner, or in their leave the deputy, of a mail's deadline: two working days before, and on the day.</summary>
public sealed class MailReminders : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.MailDeadline];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        var project = session.Project;
        if (
            project.MailOf(item.Subject) is not { IsOpen: true } line
            || project.ReminderTime(line) != item.Due
            || await session.FindAsync(ReceivedMail.Row, line.Id, cancellationToken) is not { } mail
        )
        {
            return;
        }

        var (lead, at) = project.AtHand(session.Now);
        if (at > session.Now)
        {
            session.Project = project.Keeping(line with { HeldUntil = at });
            session.Record("mail.held", line.Id);
            return;
        }

        // One card for all whose time is over: the service may have been down for both.
        line = line with
        {
            HeldUntil = null,
            Reminded = Math.Max(line.Reminded + 1, project.ReminderTimes(line).Count(time => time <= session.Now)),
        };
        session.Project = project.Keeping(line);
        session.Record("mail.reminded", line.Id);
        if (lead.Person is { } person)
        {
            var speech = await session.SpeechOfAsync(lead, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"{line.Id}-due-{item.Due.UtcDateTime:yyyyMMddHHmm}"),
                    person,
                    MailMessages.Reminder(speech, session.Project, line, mail, session.DayOf(session.Now))
                )
            );
        }
    }
}
