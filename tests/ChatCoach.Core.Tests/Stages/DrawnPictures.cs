using ChatCoach.Core.Files;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Stages;

/// <summary>Gives every picture one address, or none, and remembers the pictures.</summary>
internal sealed class DrawnPictures(string? address) : IPictureLinks
{
    public List<TimelinePicture> Drawn { get; } = [];

    public string? LinkTo(Project project, Member reader, Picture picture)
    {
        Drawn.Add((TimelinePicture)picture);
        return address;
    }
}
