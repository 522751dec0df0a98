using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Files;

/// <summary>
/// A page that takes a file: it is measured while it comes in and kept nowhere, so that all that reaches the page is
/// what was measured.
/// </summary>
public interface IFilePage : ILinkPage
{
    /// <summary>In bytes.</summary>
    long LargestFile { get; }

    /// <summary>What is said before a file is even read; null where it may come.</summary>
    Task<LinkPage?> RefuseAsync(PageVisit visit, CancellationToken cancellationToken);

    /// <summary>What the page shows once the file is measured, or what needs another look.</summary>
    Task<LinkPage> SendAsync(PageVisit visit, FieldValues fields, SentFile file, CancellationToken cancellationToken);
}

/// <summary>A file that was sent to a page.</summary>
/// <param name="Name">As it was sent; empty where there is none.</param>
/// <param name="Size">In bytes, as far as it was read.</param>
/// <param name="Sha256">Hexadecimal, in lower case; empty unless it is <see cref="SentFileState.Whole"/>.</param>
public sealed record SentFile(SentFileState State, string Name = "", long Size = 0, string Sha256 = "")
{
    public static SentFile None { get; } = new(SentFileState.None);
}

public enum SentFileState
{
    /// <summary>Nobody chose one.</summary>
    None,
    Empty,
    TooLarge,

    /// <summary>It broke off, came too slowly, or is none of what browsers send.</summary>
    Broken,
    Whole,
}
