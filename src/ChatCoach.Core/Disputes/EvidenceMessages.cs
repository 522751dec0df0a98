using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What shows a fact as owner and deputy see it: one exhibit, the list at its fact, and the page for a file.</summary>
public static class EvidenceMessages
{
    /// <summary>As many as a fact's card shows well; the dossier has all.</summary>
    private const int Shown = 5;

    private const int ShownOfClosed = 15;

    private const int LongestLine = 120;

    /// <summary>One exhibit as it was recorded.</summary>
    public static CoachMessage Recorded(Speech speech, Situation situation, Evidence evidence)
    {
        var replacement = situation.Dispute.ReplacementOf(evidence);
        return new CoachMessage(
            speech.Say("evidence.summary", evidence.Exhibit, evidence.Fact, situation.Project.Name),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(TitleOf(speech, evidence), speech.Day(evidence.AddedOn)),
                .. replacement is null
                    ? Array.Empty<Block>()
                    : [new StatusBlock(Tone.Neutral, speech.Say("evidence.replacedBy", replacement.Exhibit))],
                new TextBlock(evidence.Label),
                new FactsBlock([.. Lines(speech, situation.Dispute, evidence)]),
                new TextBlock(
                    speech[evidence.File is null ? "evidence.keepPage" : "evidence.keepFile"],
                    TextStyle.Quiet
                ),
                new ActionsBlock([.. Buttons(speech, situation, evidence, replacement is null)]),
                new FooterBlock(
                    speech.Say("evidence.never", situation.Project.CurrentProvider),
                    Bands.Practice(speech, "5-4")
                ),
            ]
        );
    }

    /// <summary>On a fact's card: what shows it. Nothing where there is nothing.</summary>
    public static IEnumerable<Block> OnFact(Speech speech, Situation situation, Fact fact)
    {
        var all = situation.Dispute.StandingEvidenceOf(fact);
        if (all.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(speech.Count("evidence.count", all.Count), TextStyle.Strong);
        yield return new EntriesBlock([.. all.TakeLast(Shown).Select(one => Entry(speech, situation, one))]);
        yield return new TextBlock(
            all.Count > Shown
                ? speech.Count("evidence.more", all.Count - Shown)
                : speech.Say("evidence.never", situation.Project.CurrentProvider),
            TextStyle.Quiet
        );
    }

    /// <summary>All that stands of a dispute that is closed, the latest first; nothing is added to it any more.</summary>
    public static CoachMessage OfClosed(Speech speech, Situation situation)
    {
        var dispute = situation.Dispute;
        var all = dispute.Evidence.Where(one => dispute.ReplacementOf(one) is null).Reverse().ToList();
        return new CoachMessage(
            speech.Say("evidence.ofClosedSummary", dispute.Title),
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["evidence.ofClosed"], speech.Day(situation.Today)),
                new TextBlock(dispute.Title, TextStyle.Quiet),
                new TextBlock(speech["evidence.closed"]),
                .. all.Count == 0
                    ? Array.Empty<Block>()
                    :
                    [
                        new TextBlock(speech.Count("evidence.count", all.Count), TextStyle.Strong),
                        new EntriesBlock([.. all.Take(ShownOfClosed).Select(one => Entry(speech, situation, one))]),
                    ],
                .. all.Count > ShownOfClosed
                    ? [new TextBlock(speech.Count("evidence.more", all.Count - ShownOfClosed), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([
                    Button
                        .Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow))
                        .AsPrimary(),
                    Button.Press(speech["dossier.ask"], DisputeMessages.Call(situation, Verbs.DossierMake)),
                ]),
                new FooterBlock(speech.Say("evidence.never", situation.Company), Bands.Practice(speech, "5-4")),
            ]
        );
    }

    /// <summary>"2 exhibits: 3.1, 3.2", for a line of a list; null where there are none.</summary>
    public static string? CountOf(Speech speech, Dispute dispute, Fact fact) =>
        dispute.StandingEvidenceOf(fact) is { Count: > 0 } all
            ? speech.Count("evidence.line", all.Count, string.Join(", ", all.Select(one => one.Exhibit)))
            : null;

    /// <summary>The page for a file, once with its address.</summary>
    /// <param name="address">Shown this once; null where it was shown before.</param>
    public static CoachMessage Page(Speech speech, Situation situation, EvidenceLink link, string? address) =>
        new(
            speech.Say("evidence.pageSummary", link.Fact),
            Bands.OnlyYou(speech, ProjectWords.About(situation.Project)),
            [
                new TitleBlock(speech["evidence.page"], speech.Day(situation.Today)),
                new TextBlock(speech[address is null ? "evidence.shownOnce" : "evidence.pageText"]),
                new FactsBlock([
                    new FactLine(speech["evidence.fact"], FactLineOf(speech, situation.Dispute, link.Fact)),
                    new FactLine(speech["evidence.label"], link.Label),
                ]),
                new ActionsBlock([
                    address is null
                        ? Add(speech, situation, link.Fact).AsPrimary()
                        : Button.Link(speech["evidence.openPage"], address).AsPrimary(),
                    SeeFact(speech, situation, link.Fact),
                    Button.Press(
                        speech["evidence.withdraw"],
                        new ActionCall(Verbs.EvidenceWithdraw, situation.Project.Id, situation.Dispute.Id, link.Number)
                    ),
                ]),
                new FooterBlock(
                    speech.Say("evidence.pageFooter", speech.Day(speech.DateOf(link.Expires))),
                    Bands.Practice(speech, "5-4")
                ),
            ]
        );

    /// <summary>The page opens nothing any more, or had taken its file before.</summary>
    public static CoachMessage Withdrawn(Speech speech, Situation situation, EvidenceLink link)
    {
        var used = link.UsedFor is not null;
        return new CoachMessage(
            speech[used ? "evidence.usedSummary" : "evidence.endedSummary"],
            Bands.OnlyYou(speech, ProjectWords.About(situation.Project)),
            [
                new TitleBlock(speech[used ? "evidence.used" : "evidence.ended"]),
                new TextBlock(
                    used
                        ? speech.Say("evidence.usedText", Evidence.ExhibitOf(link.Fact, link.UsedFor!.Value))
                        : speech["evidence.endedText"]
                ),
                new ActionsBlock([
                    SeeFact(speech, situation, link.Fact).AsPrimary(),
                    Add(speech, situation, link.Fact),
                ]),
            ]
        );
    }

    /// <summary>There is no fact yet that anything could show.</summary>
    public static CoachMessage NoFact(Speech speech, Situation situation) =>
        new(
            speech["evidence.noFactSummary"],
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech["evidence.noFact"]),
                new TextBlock(speech["evidence.noFactText"]),
                new ActionsBlock([
                    Button.Open(speech["dispute.addFact"], DisputeMessages.Call(situation, Verbs.FactOpen)).AsPrimary(),
                    Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow)),
                ]),
                new FooterBlock(speech["fact.intro"], Bands.Practice(speech, "5-4")),
            ]
        );

    /// <summary>The button that asks for one more.</summary>
    /// <param name="fact">The fact's number; null to be asked which.</param>
    public static Button Add(Speech speech, Situation situation, int? fact = null) =>
        Button.Open(
            speech["evidence.add"],
            Call(situation, Verbs.EvidenceOpen, fact is { } number ? FormattableString.Invariant($"{number}") : null)
        );

    /// <summary>"Exhibit 3.2 (replaces 3.1)".</summary>
    public static string TitleOf(Speech speech, Evidence evidence) =>
        evidence.Replaces is { } replaced
            ? speech.Say("evidence.exhibitReplaces", evidence.Exhibit, Evidence.ExhibitOf(evidence.Fact, replaced))
            : speech.Say("evidence.exhibit", evidence.Exhibit);

    private static Entry Entry(Speech speech, Situation situation, Evidence evidence) =>
        new(
            speech.Say("evidence.exhibit", evidence.Exhibit),
            speech.Day(evidence.AddedOn),
            Tone.Neutral,
            speech[evidence.File is null ? "evidence.isLink" : "evidence.isFile"],
            ProjectWords.Cut(
                evidence.File is { } file
                    ? speech.Say("evidence.fileLine", evidence.Label, EvidenceWords.Beginning(file.Sha256))
                    : evidence.Label,
                LongestLine + LongestLine
            ),
            Button.Press(speech["evidence.see"], Call(situation, Verbs.EvidenceShow, evidence.Exhibit))
        );

    /// <summary>Two to four, the fact first.</summary>
    private static IEnumerable<FactLine> Lines(Speech speech, Dispute dispute, Evidence evidence)
    {
        yield return new FactLine(speech["evidence.fact"], FactLineOf(speech, dispute, evidence.Fact));
        if (evidence.File is { } file)
        {
            yield return new FactLine(speech["evidence.kind.file"], EvidenceWords.File(speech, file));
            yield return new FactLine("SHA-256", EvidenceWords.Grouped(file.Sha256));
        }
        else if (evidence.Link is { } link)
        {
            yield return new FactLine(speech["evidence.kind.link"], link);
        }

        if (evidence.KeptAt is { } kept)
        {
            yield return new FactLine(speech["evidence.kept"], kept);
        }
    }

    private static IEnumerable<Button> Buttons(Speech speech, Situation situation, Evidence evidence, bool stands)
    {
        yield return SeeFact(speech, situation, evidence.Fact).AsPrimary();
        var opens = evidence.Link is { } link && WebLinks.CanOpen(link);
        if (opens)
        {
            yield return Button.Link(speech["evidence.openLink"], evidence.Link!);
        }

        if (situation.Dispute.ClosedOn is not null)
        {
            yield break;
        }

        if (stands)
        {
            yield return Button.Open(
                speech["evidence.correctIt"],
                Call(situation, Verbs.EvidenceOpen, evidence.Exhibit)
            );
        }

        var add = Add(speech, situation, evidence.Fact);
        yield return opens ? add.AsRare() : add;
    }

    private static Button SeeFact(Speech speech, Situation situation, int fact) =>
        Button.Press(
            speech.Say("evidence.seeFact", fact),
            Call(situation, Verbs.FactShow, FormattableString.Invariant($"{fact}"))
        );

    private static string FactLineOf(Speech speech, Dispute dispute, int number) =>
        dispute.Facts.FirstOrDefault(fact => fact.Number == number) is { } fact
            ? ProjectWords.Cut(speech.Say("evidence.factLine", number, fact.What), LongestLine)
            : speech.Say("fact.card", number);

    /// <summary>Without a version: what is added beside the steps makes no card of theirs old.</summary>
    private static ActionCall Call(Situation situation, string verb, string? choice) =>
        new(verb, situation.Project.Id, situation.Dispute.Id) { Choice = choice };
}
