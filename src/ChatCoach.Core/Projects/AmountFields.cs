using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The amount of the contract, in the notation of whoever wrote it.</summary>
internal static class AmountFields
{
    public static void Check(FieldValues values, Speech speech, IDictionary<string, string> problems)
    {
        if (values.IsEmpty(NewProjectForm.Amount))
        {
            return;
        }

        var chosen = values.Text(NewProjectForm.Currency);
        switch (Amount.Read(values.Text(NewProjectForm.Amount)))
        {
            case null:
                problems.TryAdd(NewProjectForm.Amount, speech["newProject.amountUnclear"]);
                break;
            case { Value: <= 0 }:
                problems.TryAdd(NewProjectForm.Amount, speech["newProject.amountPositive"]);
                break;
            case { Currency: { } written } when written != chosen:
                problems.TryAdd(
                    NewProjectForm.Currency,
                    speech.Say("newProject.currencyDiffers", written, chosen.Length > 0 ? chosen : "–")
                );
                break;
            default:
                break;
        }
    }

    public static decimal? Read(FieldValues values) => Amount.Read(values.Text(NewProjectForm.Amount))?.Value;

    public static string CurrencyOf(FieldValues values) =>
        values.Text(NewProjectForm.Currency) is { Length: > 0 } currency ? currency : "EUR";
}
