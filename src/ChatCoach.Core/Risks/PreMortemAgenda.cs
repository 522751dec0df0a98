using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>Shows the causes when the date passes, and brings the cards that waited for someone's working time.</summary>
public sealed class PreMortemAgenda : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.PreMortem];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        if (session.Project.PreMortem is not { } round || PreMortem.IdOf(round.Number) != item.Subject)
        {
            return;
        }

        var isOver = round.RevealedAt is null && round.RevealAt <= session.Now;
        if (!isOver && !round.Seats.Any(seat => seat.TellAt <= session.Now))
        {
            return;
        }

        var row =
            await session.FindAsync(PreMortem.Row, item.Subject, cancellationToken) ?? new PreMortem(round.Number);
        if (isOver)
        {
            await PreMortemRounds.RevealAsync(session, row, cancellationToken);
            return;
        }

        session.Record("premortem.told", item.Subject);
        await PreMortemRounds.TellAsync(
            session,
            round.RevealedAt is null ? "ask" : "causes",
            (speech, member) =>
                round.RevealedAt is null
                    ? PreMortemMessages.Question(speech, session.Project, member, session.Now, opened: false)
                    : RevealMessages.Causes(speech, session.Project, member, row, 0, session.Now),
            cancellationToken
        );
    }
}
