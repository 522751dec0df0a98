using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Which facts the provider gets, and what the provider says of one.</summary>
public static class StatementForms
{
    internal const string Facts = "statement.facts";
    internal const string Verdict = "statement.verdict";
    internal const string Words = "statement.words";

    private const int LongestWords = 1000;
    private const int LongestChoice = 90;

    public static Form Share(Speech speech, Situation situation)
    {
        var offer = StatementOffer.Of(speech, situation);
        return new Form(
            speech["statement.shareTitle"],
            DisputeBands.Private(speech, situation.Project),
            [
                FieldRow.Of(
                    new ChoiceField(
                        Facts,
                        speech["statement.which"],
                        [.. offer.Facts.Select(fact => new Choice(Number(fact), Title(speech, offer, fact)))]
                    )
                    {
                        Style = ChoiceStyle.Several,
                        Value = string.Join(',', offer.Facts.Where(fact => !offer.AsksAbout(fact)).Select(Number)),
                        Required = speech["statement.whichAsk"],
                    }
                ),
                .. Notes(speech, offer).Select(note => new FormText(new TextBlock(note, TextStyle.Quiet))),
            ],
            Button.Press(speech["statement.share"], DisputeMessages.Call(situation, Verbs.StatementShare)).AsPrimary()
        )
        {
            Intro = speech.Say(
                ShareMessages.ReadersIn(situation.Project, situation.Company).Any()
                    ? "statement.shareIntro"
                    : "statement.shareIntroNobody",
                ProjectWords.Cut(situation.Company, 60)
            ),
            Footer = speech["statement.shareFooter"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };
    }

    /// <summary>For the provider: the fact whole, and three ways to answer.</summary>
    public static Form Answer(Speech speech, Project project, Fact fact, FactAnswer? known, ActionCall call) =>
        new(
            speech.Say("fact.card", fact.Number),
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            Parts(speech, fact, known, Verdict, Words),
            Button.Press(speech["statement.send"], call).AsPrimary()
        )
        {
            Intro = speech["statement.answerIntro"],
            Footer = speech["statement.answerFooter"],
        };

    /// <summary>One fact whole, and the two fields of its answer.</summary>
    internal static IReadOnlyList<FormPart> Parts(
        Speech speech,
        Fact fact,
        FactAnswer? known,
        string verdict,
        string words
    ) =>
        [
            new FormText(new TextBlock(fact.What)),
            new FormText(
                new FactsBlock([
                    new FactLine(speech["fact.who"], fact.Who),
                    new FactLine(speech["fact.on"], speech.LongDay(fact.On)),
                    new FactLine(speech["fact.source"], fact.Source),
                    new FactLine(speech["fact.commitmentShort"], fact.Commitment),
                ])
            ),
            FieldRow.Of(
                new ChoiceField(
                    verdict,
                    speech["statement.verdict"],
                    [
                        .. Enum.GetValues<FactVerdict>()
                            .Select(way => new Choice(way.ToString(), speech["statement.say." + way])),
                    ]
                )
                {
                    Style = ChoiceStyle.Radio,
                    Value = known?.Verdict.ToString(),
                    Required = speech["statement.verdictAsk"],
                }
            ),
            FieldRow.Of(
                new TextField(words, speech["statement.words"])
                {
                    Value = known?.Words,
                    Multiline = true,
                    MaxLength = LongestWords,
                    Placeholder = speech["statement.wordsHint"],
                }
            ),
        ];

    internal static string Number(Fact fact) => FormattableString.Invariant($"{fact.Number}");

    private static string Title(Speech speech, StatementOffer offer, Fact fact) =>
        ProjectWords.Cut(
            speech.Say(
                offer.Marked.Contains(fact) ? "statement.choiceMarked" : "statement.choice",
                fact.Number,
                speech.ShortDay(fact.On),
                fact.What.ReplaceLineEndings(" ")
            ),
            LongestChoice
        );

    /// <summary>What becomes of marked words, and how many facts the list does not hold.</summary>
    private static IEnumerable<string> Notes(Speech speech, StatementOffer offer)
    {
        if (offer.Marked.Count > 0)
        {
            yield return speech.Count(
                "statement.marked",
                offer.Marked.Count,
                string.Join(", ", offer.Marked.Select(Number))
            );
        }

        if (offer.Later > 0)
        {
            yield return speech.Count("statement.later", offer.Later);
        }
    }
}
