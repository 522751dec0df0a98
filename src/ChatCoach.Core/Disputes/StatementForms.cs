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

    /// <summary>As many as one list offers; the rest is offered once these are given.</summary>
    private const int MostAtOnce = 60;

    private const int LongestWords = 1000;
    private const int LongestChoice = 90;

    /// <summary>The facts that can be given now: they stand, they are not with the provider, and no word of theirs waits.</summary>
    public static IReadOnlyList<Fact> Ready(Speech speech, Dispute dispute) =>
        [.. Standing(dispute).Where(fact => !IsHeld(speech, fact)).Take(MostAtOnce)];

    /// <summary>Those whose words the wording check asked about, and nobody answered.</summary>
    public static IReadOnlyList<Fact> Held(Speech speech, Dispute dispute) =>
        [.. Standing(dispute).Where(fact => IsHeld(speech, fact))];

    public static Form Share(Speech speech, Situation situation)
    {
        var (project, dispute) = (situation.Project, situation.Dispute);
        var ready = Ready(speech, dispute);
        var held = Held(speech, dispute);
        return new Form(
            speech["statement.shareTitle"],
            DisputeBands.Private(speech, project),
            [
                FieldRow.Of(
                    new ChoiceField(
                        Facts,
                        speech["statement.which"],
                        [
                            .. ready.Select(fact => new Choice(
                                Number(fact),
                                ProjectWords.Cut(
                                    speech.Say(
                                        "statement.choice",
                                        fact.Number,
                                        speech.ShortDay(fact.On),
                                        fact.What.ReplaceLineEndings(" ")
                                    ),
                                    LongestChoice
                                )
                            )),
                        ]
                    )
                    {
                        Style = ChoiceStyle.Several,
                        Value = string.Join(',', ready.Select(Number)),
                        Required = speech["statement.whichAsk"],
                    }
                ),
                .. held.Count > 0
                    ?
                    [
                        new FormText(
                            new TextBlock(
                                speech.Count("statement.held", held.Count, string.Join(", ", held.Select(Number))),
                                TextStyle.Quiet
                            )
                        ),
                    ]
                    : Array.Empty<FormPart>(),
            ],
            Button.Press(speech["statement.share"], DisputeMessages.Call(situation, Verbs.StatementShare)).AsPrimary()
        )
        {
            Intro = speech.Say("statement.shareIntro", ProjectWords.Cut(situation.Company, 60)),
            Footer = speech["statement.shareFooter"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };
    }

    /// <summary>For the provider: the fact whole, and three ways to answer.</summary>
    public static Form Answer(Speech speech, Project project, Fact fact, FactAnswer? known, ActionCall call) =>
        new(
            speech.Say("fact.card", fact.Number),
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                new FormText(new TextBlock(fact.What)),
                new FormText(
                    new FactsBlock([
                        new FactLine(speech["fact.who"], fact.Who),
                        new FactLine(speech["fact.on"], speech.LongDay(fact.On)),
                        new FactLine(speech["fact.source"], fact.Source),
                        new FactLine(speech["fact.commitment"], fact.Commitment),
                    ])
                ),
                FieldRow.Of(
                    new ChoiceField(
                        Verdict,
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
                    new TextField(Words, speech["statement.words"])
                    {
                        Value = known?.Words,
                        Multiline = true,
                        MaxLength = LongestWords,
                        Placeholder = speech["statement.wordsHint"],
                    }
                ),
            ],
            Button.Press(speech["statement.send"], call).AsPrimary()
        )
        {
            Intro = speech["statement.answerIntro"],
            Footer = speech["statement.answerFooter"],
        };

    internal static string Number(Fact fact) => FormattableString.Invariant($"{fact.Number}");

    private static IEnumerable<Fact> Standing(Dispute dispute) =>
        dispute.Facts.Where(fact => FactStanding.Of(dispute, fact) is { IsShared: false, CorrectedBy: null });

    private static bool IsHeld(Speech speech, Fact fact) =>
        fact.KeptBecause is null && FactWording.MarksOf(speech, fact).Count > 0;
}
