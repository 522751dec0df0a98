using ChatCoach.Core.Files;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>Addresses of files that say what they were asked for; the host's own are tested there.</summary>
internal sealed class NotedLinks : IFileLinks
{
    public List<FileRequest> Requests { get; } = [];

    /// <summary>False where the service has no public address.</summary>
    public bool IsPublic { get; set; } = true;

    public string? LinkTo(FileRequest request)
    {
        Requests.Add(request);
        return IsPublic
            ? FormattableString.Invariant($"https://coach.example.com/files/d{Requests.Count}.{request.Format}")
            : null;
    }
}
