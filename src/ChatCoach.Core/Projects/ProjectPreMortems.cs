using System.Globalization;
using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

public sealed partial record Project
{
    /// <summary>The last pre-mortem that was asked.</summary>
    public PreMortemRound? PreMortem { get; init; }

    /// <summary>The client's people who can be asked: those who have joined.</summary>
    public IEnumerable<Member> Team() =>
        Members.Where(member => member.HasJoined && Access.Allows(member.Role, Permission.SeeTeam));

    private IEnumerable<AgendaItem> PreMortemItems()
    {
        if (PreMortem is not { } round)
        {
            return [];
        }

        var number = round.Number.ToString(CultureInfo.InvariantCulture);
        return round
            .Seats.Select(seat => seat.TellAt)
            .Append(round.RevealedAt is null ? round.RevealAt : null)
            .OfType<DateTimeOffset>()
            .Distinct()
            .Select(due => new AgendaItem(due, AgendaKind.PreMortem, Id, number));
    }
}
