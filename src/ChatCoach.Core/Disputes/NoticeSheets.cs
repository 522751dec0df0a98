using ChatCoach.Core.Language;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 7, and the fast lane that leads there and to counsel.</summary>
internal static class NoticeSheets
{
    public const string Fast = "fast";
    public const string Notice = "notice";
    public const string NoticeOutcome = "noticeoutcome";

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Fast, AskFast, ReadFast) { Check = CheckFast },
        new(Notice, AskNotice, ReadNotice) { Check = CheckNotice },
        new(NoticeOutcome, AskNoticeOutcome, ReadNoticeOutcome),
    ];

    private static Form AskFast(Situation situation, Speech speech)
    {
        var form = new SheetForm(Fast, situation, speech);
        var known = situation.Dispute.FastLane;
        return form.Build(
            "5-5",
            FieldRow.Of(form.Choice("fast.why", known?.Why, "deadline", "danger", "notice")),
            FieldRow.Of(form.Date("fast.deadline", known?.Deadline ?? situation.Dispute.Contract?.Deadline)),
            FieldRow.Of(form.Area("fast.reason", known?.Reason, required: true)),
            FieldRow.Of(
                form.Choice(
                    "fast.to",
                    known?.To == DisputeStep.Counsel ? "counsel" : "notice",
                    "notice",
                    "counsel",
                    "usual"
                )
            )
        );
    }

    private static void CheckFast(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Text("fast.to") != "usual" && values.Text("fast.why") == "deadline")
        {
            Deadlines.Check(situation, values, "fast.deadline", speech, problems);
        }
    }

    private static Dispute ReadFast(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            FastLane =
                values.Text("fast.to") == "usual"
                    ? null
                    : new FastLane(
                        values.Text("fast.to") == "counsel" ? DisputeStep.Counsel : DisputeStep.FormalNotice,
                        values.Text("fast.why"),
                        values.Text("fast.reason"),
                        values.Date("fast.deadline")
                    ),
        };

    private static Form AskNotice(Situation situation, Speech speech)
    {
        var form = new SheetForm(Notice, situation, speech);
        var known = situation.Dispute.Notice;
        return form.Build(
            "5-4",
            FieldRow.Of(form.Area("notice.breach", known?.Breach, required: true)),
            FieldRow.Of(form.Area("notice.demand", known?.Demand, required: true)),
            FieldRow.Of(
                form.Date("notice.limit", known?.TimeLimit, required: true),
                form.Text("notice.signed", known?.SignedOffBy)
            ),
            FieldRow.Of(form.Text("notice.keep", known?.KeptBecause)),
            FieldRow.Of(form.Toggle("notice.read", known?.WordingRead ?? false))
        );
    }

    /// <summary>A limit that is over already gives nobody time to act.</summary>
    private static void CheckNotice(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (
            values.Date("notice.limit") is { } limit
            && limit <= situation.Today
            && limit != situation.Dispute.Notice?.TimeLimit
        )
        {
            problems["notice.limit"] = speech.Say("sheet.notice.past", speech.LongDay(limit));
        }

        if (values.IsOn("notice.read") && values.IsEmpty("notice.keep"))
        {
            // Read by a person means nothing while words are marked and nobody says why they stay.
            var text = $"{values.Text("notice.breach")}\n\n{values.Text("notice.demand")}";
            var marks = WordingCheck.Of(TextLanguage.Of(text, speech.IsFrench), text);
            if (marks.Count > 0)
            {
                problems["notice.keep"] = speech.Say("sheet.notice.marked", WordingQuestions.List(speech, marks));
            }
        }
    }

    private static Dispute ReadNotice(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Notice = new FormalNotice(
                values.Text("notice.breach"),
                values.Text("notice.demand"),
                values.Date("notice.limit")!.Value,
                values.IsOn("notice.read"),
                values.IsEmpty("notice.signed") ? null : values.Text("notice.signed"),
                situation.Dispute.Notice?.Outcome
            )
            {
                KeptBecause = values.IsEmpty("notice.keep") ? null : values.Text("notice.keep"),
            },
        };

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
}
