using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The facts that were given to the provider, as they and as the client read them.</summary>
public static class StatementMessages
{
    private const int Shown = 10;

    /// <summary>The facts alone; nothing of the dispute that they were recorded in.</summary>
    public static CoachMessage ForProvider(Speech speech, Project project, Dispute dispute)
    {
        var statement = dispute.Statement!;
        var facts = Given(dispute).OrderBy(fact => statement.AnswerTo(fact.Number) is not null).ToList();
        return new CoachMessage(
            speech.Say("statement.givenSummary", project.Owner.Name, project.Name),
            Bands.SharedWith(speech, project.Name, project.Owner.Name),
            [
                new TitleBlock(speech["statement.given"], speech.Day(statement.SharedOn)),
                new TextBlock(
                    statement.Unanswered == 0
                        ? speech.Say("statement.allAnswered", project.Owner.Name)
                        : speech.Count("statement.toAnswer", statement.Unanswered)
                ),
                new EntriesBlock([.. facts.Take(Shown).Select(fact => ProviderEntry(speech, project, dispute, fact))]),
                .. facts.Count > Shown
                    ? [new TextBlock(speech.Count("statement.more", facts.Count - Shown), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                .. facts.Find(fact => statement.AnswerTo(fact.Number) is null) is { } next
                    ?
                    [
                        new ActionsBlock([
                            Answer(speech.Say("statement.answerOf", next.Number), project, dispute, next).AsPrimary(),
                        ]),
                    ]
                    : Array.Empty<Block>(),
                new FooterBlock(speech["statement.givenFooter"]),
            ]
        );
    }

    /// <summary>What the provider said, fact by fact.</summary>
    public static CoachMessage ForOwner(Speech speech, Situation situation)
    {
        var (project, dispute) = (situation.Project, situation.Dispute);
        var statement = dispute.Statement!;
        var facts = Given(dispute)
            .OrderBy(fact => statement.AnswerTo(fact.Number)?.Verdict is null or FactVerdict.Agreed)
            .ToList();
        var contested = facts.Count - statement.Count(FactVerdict.Agreed) - statement.Unanswered;
        return new CoachMessage(
            speech.Say("statement.answersSummary", ProjectWords.Cut(statement.Company, 60), project.Name),
            DisputeBands.Private(speech, project),
            [
                new TitleBlock(speech["statement.answers"], speech.Day(statement.SharedOn)),
                new StatusBlock(
                    contested > 0 ? Tone.Warning
                        : statement.Unanswered > 0 ? Tone.Accent
                        : Tone.Good,
                    speech.Count("statement.contested", contested),
                    speech.Say(
                        "statement.counts",
                        speech.Count("statement.agreed", statement.Count(FactVerdict.Agreed)),
                        speech.Count("statement.waiting", statement.Unanswered)
                    )
                ),
                new EntriesBlock([.. facts.Take(Shown).Select(fact => Entry(speech, situation, fact))]),
                .. facts.Count > Shown
                    ? [new TextBlock(speech.Count("statement.more", facts.Count - Shown), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock(Buttons(speech, situation)),
                new FooterBlock(speech["statement.answersFooter"], Bands.Practice(speech, "5-4")),
            ]
        );
    }

    /// <summary>Where nobody has joined, a link is the only way to an answer; else it is for who has no account.</summary>
    private static List<Button> Buttons(Speech speech, Situation situation)
    {
        List<Button> buttons =
        [
            Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow)),
            Button.Press(speech["dispute.seeFile"], DisputeMessages.Call(situation, Verbs.DisputeFile)),
        ];
        if (situation.Dispute is { ClosedOn: null, Statement.Unanswered: > 0 })
        {
            var link = StatementLinkMessages.Ask(speech, situation);
            var isOnlyWay = !ShareMessages.ReadersIn(situation.Project, situation.Dispute.Statement.Company).Any();
            buttons.Insert(isOnlyWay ? 0 : buttons.Count, isOnlyWay ? link : link.AsRare());
        }

        return [.. buttons.Select((button, place) => place == 0 ? button.AsPrimary() : button)];
    }

    /// <summary>A fact in a list of the client's, with what the provider said of it.</summary>
    public static Entry Entry(Speech speech, Situation situation, Fact fact)
    {
        var standing = FactStanding.Of(situation.Dispute, fact);
        var (tone, word) = standing.In(speech);
        return new Entry(
            FactMessages.TitleOf(speech, fact),
            speech.Day(fact.On),
            tone,
            word,
            LineOf(speech, situation.Dispute, fact, standing),
            Button.Press(
                speech["statement.see"],
                DisputeMessages.Call(situation, Verbs.FactShow, StatementForms.Number(fact))
            )
        );
    }

    private static string LineOf(Speech speech, Dispute dispute, Fact fact, FactStanding standing)
    {
        var line = EvidenceMessages.CountOf(speech, dispute, fact) is { } count
            ? speech.Say("evidence.factAndCount", fact.What, count)
            : fact.What;
        return standing.WordsIn(speech) is { } words ? speech.Say("statement.lineAndWords", line, words) : line;
    }

    /// <summary>What the provider said of a fact, on the fact's own card.</summary>
    /// <param name="whole">True for those who read their words too; false for the word alone.</param>
    public static IEnumerable<Block> Said(Speech speech, FactStanding standing, bool whole)
    {
        if (!standing.IsShared)
        {
            yield break;
        }

        var (tone, word) = standing.In(speech);
        yield return new StatusBlock(
            tone,
            word,
            whole && standing.Answer is { } answer ? speech.Say("statement.by", answer.By, speech.Day(answer.On)) : null
        );
        if (whole && standing.WordsIn(speech) is { } words)
        {
            yield return new TextBlock(words);
        }
    }

    internal static IEnumerable<Fact> Given(Dispute dispute) =>
        dispute.Facts.Where(fact => dispute.Statement?.Facts.Contains(fact.Number) == true);

    private static Entry ProviderEntry(Speech speech, Project project, Dispute dispute, Fact fact)
    {
        var answer = dispute.Statement!.AnswerTo(fact.Number);
        return new Entry(
            FactMessages.TitleOf(speech, fact),
            speech.Day(fact.On),
            answer is null ? Tone.Accent : FactStanding.ToneOf(answer.Verdict),
            speech[answer is null ? "statement.yours" : "statement.is." + answer.Verdict],
            answer?.Words is { } words
                ? speech.Say("statement.lineAndWords", fact.What, speech.Say("statement.quote", answer.By, words))
                : fact.What,
            Answer(speech[answer is null ? "statement.answer" : "statement.answerAgain"], project, dispute, fact)
        );
    }

    private static Button Answer(string title, Project project, Dispute dispute, Fact fact) =>
        Button.Open(
            title,
            new ActionCall(Verbs.StatementAnswer, project.Id, dispute.Id) { Choice = StatementForms.Number(fact) }
        );
}
