using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;

namespace ChatCoach.Core.Disputes;

/// <summary>The wording check of all that the notice sends out: its own words, and the facts that nobody has kept.</summary>
internal static class NoticeWording
{
    public static IReadOnlyList<WordingMark> MarksOf(Speech speech, Dispute dispute, FormalNotice notice)
    {
        var facts = dispute
            .Facts.Where(fact => notice.Facts.Contains(fact.Number) && fact.KeptBecause is null)
            .Select(fact => fact.What);
        var text = string.Join("\n\n", [notice.Breach, notice.Demand, .. facts]);
        return WordingCheck.Of(TextLanguage.Of(text, speech.IsFrench), text);
    }
}
