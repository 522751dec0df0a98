using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Steps 9 and 10: who delivers what by when, whether it was kept, and what was learnt.</summary>
internal static class AgreementSheets
{
    public const string Terms = "terms";
    public const string TermsOutcome = "termsoutcome";
    public const string Review = "review";

    private const int Lines = 3;

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Terms, AskTerms, ReadTerms) { Check = CheckTerms },
        new(TermsOutcome, AskTermsOutcome, ReadTermsOutcome) { Check = CheckTermsOutcome },
        new(Review, AskReview, ReadReview),
    ];

    private static Form AskTerms(Situation situation, Speech speech)
    {
        var form = new SheetForm(Terms, situation, speech);
        var known = situation.Dispute.Terms?.Commitments ?? [];
        return form.Build(
            "5-2",
            [
                .. Enumerable
                    .Range(1, Lines)
                    .Select(line =>
                        FieldRow.Of(
                            form.Text(Id("what", line), known.ElementAtOrDefault(line - 1)?.Deliverable, line == 1),
                            form.Date(Id("due", line), known.ElementAtOrDefault(line - 1)?.Due, line == 1)
                        )
                    ),
            ]
        );
    }

    /// <summary>A commitment is a deliverable with its date; half of one is asked for the other half.</summary>
    private static void CheckTerms(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        for (var line = 1; line <= Lines; line++)
        {
            var (what, due) = (Id("what", line), Id("due", line));
            if (values.IsEmpty(what) != values.IsEmpty(due))
            {
                problems.TryAdd(
                    values.IsEmpty(what) ? what : due,
                    speech[values.IsEmpty(what) ? "sheet.terms.what1.ask" : "sheet.terms.due1.ask"]
                );
            }
        }
    }

    private static Dispute ReadTerms(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Terms = new Terms(
                [
                    .. Enumerable
                        .Range(1, Lines)
                        .Where(line => !values.IsEmpty(Id("what", line)))
                        .Select(line => new Commitment(
                            values.Text(Id("what", line)),
                            values.Date(Id("due", line))!.Value
                        )),
                ],
                situation.Dispute.Terms?.Result ?? "open",
                situation.Dispute.Terms?.Note
            ),
        };

    private static Form AskTermsOutcome(Situation situation, Speech speech)
    {
        var form = new SheetForm(TermsOutcome, situation, speech);
        return form.Build(
            "5-2",
            FieldRow.Of(form.Choice("termsoutcome.result", situation.Dispute.Terms?.Result, "open", "kept", "broken")),
            FieldRow.Of(form.Area("termsoutcome.note", situation.Dispute.Terms?.Note))
        );
    }

    private static void CheckTermsOutcome(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Text("termsoutcome.result") == "broken" && values.IsEmpty("termsoutcome.note"))
        {
            problems["termsoutcome.note"] = speech["sheet.termsoutcome.note.ask"];
        }
    }

    private static Dispute ReadTermsOutcome(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Terms = (situation.Dispute.Terms ?? new Terms([], "open", null)) with
            {
                Result = values.Text("termsoutcome.result"),
                Note = values.IsEmpty("termsoutcome.note") ? null : values.Text("termsoutcome.note"),
            },
        };

    private static Form AskReview(Situation situation, Speech speech)
    {
        var form = new SheetForm(Review, situation, speech);
        return form.Build(
            "4-3",
            FieldRow.Of(form.Area("review.lessons", situation.Dispute.Review?.Lessons, required: true))
        );
    }

    private static Dispute ReadReview(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Review = new Review(values.Text("review.lessons")),
        };

    private static string Id(string name, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"terms.{name}{line}");
}
