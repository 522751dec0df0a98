using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Where a fact stands: what the provider said of it, and whether we corrected it by a later one.</summary>
/// <param name="Answer">What the provider said last; null while they said nothing.</param>
/// <param name="IsShared">True once the provider has it.</param>
/// <param name="CorrectedBy">The number of the fact that corrects it.</param>
public sealed record FactStanding(FactAnswer? Answer, bool IsShared, int? CorrectedBy)
{
    public bool IsContested => Answer is { Verdict: not FactVerdict.Agreed };

    public static FactStanding Of(Dispute dispute, Fact fact) =>
        new(
            dispute.Statement?.LastAnswerTo(fact.Number),
            dispute.Statement?.WasGiven(fact.Number) == true,
            dispute.Facts.LastOrDefault(other => other.Corrects == fact.Number)?.Number
        );

    /// <summary>"3 facts, 1 contested".</summary>
    public static string CountOf(Speech speech, Dispute dispute)
    {
        var facts = speech.Count("dispute.facts", dispute.Facts.Count);
        return Contested(dispute) is > 0 and var contested
            ? speech.Say("statement.factsAndContested", facts, speech.Count("statement.contested", contested))
            : facts;
    }

    public static int Contested(Dispute dispute) => dispute.Facts.Count(fact => Of(dispute, fact).IsContested);

    /// <summary>"Contested, then corrected": a contested fact stays one, whatever came after.</summary>
    public (Tone Tone, string Word) In(Speech speech)
    {
        var (tone, word) =
            Answer is { } answer ? (ToneOf(answer.Verdict), speech["statement.is." + answer.Verdict])
            : CorrectedBy is not null ? (Tone.Neutral, speech["dispute.factCorrected"])
            : IsShared ? (Tone.Accent, speech["statement.is.shared"])
            : (Tone.Good, speech["dispute.factHolds"]);
        return (
            tone,
            Answer is not null && CorrectedBy is not null ? speech.Say("statement.thenCorrected", word) : word
        );
    }

    /// <summary>What was said of it, with who said it; null where there is nothing to quote.</summary>
    public string? WordsIn(Speech speech) =>
        Answer is { Words: { } words } answer
            ? speech.Say("statement.quote", ProjectWords.Cut(answer.By, 60), words)
            : null;

    internal static Tone ToneOf(FactVerdict verdict) =>
        verdict switch
        {
            FactVerdict.Agreed => Tone.Good,
            FactVerdict.Contested or FactVerdict.Corrected => Tone.Warning,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };
}
