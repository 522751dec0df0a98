namespace ChatCoach.Core.Disputes;

/// <summary>Step 3: private hypotheses, which never leave the client.</summary>
/// <param name="Interests">What matters to the provider besides the five usual things; alone, in a sheet of before them.</param>
/// <param name="CostsUs">The first of the options that costs us something, from 1; 0 where none does.</param>
public sealed record Preparation(
    string Interests,
    string Option1,
    string Option2,
    string Option3,
    int CostsUs,
    string Alternative
)
{
    public const string Nothing = "nothing";

    /// <summary>What matters to the provider: margin, cash, planning, reputation and pride, each lot, little, none or unknown.</summary>
    public IReadOnlyDictionary<string, string>? Weights { get; init; }

    public ProviderFigures Figures
    {
        get => field ?? ProviderFigures.None;
        init;
    }

    /// <summary>What would make finishing worth it for them.</summary>
    public string? Worth { get; init; }

    /// <summary>What they would do without an agreement, as the client sees it.</summary>
    public string? TheirAlternative { get; init; }

    /// <summary>A measure that both sides could accept.</summary>
    public string? Criterion { get; init; }

    /// <summary>Null in a sheet of before they had more than a name.</summary>
    public IReadOnlyList<PreparedOption>? Options { get; init; }

    /// <summary>At least three.</summary>
    public IReadOnlyList<PreparedOption> AllOptions() =>
        Options
        ??
        [
            .. new[] { Option1, Option2, Option3 }.Select(
                (what, index) => new PreparedOption(what, index + 1 == CostsUs ? "something" : Nothing)
            ),
        ];

    public bool SaysInterests() => Interests.Length > 0 || Weights?.Values.Any(weight => weight != "unknown") == true;
}

/// <param name="What">What we could propose.</param>
/// <param name="Costs">What it costs us: nothing, time, scope, money or something.</param>
public sealed record PreparedOption(string What, string Costs)
{
    public const string Unsure = "unsure";

    /// <summary>Better than our alternative, in the client's own judgement: yes, no or unsure.</summary>
    public string Better
    {
        get => field ?? Unsure;
        init;
    }
}

/// <summary>What may have made the contract a loss for the provider, in the client's own figures.</summary>
/// <param name="HoursOver">Hours beyond the estimate.</param>
/// <param name="Unpaid">Our invoices that wait, in the project's currency.</param>
/// <param name="Changes">Changes of scope that we asked for.</param>
public sealed record ProviderFigures(decimal HoursOver, decimal Unpaid, int Changes)
{
    public static readonly ProviderFigures None = new(0, 0, 0);

    private const int SignsOfRisk = 2;

    public int Signs => (HoursOver > 0 ? 1 : 0) + (Unpaid > 0 ? 1 : 0) + (Changes > 0 ? 1 : 0);

    /// <summary>True where finishing may no longer pay for them: they could walk away.</summary>
    public bool MayAbandon => Signs >= SignsOfRisk;
}
