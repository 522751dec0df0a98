using System.Globalization;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What shows a fact: a link, or a file whose fingerprint a page takes or somebody pastes.</summary>
public static class EvidenceForms
{
    public const string FactId = "evidence.fact";
    private const string Label = "evidence.label";
    private const string Kind = "evidence.kind";
    private const string Link = "evidence.link";
    private const string Kept = "evidence.kept";
    private const string Name = "evidence.name";
    private const string Sha = "evidence.sha";
    private const string OfLink = "link";
    private const string OfFile = "file";

    private const int LongestLabel = 120;
    private const int LongestLink = 500;
    private const int LongestKept = 200;
    private const int LongestChoice = 70;
    private const int Digits = 64;

    /// <summary>A list in Slack holds a hundred; the latest facts are those that are still worked on.</summary>
    private const int MostFacts = 60;

    /// <param name="fact">The fact that is meant, where the form was opened at one.</param>
    /// <param name="replaced">The one that this one corrects.</param>
    public static Form Ask(Speech speech, Situation situation, ActionCall record, Fact? fact, Evidence? replaced)
    {
        var facts = replaced is not null && fact is not null ? [fact] : FactsOf(situation.Dispute, fact);
        return new Form(
            speech[replaced is null ? "evidence.title" : "evidence.correct"],
            DisputeBands.Private(speech, situation.Project),
            [
                FieldRow.Of(
                    new ChoiceField(
                        FactId,
                        speech["evidence.fact"],
                        [
                            .. facts.Select(one => new Choice(
                                StatementForms.Number(one),
                                ProjectWords.Cut(speech.Say("evidence.factLine", one.Number, one.What), LongestChoice)
                            )),
                        ]
                    )
                    {
                        Value = StatementForms.Number(fact ?? facts[^1]),
                        Required = speech["evidence.factAsk"],
                    }
                ),
                FieldRow.Of(
                    new TextField(Label, speech["evidence.label"])
                    {
                        Value = replaced?.Label,
                        Placeholder = speech["evidence.labelHint"],
                        MaxLength = LongestLabel,
                        Required = speech["evidence.labelAsk"],
                    }
                ),
                FieldRow.Of(
                    new ChoiceField(
                        Kind,
                        speech["evidence.kind"],
                        [
                            new Choice(OfFile, speech["evidence.kind.asFile"]),
                            new Choice(OfLink, speech["evidence.kind.asLink"]),
                        ]
                    )
                    {
                        Value = replaced is { File: null } ? OfLink : OfFile,
                        Style = ChoiceStyle.Radio,
                        Required = speech["evidence.kindAsk"],
                    }
                ),
                FieldRow.Of(
                    new TextField(Link, speech["evidence.link"])
                    {
                        Value = replaced?.Link,
                        Placeholder = "https://…",
                        MaxLength = LongestLink,
                    }
                ),
                FieldRow.Of(
                    new TextField(Kept, speech["evidence.kept"])
                    {
                        Value = replaced?.KeptAt,
                        Placeholder = speech["evidence.keptHint"],
                        MaxLength = LongestKept,
                    }
                ),
                new FormText(new TextBlock(speech["evidence.paste"], TextStyle.Quiet)),
                FieldRow.Of(
                    new TextField(Name, speech["evidence.name"])
                    {
                        Value = replaced?.File?.Name,
                        MaxLength = FileNames.Longest,
                    },
                    new TextField(Sha, speech["evidence.sha"])
                    {
                        Value = replaced?.File?.Sha256,
                        MaxLength = LongestKept,
                    }
                ),
            ],
            Button.Press(speech["evidence.save"], record).AsPrimary()
        )
        {
            Intro = speech["evidence.intro"],
            Date = speech.Day(situation.Today),
            Footer = speech["evidence.footer"],
            FooterPractice = Bands.Practice(speech, "5-4"),
        };
    }

    /// <summary>What was given, or the form with what needs another look.</summary>
    /// <param name="replaced">The one that this one corrects.</param>
    public static (EvidenceAnswer? Given, Form? Returned) Read(
        Form form,
        FieldValues values,
        Speech speech,
        Evidence? replaced
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        var isFile = values.Text(Kind) == OfFile;
        var digits = string.Concat(values.Text(Sha).Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
        var name = FileNames.Clean(values.Text(Name));
        Check(Link, LinkProblem(values, speech, isFile));
        Check(Kind, !isFile && name.Length + digits.Length > 0 ? speech["evidence.kindWrong"] : null);
        Check(Name, isFile && name.Length == 0 && digits.Length > 0 ? speech["evidence.nameAsk"] : null);
        Check(Sha, isFile ? ShaProblem(speech, name, digits) : null);
        if (problems.Count > 0)
        {
            return (null, FormCheck.Returned(form, values, problems, speech));
        }

        return (
            new EvidenceAnswer(
                int.Parse(values.Text(FactId), CultureInfo.InvariantCulture),
                values.Text(Label),
                values.IsEmpty(Link) ? null : values.Text(Link),
                values.IsEmpty(Kept) ? null : values.Text(Kept),
                digits.Length == 0 ? null
                    : replaced?.File is { } known && known.Sha256 == digits ? known with { Name = name }
                    : new EvidenceFile(name, null, digits)
            )
            {
                NeedsPage = isFile && digits.Length == 0,
            },
            null
        );

        void Check(string id, string? problem)
        {
            if (problem is not null)
            {
                problems.TryAdd(id, problem);
            }
        }
    }

    private static string? LinkProblem(FieldValues values, Speech speech, bool isFile) =>
        values.IsEmpty(Link) ? (isFile ? null : speech["evidence.linkAsk"])
        : WebLinks.FirstIn(values.Text(Link)) == values.Text(Link) ? null
        : speech["evidence.linkWrong"];

    private static string? ShaProblem(Speech speech, string name, string digits) =>
        digits.Length == 0 ? (name.Length == 0 ? null : speech["evidence.shaAsk"])
        : digits.FirstOrDefault(letter => !char.IsAsciiHexDigit(letter)) is var wrong and not '\0'
            ? speech.Say("evidence.shaLetter", wrong)
        : digits.Length != Digits ? speech.Say("evidence.shaLength", digits.Length, Digits)
        : null;

    /// <summary>Those that may still be shown by something, the one that is meant among them in any case.</summary>
    private static List<Fact> FactsOf(Dispute dispute, Fact? meant)
    {
        var latest = dispute.StandingFacts().TakeLast(MostFacts).ToList();
        return meant is null || latest.Contains(meant) ? latest : [meant, .. latest.TakeLast(MostFacts - 1)];
    }
}

/// <summary>What somebody filled in, checked.</summary>
/// <param name="File">What was pasted; null for a link, and where a page is to measure the file.</param>
public sealed record EvidenceAnswer(int Fact, string Label, string? Link, string? KeptAt, EvidenceFile? File)
{
    /// <summary>A file is meant, and a page has to take its fingerprint.</summary>
    public bool NeedsPage { get; init; }
}
