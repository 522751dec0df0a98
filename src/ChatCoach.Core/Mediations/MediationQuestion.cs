using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Mediations;

/// <summary>
/// "Was this said in the mediation?": asked wherever something of the dispute is written down from when a mediation is
/// open. Nothing is proposed: whoever overlooks it would disclose, or hide.
/// </summary>
public static class MediationQuestion
{
    private const string Id = "mediation.said";
    private const string Yes = "yes";
    private const string No = "no";

    public static IReadOnlyList<FormPart> Of(Speech speech, bool isAsked) =>
        isAsked
            ?
            [
                FieldRow.Of(
                    new ChoiceField(
                        Id,
                        speech[Id],
                        [new Choice(Yes, speech["mediation.said.yes"]), new Choice(No, speech["mediation.said.no"])]
                    )
                    {
                        Style = ChoiceStyle.Radio,
                        Required = speech["mediation.saidAsk"],
                    }
                ),
            ]
            : [];

    /// <summary>True where it was said there.</summary>
    public static bool SaysYes(Form form, FieldValues values) => IsAsked(form) && values.Text(Id) == Yes;

    /// <summary>True where the question was not asked, or was answered with no: what was typed may be kept as a draft.</summary>
    public static bool MayKeepDraft(Form form, FieldValues values) => !IsAsked(form) || values.Text(Id) == No;

    /// <summary>True where somebody was asked and said that it was not.</summary>
    public static bool SaysNo(Form form, FieldValues values) => IsAsked(form) && values.Text(Id) == No;

    private static bool IsAsked(Form form) => form.Fields.Any(field => field.Id == Id);
}
