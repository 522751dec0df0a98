namespace ChatCoach.Core.Facts;

/// <summary>The facts that a provider was given, by their numbers, and everything that they said of each.</summary>
/// <param name="Company">To whom they were given last.</param>
public sealed record FactStatement(string Company, DateOnly SharedOn, string SharedBy)
{
    /// <summary>Counts the sharings.</summary>
    public int Version { get; init; } = 1;

    public IReadOnlyList<int> Facts
    {
        get => field ?? [];
        init;
    }

    /// <summary>Oldest first; a later one on the same fact replaces none, and is the one that holds.</summary>
    public IReadOnlyList<FactAnswer> Answers
    {
        get => field ?? [];
        init;
    }

    public FactAnswer? AnswerTo(int fact) => Answers.LastOrDefault(answer => answer.Fact == fact);

    public int Count(FactVerdict verdict) => Facts.Count(fact => AnswerTo(fact)?.Verdict == verdict);

    public int Unanswered => Facts.Count(fact => AnswerTo(fact) is null);
}

/// <summary>What the provider said of one fact, in their own words where they do not agree.</summary>
/// <param name="Fact">The number of the fact.</param>
/// <param name="By">Who said it, by name.</param>
public sealed record FactAnswer(int Fact, FactVerdict Verdict, string? Words, string By, DateOnly On);

public enum FactVerdict
{
    Agreed,
    Contested,
    Corrected,
}
