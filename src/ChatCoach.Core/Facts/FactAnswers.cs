namespace ChatCoach.Core.Facts;

/// <summary>What of a provider's answers stands beside the facts. All of them are in the journal.</summary>
public static class FactAnswers
{
    /// <summary>Of one person, on one fact: the last of them is the one that holds.</summary>
    public const int KeptOfOne = 3;

    /// <summary>In characters, of all words together: the row that holds them has an end.</summary>
    private const int LongestTogether = 60_000;

    /// <summary>With one more answer; the person's own oldest on that fact goes, and where all is too long, whoever's.</summary>
    public static IReadOnlyList<FactAnswer> With(IReadOnlyList<FactAnswer> answers, FactAnswer added)
    {
        var own = answers.Where(answer => IsOfSame(answer, added)).ToList();
        var gone = own.Take(own.Count - KeptOfOne + 1).ToHashSet(ReferenceEqualityComparer.Instance);
        var kept = answers.Where(answer => !gone.Contains(answer)).Append(added).ToList();
        while (kept.Sum(answer => answer.Words?.Length ?? 0) > LongestTogether && Oldest(kept) is { } oldest)
        {
            kept.RemoveAt(kept.FindIndex(answer => ReferenceEquals(answer, oldest)));
        }

        return kept;
    }

    public static bool IsFull(IReadOnlyList<FactAnswer> answers, FactAnswer added) =>
        answers.Count(answer => IsOfSame(answer, added)) >= KeptOfOne;

    /// <summary>One that another on the same fact took the place of, with words to let go.</summary>
    private static FactAnswer? Oldest(List<FactAnswer> answers) =>
        answers
            .Where(
                (answer, place) => answer.Words is not null && answers.FindLastIndex(o => o.Fact == answer.Fact) > place
            )
            .FirstOrDefault();

    private static bool IsOfSame(FactAnswer one, FactAnswer other) =>
        one.Fact == other.Fact
        && (one.Person is null || other.Person is null ? one.By == other.By : one.Person == other.Person);
}
