using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>The morning has come: the text goes, and the owner, or in their leave the deputy, sees that it went.</summary>
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
        var at = session.Project.AtHand(session.Now).At;
        if (at > session.Now)
        {
            var until = await coolingOff.UntilAsync(session, text, cancellationToken);
            if (!CoolingOff.WouldPass(until, session.Now, at))
            {
                CoolingOff.Hold(session, text, at);
                return;
            }
        }

        await coolingOff.LetGoAsync(session, text, null, cancellationToken);
    }
}
