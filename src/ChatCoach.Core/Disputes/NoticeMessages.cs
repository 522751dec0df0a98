using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>The formal notice as it stands: a draft to review, then a letter whose receipt starts the clock.</summary>
public static class NoticeMessages
{
    /// <summary>It is written down, and this is what it still needs; one that they have received stays as it was sent.</summary>
    public static CoachMessage Drafted(Speech speech, Situation situation)
    {
        var next = NextThing.Of(speech, situation);
        var notice = situation.Dispute.Notice!;
        var key = notice.Receipt is null ? "notice.drafted" : "notice.wasReceived";
        return new CoachMessage(
            speech[key + "Summary"],
            DisputeBands.Private(speech, situation.Project),
            [
                new TitleBlock(speech[key], speech.Day(situation.Today)),
                new TextBlock(speech[key + "Text"]),
                new FactsBlock(Facts(speech, notice)),
                new BoxBlock(next.Heading, next.Text, next.Ready ? Tone.Good : Tone.Accent),
                new ActionsBlock([
                    next.Button.AsPrimary(),
                    Draft(speech, situation),
                    Button.Press(speech["call.backToDispute"], DisputeMessages.Call(situation, Verbs.DisputeShow)),
                ]),
                new FooterBlock(speech["sheet.notice.footer"], Bands.Practice(speech, "5-5")),
            ]
        );
    }

    public static Button Draft(Speech speech, Situation situation) =>
        FileHandler.Ask(speech["notice.draft"], situation.Project.Id, NoticeFile.Word, situation.Dispute.Id);

    /// <summary>Two to four lines: read, signed, received, until when.</summary>
    internal static IReadOnlyList<FactLine> Facts(Speech speech, FormalNotice notice) =>
        [
            new(speech["notice.wording"], Wording(speech, notice)),
            new(speech["notice.signed"], Signed(speech, notice)),
            .. notice.Receipt is { } receipt
                ? new FactLine[]
                {
                    new(
                        speech["notice.received"],
                        speech.Say("notice.receivedOn", speech.LongDay(receipt.On), receipt.Number)
                    ),
                }
                : [],
            new(
                speech["notice.limit"],
                notice.EndsOn is { } ends ? speech.LongDay(ends)
                    : notice.LimitDays is { } days ? speech.Count("notice.fromReceipt", days)
                    : speech["notice.noLimit"]
            ),
        ];

    internal static string Wording(Speech speech, FormalNotice notice) =>
        !notice.WordingRead ? speech["notice.unread"]
        : notice.KeptBecause is { } reason ? speech.Say("notice.kept", reason)
        : speech["notice.read"];

    internal static string Signed(Speech speech, FormalNotice notice) =>
        notice switch
        {
            { IsSignedOff: false } => speech["notice.unsigned"],
            { SignOff: { RecordedBy: { } by } signOff } => speech.Say(
                "notice.signedNotedBy",
                notice.SignedOffBy,
                speech.LongDay(signOff.On),
                by
            ),
            { SignOff: { } signOff } => speech.Say("notice.signedOn", notice.SignedOffBy, speech.LongDay(signOff.On)),
            _ => notice.SignedOffBy!,
        };

    /// <summary>What stands between a notice that was decided and the step after it.</summary>
    internal static string Waiting(Speech speech, FormalNotice? notice) =>
        notice switch
        {
            { IsSignedOff: true, EndsOn: { } ends } => speech.Say("dispute.missing.NoticeExpired", speech.Day(ends)),
            { IsSignedOff: true, LimitDays: { } days } => speech.Count("notice.waitsForReceipt", days),
            { IsComplete: true, WordingRead: true } => speech["dispute.missing.NoticeSignedOff"],
            { IsComplete: true } => speech["dispute.missing.NoticeWordingRead"],
            _ => speech["dispute.missing.NoticeComplete"],
        };
}
