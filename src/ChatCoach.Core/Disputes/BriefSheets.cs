using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>What we want, up to where, and what we ask counsel: at whatever step.</summary>
internal static class BriefSheets
{
    public const string Brief = "brief";

    public static IReadOnlyList<Sheet> All { get; } = [new(Brief, Ask, Read)];

    private static Form Ask(Situation situation, Speech speech)
    {
        var form = new SheetForm(Brief, situation, speech);
        var known = situation.Dispute.Brief;
        return form.Build(
            "5-5",
            FieldRow.Of(form.Area("brief.goals", known?.Goals)),
            FieldRow.Of(form.Area("brief.limits", known?.Limits)),
            FieldRow.Of(form.Area("brief.accept", known?.Accept)),
            FieldRow.Of(form.Area("brief.questions", known?.Questions))
        );
    }

    private static Dispute Read(Situation situation, FieldValues values)
    {
        var brief = new CounselBrief(
            ThirdPartySheets.Given(values, "brief.goals"),
            ThirdPartySheets.Given(values, "brief.limits"),
            ThirdPartySheets.Given(values, "brief.accept"),
            ThirdPartySheets.Given(values, "brief.questions")
        );
        return situation.Dispute with { Brief = brief == new CounselBrief(null, null, null, null) ? null : brief };
    }
}
