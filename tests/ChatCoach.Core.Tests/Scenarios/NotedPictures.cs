using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>Addresses of pictures that say what they were asked for; the host's own are tested there.</summary>
internal sealed class NotedPictures : IPictureLinks
{
    public List<(Member Reader, Picture Picture)> Asked { get; } = [];

    /// <summary>False where the service has no public address.</summary>
    public bool IsPublic { get; set; } = true;

    public string? LinkTo(Project project, Member reader, Picture picture)
    {
        Asked.Add((reader, picture));
        return IsPublic ? FormattableString.Invariant($"https://coach.example.com/files/p{Asked.Count}") : null;
    }
}
