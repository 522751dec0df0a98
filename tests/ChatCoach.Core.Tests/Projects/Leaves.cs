using ChatCoach.Core.Agenda;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>People of a project who are away.</summary>
internal static class Leaves
{
    /// <param name="first">The first day away, as yyyy-MM-dd.</param>
    /// <param name="last">The last.</param>
    public static Project WithLeave(this Project project, Func<Member, bool> who, string first, string last) =>
        project with
        {
            Members =
            [
                .. project.Members.Select(member =>
                    who(member)
                        ? member with
                        {
                            DaysOff = [new DateRange(DateOnly.Parse(first, null), DateOnly.Parse(last, null))],
                        }
                        : member
                ),
            ],
        };

    public static Project WithOwnersLeave(this Project project, string first, string last) =>
        project.WithLeave(member => member.Role == Role.Owner, first, last);
}
