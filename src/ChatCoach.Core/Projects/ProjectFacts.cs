namespace ChatCoach.Core.Projects;

/// <summary>Facts that were noted without a dispute: the journal has them, and the root knows the latest again.</summary>
public sealed partial record Project
{
    private const int FactsKnown = 20;

    /// <summary>What tells the latest of them from others, and nothing of what they say.</summary>
    public IReadOnlyList<string> FactsNoted
    {
        get => field ?? [];
        init;
    }

    public Project NotingFact(string sign) =>
        this with
        {
            FactsNoted = [.. FactsNoted.Append(sign).TakeLast(FactsKnown)],
        };
}
