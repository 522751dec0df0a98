using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Step 7: a person of the client signs the notice off, and the post proves that it was received.</summary>
internal static class SignSheets
{
    public const string Sign = "noticesign";
    public const string Receipt = "noticereceipt";

    public static IReadOnlyList<Sheet> All { get; } =
    [
        new(Sign, AskSign, ReadSign) { Check = CheckSign },
        new(Receipt, AskReceipt, ReadReceipt) { Check = CheckReceipt },
    ];

    /// <summary>Whoever fills it in is proposed: what they sign themselves has their name from the channel.</summary>
    private static Form AskSign(Situation situation, Speech speech)
    {
        var form = new SheetForm(Sign, situation, speech);
        var known = situation.Dispute.Notice;
        return form.Build(
            "5-5",
            FieldRow.Of(
                form.Text("noticesign.who", known?.SignedOffBy ?? situation.Me?.Name, required: true),
                form.Date("noticesign.on", known?.SignOff?.On ?? situation.Today, required: true)
            )
        );
    }

    private static void CheckSign(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (
            situation.Project.Members.Any(member =>
                member.Role == Role.Provider && IsSame(member.Name, values.Text("noticesign.who"))
            )
        )
        {
            problems["noticesign.who"] = speech["sheet.noticesign.provider"];
        }
        else if (situation.Dispute.Notice is not { IsComplete: true, WordingRead: true })
        {
            problems["noticesign.who"] = speech["sheet.noticesign.first"];
        }

        if (values.Date("noticesign.on") is { } on && on > situation.Today)
        {
            problems["noticesign.on"] = speech.Say("sheet.noticesign.future", speech.LongDay(on));
        }
    }

    private static Dispute ReadSign(Situation situation, FieldValues values)
    {
        var who = values.Text("noticesign.who");
        return situation.Dispute with
        {
            Notice = situation.Dispute.Notice! with
            {
                SignedOffBy = who,
                SignOff = new SignOff(
                    values.Date("noticesign.on")!.Value,
                    situation.Me is { Name: var me } && !IsSame(me, who) ? me : null
                ),
            },
        };
    }

    private static Form AskReceipt(Situation situation, Speech speech)
    {
        var form = new SheetForm(Receipt, situation, speech);
        var known = situation.Dispute.Notice?.Receipt;
        return form.Build(
            "5-5",
            FieldRow.Of(
                form.Text("noticereceipt.number", known?.Number, required: true),
                form.Date("noticereceipt.on", known?.On, required: true)
            )
        );
    }

    private static void CheckReceipt(
        Situation situation,
        FieldValues values,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (situation.Dispute.Notice is not { IsSignedOff: true } notice)
        {
            problems["noticereceipt.number"] = speech["sheet.noticereceipt.unsigned"];
        }
        else if (situation.Dispute.Step < DisputeStep.FormalNotice)
        {
            problems["noticereceipt.number"] = speech["sheet.noticereceipt.early"];
        }
        else if (values.Date("noticereceipt.on") is { } on)
        {
            if (on > situation.Today)
            {
                problems["noticereceipt.on"] = speech.Say("sheet.noticereceipt.future", speech.LongDay(on));
            }
            else if (notice.SignOff?.On > on)
            {
                problems["noticereceipt.on"] = speech.Say(
                    "sheet.noticereceipt.before",
                    speech.LongDay(on),
                    speech.LongDay(notice.SignOff.On)
                );
            }
        }
    }

    private static Dispute ReadReceipt(Situation situation, FieldValues values) =>
        situation.Dispute with
        {
            Notice = situation.Dispute.Notice! with
            {
                Receipt = new NoticeReceipt(
                    values.Text("noticereceipt.number"),
                    values.Date("noticereceipt.on")!.Value
                ),
            },
        };

    private static bool IsSame(string one, string other) =>
        string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
