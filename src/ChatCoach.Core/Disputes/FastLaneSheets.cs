using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The way from the facts straight to a notice or to counsel, with its reason.</summary>
internal static class FastLaneSheets
{
    public const string Fast = "fast";

    public static IReadOnlyList<Sheet> All { get; } = [new(Fast, AskFast, ReadFast) { Check = CheckFast }];

    private static Form AskFast(Situation situation, Speech speech)
    {
        var form = new SheetForm(Fast, situation, speech);
        var known = situation.Dispute.FastLane;
        return form.Build(
            "5-5",
            FieldRow.Of(form.Choice("fast.why", known?.Why ?? Likely(situation), "deadline", "danger", "notice")),
            FieldRow.Of(form.Date("fast.deadline", known?.Deadline ?? situation.NextDeadline)),
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

    /// <summary>A formal notice that was received is the reason, where one is on the register.</summary>
    private static string? Likely(Situation situation) =>
        situation.Project.Mails.Any(mail => mail is { IsNotice: true, IsOpen: true }) ? "notice" : null;

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
}
