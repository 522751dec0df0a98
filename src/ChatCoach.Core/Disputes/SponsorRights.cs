using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Who reads of the managers' meeting: who sees the dispute, and the sponsor who goes there.</summary>
internal static class SponsorRights
{
    public static bool MayRead(Member reader) =>
        reader.Role == Role.Sponsor || Access.Allows(reader.Role, Permission.SeePrivate);
}
