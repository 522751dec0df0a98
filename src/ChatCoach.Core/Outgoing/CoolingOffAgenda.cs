using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>The morning has come: the text goes, and who wrote it sees that it went.</summary>
public sealed class CoolingOffAgenda(CoolingOff coolingOff) : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.CoolingOffEnd];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        var held = session.Project.Held.FirstOrDefault(held => held.Id == item.Subject);
        if (
            held is null
            || held.GoesAt != item.Due
            || await session.FindAsync(OutgoingText.Row, held.Id, cancellationToken) is not { } text
        )
        {
            return;
        }

        // A leave or a holiday declared since moves it on, unless something would pass meanwhile.
        var calendar = session.Project.CalendarOf(session.Project.Owner);
        if (!calendar.IsWorkingTime(session.Now))
        {
            var later = calendar.NextWorkingTime(session.Now);
            var until = await coolingOff.UntilAsync(session, text, cancellationToken);
            if (!CoolingOff.WouldPass(until, session.Now, later))
            {
                CoolingOff.Hold(session, text, later);
                return;
            }
        }

        await coolingOff.LetGoAsync(session, text, null, cancellationToken);
    }
}
