namespace ChatCoach.Core.Agenda.Holidays;

/// <summary>A public holiday on a day.</summary>
/// <param name="Day">The day that is off.</param>
/// <param name="Name">The key of its name among the texts, without its prefix <c>holiday.</c>.</param>
public sealed record Holiday(DateOnly Day, string Name)
{
    /// <summary>True for the weekday that is given because the holiday itself falls on a weekend.</summary>
    public bool IsSubstitute { get; init; }

    /// <summary>True for the weekend day in whose place another is given: official lists name that other one.</summary>
    public bool IsMoved { get; init; }
}
