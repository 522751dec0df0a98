namespace ChatCoach.Core.Facts;

/// <summary>The facts that a provider was given, by their numbers, and everything that they said of each.</summary>
/// <param name="Company">To whom they were given; another provider begins a statement of its own.</param>
public sealed record FactStatement(string Company, DateOnly SharedOn, string SharedBy)
{
    /// <summary>Counts the sharings.</summary>
    public int Version { get; init; } = 1;

    public IReadOnlyList<int> Facts
    {
        get => field ?? [];
        init;
    }

    /// <summary>
    /// Oldest first; a later one on the same fact is the one that holds. Of each person the last few stand here, and all
    /// in the journal.
    /// </summary>
    public IReadOnlyList<FactAnswer> Answers
    {
        get => field ?? [];
        init;
    }

    /// <summary>How many answers were given; null where it was not counted yet.</summary>
    public int? Answered { get; init; }

    public int AnswersGiven => Answered ?? Answers.Count;

    /// <summary>What the providers before this one were given, and said, oldest first.</summary>
    public IReadOnlyList<PastStatement> Past
    {
        get => field ?? [];
        init;
    }

    /// <summary>The answer of this provider.</summary>
    public FactAnswer? AnswerTo(int fact) => Answers.LastOrDefault(answer => answer.Fact == fact);

    /// <summary>As <see cref="AnswerTo"/>, of whichever provider was asked: for the client alone.</summary>
    public FactAnswer? LastAnswerTo(int fact) =>
        AnswerTo(fact) ?? Past.SelectMany(past => past.Answers).LastOrDefault(answer => answer.Fact == fact);

    /// <summary>True where this provider has the fact, or one before had it.</summary>
    public bool WasGiven(int fact) => Facts.Contains(fact) || Past.Any(past => past.Facts.Contains(fact));

    public int Count(FactVerdict verdict) => Facts.Count(fact => AnswerTo(fact)?.Verdict == verdict);

    public int Unanswered => Facts.Count(fact => AnswerTo(fact) is null);
}

/// <summary>What another provider was given before, and said of it: no later one reads it.</summary>
public sealed record PastStatement(string Company, IReadOnlyList<int> Facts, IReadOnlyList<FactAnswer> Answers);

/// <summary>What the provider said of one fact, in their own words where they do not agree.</summary>
/// <param name="Fact">The number of the fact.</param>
/// <param name="By">Who said it, by name.</param>
public sealed record FactAnswer(int Fact, FactVerdict Verdict, string? Words, string By, DateOnly On)
{
    /// <summary>Who that is, whatever they are called; null where it was not kept yet.</summary>
    public string? Person { get; init; }
}

public enum FactVerdict
{
    Agreed,
    Contested,
    Corrected,
}
