namespace ChatCoach.Core.Files;

/// <summary>What a feature puts into a file. The host writes it in the format that was asked for.</summary>
/// <param name="Name">The file's name without its ending, in the reader's language.</param>
public abstract record FileModel(string Name);

/// <summary>Offered as <c>docx</c> and <c>md</c>.</summary>
public sealed record DocumentFile(string Name, Document Document) : FileModel(Name)
{
    /// <summary>What the document says as JSON in UTF-8, for one that is offered as <c>json</c> too.</summary>
    public ReadOnlyMemory<byte>? Json { get; init; }
}

/// <summary>Offered as <c>ics</c>.</summary>
public sealed record CalendarFile(string Name, CalendarEvent Event) : FileModel(Name);
