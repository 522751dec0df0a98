using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Files;

/// <summary>
/// Addresses of pictures. An address holds the picture's own figures, sealed, so that an old card never shows a newer
/// picture; it opens for as long as the project knows the reader, until the owner withdraws all of them.
/// </summary>
public interface IPictureLinks
{
    /// <returns>An https address (http on loopback in Development), or null where the service has no public one.</returns>
    string? LinkTo(Project project, Member reader, Picture picture);
}
