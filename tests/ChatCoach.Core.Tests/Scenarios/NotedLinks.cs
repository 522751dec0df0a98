using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>Addresses of files and pictures that say what they were asked for; the host's own are tested there.</summary>
internal sealed class NotedLinks : IFileLinks, IPictureLinks
{
    public List<FileRequest> Requests { get; } = [];

    public List<Picture> Pictures { get; } = [];

    /// <summary>False where the service has no public address.</summary>
    public bool IsPublic { get; set; } = true;

    public string? LinkTo(FileRequest request)
    {
        Requests.Add(request);
        return IsPublic
            ? FormattableString.Invariant($"https://coach.example.com/files/d{Requests.Count}.{request.Format}")
            : null;
    }

    public string? LinkTo(Project project, Member reader, Picture picture)
    {
        Pictures.Add(picture);
        return IsPublic ? FormattableString.Invariant($"https://coach.example.com/files/p{Pictures.Count}") : null;
    }
}
