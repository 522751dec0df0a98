using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Files;

/// <summary>A page that a link opens, by its name in the address.</summary>
public interface ILinkPage
{
    string Name { get; }

    /// <summary>What the page shows now; it changes nothing.</summary>
    Task<LinkPage> ShowAsync(PageVisit visit, CancellationToken cancellationToken);

    /// <summary>What the page shows once what was filled in is taken, or what needs another look.</summary>
    Task<LinkPage> SendAsync(PageVisit visit, FieldValues fields, CancellationToken cancellationToken);
}
