namespace ChatCoach.Core.Agenda;

/// <summary>What happens later, in 64 shards by project.</summary>
public interface IAgenda
{
    /// <summary>Writes the items; one that is there already stays as it is.</summary>
    Task AddAsync(string project, IReadOnlyCollection<AgendaItem> items, CancellationToken cancellationToken);
}
