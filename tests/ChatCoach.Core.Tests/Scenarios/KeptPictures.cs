using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Scenarios;

/// <summary>Gives every picture an address and keeps it; or gives none, as a service without a public address.</summary>
internal sealed class KeptPictures : IPictureLinks
{
    public List<Picture> All { get; } = [];

    public bool HasAddress { get; set; } = true;

    public string? LinkTo(Project project, Member reader, Picture picture)
    {
        All.Add(picture);
        return HasAddress ? "https://coach.example.com/pictures/1" : null;
    }
}
