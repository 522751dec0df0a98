namespace ChatCoach.Core.Projects;

/// <summary>A day on which something passed between us and the provider, or did not.</summary>
/// <param name="On">The day in the project's zone.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Source">What told it: an edit of the same source puts it right.</param>
public sealed record Contact(DateOnly On, ContactKind Kind, string Source)
{
    /// <summary>True where the provider gave a sign; an attempt that met nobody is none.</summary>
    public bool IsSign => Kind is ContactKind.Talk or ContactKind.Message or ContactKind.Delivery;
}

public enum ContactKind
{
    /// <summary>A call or a meeting that took place.</summary>
    Talk,

    /// <summary>A mail, an alert, an answer, be it a refusal.</summary>
    Message,
    Delivery,

    /// <summary>We asked, and nobody answered.</summary>
    Asked,

    /// <summary>A meeting was put off.</summary>
    Postponed,
}
