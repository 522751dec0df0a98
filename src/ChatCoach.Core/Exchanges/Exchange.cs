namespace ChatCoach.Core.Exchanges;

/// <summary>A call, meeting, mail or letter with the provider, or an attempt at one. Never a recording.</summary>
/// <param name="Number">Its place in the dispute, from 1.</param>
/// <param name="Who">With whom.</param>
public sealed record Exchange(int Number, Medium Medium, string Who, DateOnly On, Outcome Outcome)
{
    public int? Minutes { get; init; }

    public string? Said { get; init; }

    public string? Agreed { get; init; }

    /// <summary>What the two sides still see differently.</summary>
    public string? Contested { get; init; }

    /// <summary>True where the two sides agreed on the dispute itself, not only on a next step.</summary>
    public bool Settles { get; init; }

    public string? Next { get; init; }

    public DateOnly? NextDue { get; init; }

    /// <summary>Where its note stands with the provider; null where there is nothing to confirm.</summary>
    public NoteStanding? Note { get; init; }

    /// <summary>True where somebody was asked whether it was part of a mediation, and said that it was not.</summary>
    public bool OutsideMediation { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateOnly RecordedOn { get; init; }

    /// <summary>A broken agreement opens a new round, in which earlier exchanges no longer count.</summary>
    public int Round { get; init; } = 1;

    /// <summary>A voice on the other side, which a mail or a letter is not.</summary>
    public bool IsRealCall => Outcome == Outcome.TookPlace && Medium is (Medium.Call or Medium.Video or Medium.Meeting);

    /// <summary>The same words, whoever wrote them and whenever.</summary>
    public bool SaysTheSameAs(Exchange other) =>
        this with
        {
            Number = other.Number,
            RecordedBy = other.RecordedBy,
            RecordedOn = other.RecordedOn,
            Note = other.Note,
            OutsideMediation = other.OutsideMediation,
        } == other;
}

public enum Medium
{
    Call,
    Video,
    Meeting,
    Message,
    Mail,
    Letter,
}

public enum Outcome
{
    TookPlace,
    NoAnswer,
    Refused,

    /// <summary>A call or a meeting that was agreed, and was put off.</summary>
    Postponed,
}
