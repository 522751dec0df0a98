using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// The wording check of all that the letter prints: its own words, and those of the facts that nobody has kept. Each is
/// read in the language that it is written in.
/// </summary>
internal static class NoticeWording
{
    public static IReadOnlyList<WordingMark> MarksOf(Speech speech, Dispute dispute, FormalNotice notice)
    {
        var facts = dispute
            .Facts.Where(fact => notice.Facts.Contains(fact.Number) && fact.KeptBecause is null)
            .SelectMany(fact => new[] { fact.What, fact.Source, fact.Commitment });
        string[] texts = [notice.Breach, notice.Clause ?? "", notice.Demand, .. facts];
        return [.. texts.SelectMany(text => WordingCheck.Of(TextLanguage.Of(text, speech.IsFrench), text))];
    }
}
