using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Files;

/// <summary>Addresses of documents: each opens for ten minutes, for what its reader may see at that moment.</summary>
public interface IFileLinks
{
    /// <returns>An https address (http on loopback in Development), or null where the service has no public one.</returns>
    string? LinkTo(FileRequest request);
}

/// <param name="Project">The project's id.</param>
/// <param name="Kind">The maker's word, such as <c>handover</c>.</param>
/// <param name="Subject">What in the project is meant, or empty.</param>
/// <param name="Format">docx, md or ics.</param>
/// <param name="Reader">For whom it is made; checked again when it opens.</param>
/// <param name="Locale">The reader's.</param>
/// <param name="TimeZone">The reader's.</param>
public sealed record FileRequest(
    string Project,
    string Kind,
    string Subject,
    string Format,
    PersonKey Reader,
    string Locale,
    string TimeZone
);
