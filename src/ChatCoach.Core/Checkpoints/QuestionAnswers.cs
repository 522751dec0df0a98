using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Reads the eight answers that <see cref="QuestionsForm"/> asks for.</summary>
public static class QuestionAnswers
{
    private const int FarYears = 5;

    /// <returns>The answers, or the same form with everything kept and a sentence at what needs another look.</returns>
    /// <param name="form">The form that asked.</param>
    /// <param name="values">What came back.</param>
    /// <param name="speech">The reader's.</param>
    /// <param name="occurrence">Of which checkpoint.</param>
    /// <param name="from">The first day that may still be promised: today, or when an edit's first version was given.</param>
    /// <param name="today">The last day on which one can have spoken.</param>
    public static (CheckpointAnswers? Answers, Form? Returned) Read(
        Form form,
        FieldValues values,
        Speech speech,
        DateOnly occurrence,
        DateOnly from,
        DateOnly today
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        Add("promised", values.Date("promised") < from, "checkpoint.error.past", from.AddDays(-1));
        Add("promised", values.Date("promised") > today.AddYears(FarYears), "checkpoint.error.far", today);
        Add("spoke", values.Date("spoke") > today, "checkpoint.error.future", today);
        Add("proof", values.Text("delivered") == "proven" && values.IsEmpty("proof"), "checkpoint.error.proof", today);
        if (WebLinks.WrongIn(values.Text("proof")) is { } wrong)
        {
            problems.TryAdd("proof", speech.Say("checkpoint.error.link", ProjectWords.Cut(wrong, 60)));
        }

        if (problems.Count > 0)
        {
            return (null, FormCheck.Returned(form, values, problems, speech));
        }

        var answers = new CheckpointAnswers
        {
            Occurrence = occurrence,
            Health = Enum.Parse<Health>(values.Text("health")),
            Turn = Enum.Parse<Side>(values.Text("turn")),
            Delivered = values.Text("delivered"),
            Proof = Given("proof"),
            Next = Given("next"),
            NextDate = values.Date("promised"),
            Worry = Given("worry"),
            People = values.Text("people"),
            HoursBilled = values.Number("billed"),
            HoursAgreed = values.Number("agreed"),
            SpokeOn = values.Date("spoke"),
            Signs = SignQuestions.Read(form, values),
        };
        return (answers, null);

        string? Given(string id) => values.IsEmpty(id) ? null : values.Text(id);

        void Add(string id, bool wrong, string key, DateOnly day)
        {
            if (wrong)
            {
                problems.TryAdd(id, speech.Say(key, speech.LongDay(values.Date(id) ?? day)));
            }
        }
    }
}
