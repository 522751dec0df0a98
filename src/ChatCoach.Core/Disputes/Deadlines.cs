using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Disputes;

/// <summary>A deadline that is to lift a rule must be there and near.</summary>
internal static class Deadlines
{
    public static void Check(
        Situation situation,
        FieldValues values,
        string field,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        if (values.Date(field) is not { } deadline)
        {
            problems.TryAdd(field, speech["dispute.deadlineAsk"]);
        }
        else if (!situation.IsNear(deadline))
        {
            problems[field] = speech.Say(
                deadline < situation.Today ? "dispute.deadlinePast" : "dispute.deadlineFar",
                speech.LongDay(deadline),
                situation.Numbers.LetterDeadlineDays
            );
        }
    }
}
