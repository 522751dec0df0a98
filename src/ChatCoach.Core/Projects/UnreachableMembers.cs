using System.Globalization;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>A message could not be given to a member: it is recorded and told once, to someone who can do something.</summary>
public static class UnreachableMembers
{
    public static async Task TellAsync(ProjectSession session, PersonKey person, CancellationToken cancellationToken)
    {
        if (session.Project.MemberOf(person) is not { Unreachable: false } member)
        {
            return;
        }

        session.Project = session.Project.Reaching(member, reachable: false);
        session.Record("person.unreachable", member.Role.ToString(), ("name", member.Name));
        if (ReaderIn(session.Project) is not { } reader)
        {
            return;
        }

        var speech = await session.SpeechOfAsync(reader, cancellationToken);
        session.Tell(
            new OutboxMessage(
                string.Create(CultureInfo.InvariantCulture, $"unreachable-{session.Project.Version}"),
                reader.Person!,
                UnreachableMessages.Told(speech, session.Project, reader, member)
            )
        );
    }

    /// <summary>The owner; where nobody reaches them either, the deputy, then the sponsor.</summary>
    private static Member? ReaderIn(Project project) =>
        new[] { project.Owner, project.Deputy, project.Sponsor }.FirstOrDefault(member =>
            member is { Person: not null, Unreachable: false }
        );
}
