using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>A feature that works when an agenda item comes due. It may find that nothing is due any more.</summary>
public interface IAgendaHandler
{
    IReadOnlyCollection<AgendaKind> Kinds { get; }

    /// <summary>Decides on the project as it is now; what it records is committed, then its messages are sent.</summary>
    Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken);
}
