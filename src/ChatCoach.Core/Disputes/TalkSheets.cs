namespace ChatCoach.Core.Disputes;

/// <summary>Step 4: a call prepared.</summary>
internal static class TalkSheets
{
    public const string Call = CallSheet.Name;

    public static IReadOnlyList<Sheet> All { get; } = [CallSheet.Sheet];
}
