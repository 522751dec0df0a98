using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Turns;

/// <summary>Who may hand over which turn, and what a provider reads of a hand-over.</summary>
internal static class TurnRights
{
    /// <summary>The sides to which the reader may hand the turn as it stands; the one that holds it is not among them.</summary>
    public static IReadOnlyList<Side> SidesFor(Project project, Member reader) =>
        !Access.Allows(reader.Role, Permission.HandOverTurn) ? []
        : reader.Role != Role.Provider ? [.. Enum.GetValues<Side>().Where(side => side != project.Turn.Side)]
        : HoldsAsProvider(project, reader) ? [Side.Client]
        : [];

    /// <summary>Owner and deputy add what is to be done at any time; a provider to a turn that they hand over.</summary>
    public static bool MayDetail(Project project, Member reader) =>
        reader.Role == Role.Provider
            ? HoldsAsProvider(project, reader)
            : Access.Allows(reader.Role, Permission.HandOverTurn);

    /// <summary>The turn is the provider's, and it is this person's company that has it.</summary>
    public static bool HoldsAsProvider(Project project, Member reader) =>
        reader.Role == Role.Provider
        && project.SeenBy(reader).Turn is { Side: Side.Provider } turn
        && turn.Since != default;

    /// <summary>What is to be done and by when: of their own turns, and of what they asked of others.</summary>
    public static bool SeesTask(Member reader, TurnEvent turn) =>
        reader.Role != Role.Provider || turn.Side == Side.Provider || turn.ByProvider;

    /// <summary>By when: what our own plan gave is ours alone.</summary>
    public static bool SeesDue(Member reader, TurnEvent turn) =>
        SeesTask(reader, turn) && (reader.Role != Role.Provider || turn.Planned is null);

    /// <summary>A provider sees the evidence that they gave, never the client's.</summary>
    public static bool SeesEvidence(Member reader, TurnEvent turn) => reader.Role != Role.Provider || turn.ByProvider;
}
