using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Files;

/// <summary>A feature that offers a file. Found by its kind, like a handler by its verb.</summary>
public interface IFileMaker
{
    /// <summary>A word that no other maker has, such as <c>handover</c>.</summary>
    string Kind { get; }

    /// <summary>What the reader must be allowed to see at the moment at which the file is made.</summary>
    Permission Permission { get; }

    /// <summary>The endings it is offered with, the most useful first: docx and md, or ics.</summary>
    IReadOnlyList<string> Formats { get; }

    /// <returns>The file as the project stands, or null where its subject is not there (any more).</returns>
    Task<FileModel?> MakeAsync(FileSubject subject, CancellationToken cancellationToken);
}

/// <summary>What a file is made of: the project as read now, for one reader.</summary>
public sealed record FileSubject(Project Project, Member Reader, Speech Speech, string Subject, DateTimeOffset Now);
