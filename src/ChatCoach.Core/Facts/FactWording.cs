using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Facts;

/// <summary>
/// The wording check of a fact. The fact is the client's own until it is shared, so that nothing here holds it back; and
/// no marks is told by no words, since a text without marks is not proven fair.
/// </summary>
public static class FactWording
{
    /// <summary>A card stays readable with this many.</summary>
    private const int Shown = 4;

    public static IReadOnlyList<WordingMark> MarksOf(Speech speech, Fact fact) =>
        WordingCheck.Of(TextLanguage.Of(fact.What, speech.IsFrench), fact.What);

    public static IEnumerable<Block> Blocks(Speech speech, Fact fact, IReadOnlyList<WordingMark> marks)
    {
        if (fact.KeptBecause is { } reason)
        {
            yield return new TextBlock(speech.Say("fact.kept", reason), TextStyle.Quiet);
        }
        else if (marks.Count > 0)
        {
            yield return new TextBlock(
                speech.Count("wording.heading", marks.Count),
                TextStyle.Strong,
                Bands.Practice(speech, "5-4")
            );
            yield return new BulletsBlock([.. marks.Take(Shown).Select(mark => BulletOf(speech, mark))]);
            if (marks.Count > Shown)
            {
                yield return new TextBlock(speech.Count("wording.more", marks.Count - Shown), TextStyle.Quiet);
            }

            yield return new TextBlock(speech["wording.internal"], TextStyle.Quiet);
        }
    }

    private static Bullet BulletOf(Speech speech, WordingMark mark) =>
        new(
            WordingQuestions.Quoted(speech, mark),
            speech.Say("wording.mark", WordingQuestions.Why(speech, mark), WordingQuestions.Question(speech, mark))
        );
}
