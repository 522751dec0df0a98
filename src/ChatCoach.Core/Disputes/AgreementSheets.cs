using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Steps 9 and 10: who delivers what by when, what became of each, and what was learnt.</summary>
internal static class AgreementSheets
{
    public const string Terms = "terms";
    public const string TermsOutcome = "termsoutcome";

    private const string Note = "termsoutcome.note";
    private const int FewestLines = 3;
    private const int NameLength = 60;

    private static readonly string[] Results = ["open", "kept", "broken"];

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Terms, AskTerms, ReadTerms)
        {
            Check = CheckTerms,
            Tell = CommitmentTurns.FollowAsync,
            CatchUp = CommitmentTurns.CatchUpAsync,
        },
        new(TermsOutcome, AskTermsOutcome, ReadTermsOutcome)
        {
            Check = CheckTermsOutcome,
            Tell = CommitmentTurns.FollowAsync,
        },
    ];

    private static Form AskTerms(Situation situation, Speech speech)
    {
        var form = new SheetForm(Terms, situation, speech);
        var known = Known(situation);
        return form.Build(
            "5-2",
            [.. Enumerable.Range(1, LinesOf(known)).Select(line => Line(speech, situation, line, known))]
        );
    }

    private static FieldRow Line(Speech speech, Situation situation, int line, IReadOnlyList<Commitment> known)
    {
        var commitment = known.ElementAtOrDefault(line - 1);
        return FieldRow.Of(
            new TextField(Id("what", line), speech.Say("sheet.terms.what", line))
            {
                Value = commitment?.Deliverable,
                MaxLength = Project.LongestTask,
                Required = line == 1 ? speech["sheet.terms.what1.ask"] : null,
                Weight = 3,
            },
            new ChoiceField(
                Id("side", line),
                speech["sheet.terms.side"],
                [
                    .. Enum.GetValues<Side>()
                        .Select(side => new Choice(side.ToString(), SideName(speech, situation.Project, side))),
                ]
            )
            {
                Value = (commitment?.Side ?? Side.Provider).ToString(),
                Weight = 2,
            },
            new DateField(Id("due", line), speech["sheet.terms.due1"])
            {
                Day = commitment?.Due,
                Required = line == 1 ? speech["sheet.terms.due1.ask"] : null,
                Weight = 2,
            }
        );
    }

    /// <summary>A commitment is a deliverable with a date to come; half of one is asked for the other half.</summary>
    private static void CheckTerms(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        var known = Known(situation);
        for (var line = 1; line <= LinesOf(known); line++)
        {
            var (what, due) = (Id("what", line), Id("due", line));
            if (values.IsEmpty(what) != values.IsEmpty(due))
            {
                problems.TryAdd(
                    values.IsEmpty(what) ? what : due,
                    speech[values.IsEmpty(what) ? "sheet.terms.what1.ask" : "sheet.terms.due1.ask"]
                );
            }
            else if (
                values.Date(due) is { } day
                && day < situation.Today
                && day != known.ElementAtOrDefault(line - 1)?.Due
            )
            {
                problems[due] = speech.Say("sheet.terms.past", speech.LongDay(day));
            }
        }
    }

    private static Dispute ReadTerms(Situation situation, FieldValues values)
    {
        var known = Known(situation);
        var made = known.Select(commitment => commitment.Number).DefaultIfEmpty().Max();
        List<Commitment> commitments = [];
        for (var line = 1; line <= LinesOf(known); line++)
        {
            if (values.IsEmpty(Id("what", line)))
            {
                continue;
            }

            var before = known.ElementAtOrDefault(line - 1);
            var read = new Commitment(values.Text(Id("what", line)), values.Date(Id("due", line))!.Value)
            {
                Number = before?.Number ?? ++made,
                Side = Enum.TryParse<Side>(values.Text(Id("side", line)), out var side) ? side : Side.Provider,
            };
            commitments.Add(before is not null && before.IsSameAs(read) ? before : read);
        }

        return situation.Dispute with
        {
            Terms = Concluded(commitments, situation.Dispute.Terms?.Note),
        };
    }

    private static Form AskTermsOutcome(Situation situation, Speech speech)
    {
        var form = new SheetForm(TermsOutcome, situation, speech);
        return form.Build(
            "5-2",
            [
                .. Known(situation).Select(commitment => FieldRow.Of(OutcomeOf(speech, commitment))),
                FieldRow.Of(form.Area(Note, situation.Dispute.Terms?.Note)),
            ]
        );
    }

    private static ChoiceField OutcomeOf(Speech speech, Commitment commitment) =>
        new(
            OutcomeId(commitment),
            speech.Say(
                "sheet.termsoutcome.of",
                ProjectWords.Cut(commitment.Deliverable, NameLength),
                speech.Day(commitment.Due)
            ),
            [.. Results.Select(word => new Choice(word, speech["sheet.termsoutcome.result." + word]))]
        )
        {
            Style = ChoiceStyle.Radio,
            Value = commitment.Result,
            Required = speech["sheet.termsoutcome.result.ask"],
        };

    private static void CheckTermsOutcome(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (Known(situation).Any(one => values.Text(OutcomeId(one)) == "broken") && values.IsEmpty(Note))
        {
            problems[Note] = speech["sheet.termsoutcome.note.ask"];
        }
    }

    private static Dispute ReadTermsOutcome(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Terms = Concluded(
                [
                    .. Known(situation)
                        .Select(commitment =>
                            values.Text(OutcomeId(commitment)) is var result && result != commitment.Result
                                ? commitment with
                                {
                                    Result = result,
                                    KeptOn = result == "kept" ? situation.Today : null,
                                }
                                : commitment
                        ),
                ],
                values.IsEmpty(Note) ? null : values.Text(Note)
            ),
        };

    /// <summary>One that is broken breaks the agreement; kept is the agreement whose every commitment was.</summary>
    private static Terms Concluded(List<Commitment> commitments, string? note) =>
        new(
            commitments,
            commitments.Any(one => one.Result == "broken") ? "broken"
                : commitments.Count > 0 && commitments.All(one => one.Result == "kept") ? "kept"
                : "open",
            note
        );

    internal static string SideName(Speech speech, Project project, Side side) =>
        ProjectWords.Cut(ProjectWords.SideOf(speech, project, project.Owner, side), NameLength);

    private static IReadOnlyList<Commitment> Known(Situation situation) => situation.Dispute.Terms?.Numbered() ?? [];

    /// <summary>Two lines more than are used, so that there is always room for the next.</summary>
    private static int LinesOf(IReadOnlyList<Commitment> known) =>
        Math.Clamp(known.Count + 2, FewestLines, Disputes.Terms.Most);

    private static string Id(string name, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"terms.{name}{line}");

    private static string OutcomeId(Commitment commitment) =>
        string.Create(CultureInfo.InvariantCulture, $"termsoutcome.c{commitment.Number}");
}
