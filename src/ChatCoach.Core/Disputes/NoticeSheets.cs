using System.Globalization;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 7: what the formal notice says, and what came back to it.</summary>
internal static class NoticeSheets
{
    public const string Notice = "notice";
    public const string NoticeOutcome = "noticeoutcome";

    private const int MostDays = 365;
    private const int MostFacts = 60;
    private const int TitleLength = 70;

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Notice, AskNotice, ReadNotice) { Check = CheckNotice, Shown = NoticeMessages.Drafted },
        new(NoticeOutcome, AskNoticeOutcome, ReadNoticeOutcome) { Check = CheckNoticeOutcome },
    ];

    private static Form AskNotice(Situation situation, Speech speech)
    {
        var form = new SheetForm(Notice, situation, speech);
        var known = situation.Dispute.Notice;
        return form.Build(
            "5-4",
            [
                FieldRow.Of(form.Area("notice.breach", known?.Breach, required: true)),
                FieldRow.Of(
                    form.Text("notice.clause", known is null ? situation.Dispute.Contract?.Clauses : known.Clause) with
                    {
                        MaxLength = 300,
                    }
                ),
                .. FactsField(speech, situation, known) is { } facts ? [FieldRow.Of(facts)] : Array.Empty<FormPart>(),
                FieldRow.Of(form.Area("notice.demand", known?.Demand, required: true)),
                FieldRow.Of(
                    form.Number("notice.days", known?.LimitDays, required: true) with
                    {
                        Min = 1,
                        Max = MostDays,
                        OutOfRange = speech.Say("sheet.notice.days.range", MostDays),
                    }
                ),
                FieldRow.Of(form.Text("notice.keep", known?.KeptBecause)),
                FieldRow.Of(form.Toggle("notice.read", false)),
            ]
        );
    }

    /// <summary>The facts that no other corrects, all of them proposed; null where there is none to choose.</summary>
    private static ChoiceField? FactsField(Speech speech, Situation situation, FormalNotice? known)
    {
        var facts = situation.Dispute.StandingFacts().TakeLast(MostFacts).ToList();
        var chosen = known is null ? facts : facts.Where(fact => known.Facts.Contains(fact.Number));
        return facts.Count == 0
            ? null
            : new ChoiceField(
                "notice.facts",
                speech["sheet.notice.facts"],
                [
                    .. facts.Select(fact => new Choice(
                        Number(fact),
                        ProjectWords.Cut(speech.Say("notice.exhibitIs", fact.Number, fact.What), TitleLength)
                    )),
                ]
            )
            {
                Style = ChoiceStyle.Several,
                Value = string.Join(',', chosen.Select(Number)),
            };
    }

    private static void CheckNotice(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Number("notice.days") is { } days && days != decimal.Truncate(days))
        {
            problems["notice.days"] = speech.Say("sheet.notice.days.range", MostDays);
        }

        if (values.IsOn("notice.read") && values.IsEmpty("notice.keep"))
        {
            // Read by a person means nothing while words are marked and nobody says why they stay.
            var marks = NoticeWording.MarksOf(speech, situation.Dispute, Read(situation, values));
            if (marks.Count > 0)
            {
                problems["notice.keep"] = speech.Say("sheet.notice.marked", WordingQuestions.List(speech, marks));
            }
        }
    }

    /// <summary>
    /// A notice that says something else has to be read and signed anew, and nobody's tick of before stands for it; one that was received already stays as it was sent, and
    /// this is another.
    /// </summary>
    private static Dispute ReadNotice(Situation situation, FieldValues values)
    {
        var (dispute, next) = (situation.Dispute, Read(situation, values));
        return dispute.Notice switch
        {
            { } known when known.SaysTheSameAs(next) => dispute with
            {
                Notice = known with
                {
                    WordingRead = next.WordingRead || (known.WordingRead && known.KeptBecause == next.KeptBecause),
                    KeptBecause = next.KeptBecause,
                },
            },
            { Receipt: not null } sent => dispute with { Notice = next, PastNotices = [.. dispute.PastNotices, sent] },
            _ => dispute with { Notice = next },
        };
    }

    private static FormalNotice Read(Situation situation, FieldValues values)
    {
        var standing = situation.Dispute.StandingFacts().Select(fact => fact.Number).ToHashSet();
        return new FormalNotice(
            values.Text("notice.breach"),
            values.Text("notice.demand"),
            null,
            values.IsOn("notice.read"),
            null,
            null
        )
        {
            Clause = values.IsEmpty("notice.clause") ? null : values.Text("notice.clause"),
            LimitDays = values.Number("notice.days") is >= 1 and <= MostDays and var days ? (int)days : null,
            KeptBecause = values.IsEmpty("notice.keep") ? null : values.Text("notice.keep"),
            Facts =
            [
                .. values
                    .Text("notice.facts")
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(given => int.TryParse(given, CultureInfo.InvariantCulture, out var number) ? number : 0)
                    .Where(standing.Contains)
                    .Distinct()
                    .Order(),
            ],
        };
    }

    private static Form AskNoticeOutcome(Situation situation, Speech speech)
    {
        var form = new SheetForm(NoticeOutcome, situation, speech);
        return form.Build(
            "5-5",
            FieldRow.Of(
                form.Choice("noticeoutcome.outcome", situation.Dispute.Notice?.Outcome, "open", "cured", "refused")
            )
        );
    }

    /// <summary>Nobody can have answered what was never sent: it is signed off before, and its receipt proves the rest.</summary>
    private static void CheckNoticeOutcome(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        var lacking = situation.Dispute.Notice switch
        {
            null or { IsComplete: false } => "none",
            { IsSignedOff: false } => "unsigned",
            { EndsOn: null } => "unsent",
            _ => null,
        };
        if (lacking is not null && values.Text("noticeoutcome.outcome") != "open")
        {
            problems["noticeoutcome.outcome"] = speech["sheet.noticeoutcome." + lacking];
        }
    }

    private static Dispute ReadNoticeOutcome(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Notice = situation.Dispute.Notice is { } notice
                ? notice with
                {
                    Outcome =
                        values.Text("noticeoutcome.outcome") == "open" ? null : values.Text("noticeoutcome.outcome"),
                }
                : null,
        };

    private static string Number(Fact fact) => fact.Number.ToString(CultureInfo.InvariantCulture);
}
