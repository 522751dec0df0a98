using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>The provider's answers to facts, in chat and by a page: read, checked and kept in the same way.</summary>
internal static class StatementAnswers
{
    /// <summary>The answer that was given, or the sentences that say what it lacks.</summary>
    /// <param name="fact">The fact that is answered.</param>
    /// <param name="values">Of the form.</param>
    /// <param name="verdictField">Where the choice stands in it.</param>
    /// <param name="wordsField">Where the words stand in it.</param>
    /// <param name="session">Whose answer it is.</param>
    /// <param name="speech">The reader's.</param>
    /// <param name="problems">Gets a sentence where words are asked for.</param>
    public static FactAnswer? Read(
        Fact fact,
        FieldValues values,
        string verdictField,
        string wordsField,
        DisputeSession session,
        Speech speech,
        IDictionary<string, string> problems
    )
    {
        var words = values.IsEmpty(wordsField) ? null : values.Text(wordsField);
        if (!Enum.TryParse<FactVerdict>(values.Text(verdictField), out var verdict))
        {
            if (words is not null)
            {
                problems.TryAdd(verdictField, speech["statement.verdictAsk"]);
            }

            return null;
        }

        if (words is null && verdict is FactVerdict.Contested or FactVerdict.Corrected)
        {
            problems[wordsField] = speech["statement.wordsAsk." + verdict];
        }

        return new FactAnswer(fact.Number, verdict, words, session.Name, session.Situation.Today)
        {
            Person = session.Person,
        };
    }

    /// <summary>
    /// Keeps what is new of the answers; none of them moves anything. The owner hears of the first answer to a sharing,
    /// and the card that they got then follows.
    /// </summary>
    /// <returns>True where an earlier answer of the same person made room, and is in the journal alone.</returns>
    public static async Task<bool> KeepAsync(
        DisputeSession session,
        IReadOnlyList<FactAnswer> answers,
        CancellationToken cancellationToken
    )
    {
        var before = session.Dispute.Statement!;
        var (isTold, isFull, kept) = (before.Answers.Any(other => other.On >= before.SharedOn), false, 0);
        foreach (var answer in answers)
        {
            var statement = session.Dispute.Statement!;
            var known = statement.AnswerTo(answer.Fact);
            if ((known?.Verdict, known?.Words) == (answer.Verdict, answer.Words))
            {
                continue;
            }

            kept++;
            isFull |= FactAnswers.IsFull(statement.Answers, answer);
            session.Note(
                session.Dispute with
                {
                    Statement = statement with
                    {
                        Answers = FactAnswers.With(statement.Answers, answer),
                        Answered = statement.AnswersGiven + 1,
                    },
                },
                "fact.answered",
                ("number", FormattableString.Invariant($"{answer.Fact}")),
                ("verdict", answer.Verdict.ToString()),
                ("words", answer.Words),
                ("by", answer.By)
            );
        }

        if (kept > 0 && session.Session.Project.Owner is { Person: { } person } owner)
        {
            var speech = await session.Session.SpeechOfAsync(owner, cancellationToken);
            session.Session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant(
                        $"answers-{session.Dispute.Id}-v{before.Version}-{session.Dispute.Statement!.AnswersGiven}"
                    ),
                    person,
                    StatementMessages.ForOwner(speech, session.Situation)
                )
                {
                    CardKey = FormattableString.Invariant($"answers|{session.Dispute.Id}|{before.Version}"),
                    Update = isTold,
                }
            );
        }

        return isFull;
    }
}
