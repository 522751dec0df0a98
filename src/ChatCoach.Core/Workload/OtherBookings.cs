using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Workload;

/// <summary>
/// On which days people are booked in their other projects: one range of memberships a person, then each project once.
/// Only the days are told: which project it is, is for its own people to know.
/// </summary>
public sealed class OtherBookings(IProjectStore store)
{
    private const int MostPeople = Project.MostBookings;
    private const int MostProjects = 10;

    /// <param name="people">At most eight are looked for.</param>
    /// <param name="except">The project from which it is asked.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<PersonKey, IReadOnlyList<DateRange>>> ReadAsync(
        IEnumerable<PersonKey> people,
        string? except,
        CancellationToken cancellationToken
    )
    {
        PersonKey[] asked = [.. people.Distinct().Take(MostPeople)];
        var pages = await Task.WhenAll(
            asked.Select(person => store.ListAsync(person, MostProjects, null, cancellationToken))
        );
        var roots = await Task.WhenAll(
            pages
                .SelectMany(page => page.Memberships)
                .Select(membership => membership.Project)
                .Where(project => project != except)
                .Distinct(StringComparer.Ordinal)
                .Select(project => store.FindAsync(project, cancellationToken))
        );
        return asked.ToDictionary(
            person => person,
            person =>
                (IReadOnlyList<DateRange>)
                    [
                        .. from root in roots.OfType<StoredProject>()
                        where root.Project.MemberOf(person) is not null
                        from turn in root.Project.OurTurns()
                        from booking in turn.Standing
                        where booking.Person == person
                        select booking.Range,
                    ]
        );
    }
}
