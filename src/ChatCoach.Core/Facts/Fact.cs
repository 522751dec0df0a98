namespace ChatCoach.Core.Facts;

/// <summary>Who, what, when, shown by what, against which commitment. Never changed: a correction is a new fact.</summary>
/// <param name="Number">Its place in the dispute, from 1.</param>
public sealed record Fact(int Number, string Who, string What, DateOnly On, string Source, string Commitment)
{
    /// <summary>The number of the fact that this one corrects.</summary>
    public int? Corrects { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateOnly RecordedOn { get; init; }

    /// <summary>Why its words stay as they are, where the wording check asked about some.</summary>
    public string? KeptBecause { get; init; }

    /// <summary>A broken agreement opens a new round, which needs its own fact.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The same words in the same slots, whoever wrote them and whenever.</summary>
    public bool SaysTheSameAs(Fact other) =>
        (Who, What, On, Source, Commitment, Corrects)
        == (other.Who, other.What, other.On, other.Source, other.Commitment, other.Corrects);
}
