using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>An address by which someone of the provider without an account answers facts, once.</summary>
/// <param name="Number">Its place among the dispute's links, from 1; never given twice.</param>
/// <param name="For">Who was to get it, as the owner knows them.</param>
/// <param name="Company">The provider whose people it was made for.</param>
/// <param name="Locale">The language that its page begins in.</param>
public sealed record StatementLink(
    int Number,
    string Hash,
    string For,
    string Company,
    string Locale,
    DateTimeOffset Expires
) : PageLink(Number, Hash, Locale, Expires)
{
    /// <summary>As many as one page asks about.</summary>
    public const int MostFacts = 20;

    /// <summary>Older ones are forgotten: whoever opens one is told that it opens nothing.</summary>
    public const int MostKept = 20;

    /// <summary>The numbers of the facts that its page asks about.</summary>
    public IReadOnlyList<int> Facts
    {
        get => field ?? [];
        init;
    }

    /// <summary>The delivery that made it.</summary>
    public string? Delivery { get; init; }

    /// <summary>When its page was sent, which used it up.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    protected override bool IsUsed => AnsweredAt is not null;

    public Member HolderIn(Project project, Dispute dispute, string name) =>
        project.HolderOf(FormattableString.Invariant($"{dispute.Id}-s{Number}"), Company, name);

    /// <summary>The facts that it asks about, as they were given.</summary>
    public IReadOnlyList<Facts.Fact> FactsIn(Dispute dispute) =>
        [.. StatementMessages.Given(dispute).Where(fact => Facts.Contains(fact.Number))];
}
