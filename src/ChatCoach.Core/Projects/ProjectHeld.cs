using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>Texts that wait for a calmer morning before they go to the provider. The provider never hears of one.</summary>
public sealed partial record Project
{
    /// <summary>Oldest first; one that went or was withdrawn is not here any more.</summary>
    public IReadOnlyList<HeldText> Held
    {
        get => field ?? [];
        init;
    }

    /// <summary>With the text waiting until an instant; it stands there once.</summary>
    public Project KeepingBack(HeldText text) => Releasing(text.Id) with { Held = [.. Releasing(text.Id).Held, text] };

    public Project Releasing(string text) => this with { Held = [.. Held.Where(held => held.Id != text)] };

    private IEnumerable<AgendaItem> HeldItems() =>
        Held.Select(held => new AgendaItem(held.GoesAt, AgendaKind.CoolingOffEnd, Id, held.Id));
}

/// <summary>What the project knows of a waiting text; the text itself is a row of its own.</summary>
/// <param name="Kind">Which feature sends it.</param>
/// <param name="About">What it is about, as that feature names it.</param>
/// <param name="GoesAt">When it goes unless something is done, UTC.</param>
public sealed record HeldText(string Id, string Kind, string About, DateTimeOffset GoesAt);
