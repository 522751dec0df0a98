using ChatCoach.Core.Hours;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The figures of the interests sheet in words: one sign alone, or a risk that the provider walks away.</summary>
internal static class InterestsSigns
{
    /// <summary>What the figures may mean for the provider: a hypothesis with its figures, and a question.</summary>
    public static BoxBlock Of(Speech speech, Situation situation, ProviderFigures figures) =>
        new(
            speech["interests.hypothesis"],
            figures.Signs == 0
                ? speech["interests.signs.none"]
                : speech.Say(
                    figures.MayAbandon ? "interests.signs.risk" : "interests.signs.one",
                    SignsIn(speech, situation, figures)
                ),
            figures.MayAbandon ? Tone.Warning : Tone.Accent
        );

    private static string SignsIn(Speech speech, Situation situation, ProviderFigures figures)
    {
        List<string> signs = [];
        if (figures.HoursOver > 0)
        {
            signs.Add(speech.Say("interests.sign.hours", HoursWords.Of(speech, figures.HoursOver)));
        }

        if (figures.Unpaid > 0)
        {
            signs.Add(speech.Say("interests.sign.unpaid", OwnFigures.Money(situation, speech, figures.Unpaid)));
        }

        if (figures.Changes > 0)
        {
            signs.Add(speech.Count("interests.sign.changes", figures.Changes));
        }

        return speech.Sentence(string.Join(", ", signs));
    }
}
