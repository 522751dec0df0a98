using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints.Stalls;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Checkpoints;

/// <summary>What an accepted answer changes: the checkpoint's row, the project, the schedule, and everyone's cards.</summary>
internal static class AnswerTaking
{
    public static async Task<Reply> TakeAsync(
        ProjectSession session,
        Turn turn,
        ICadenceClock clock,
        Checkpoint? known,
        CheckpointAnswers answers,
        CancellationToken cancellationToken
    )
    {
        var occurrence = answers.Occurrence;
        var shown =
            known is not null ? known.Shown
            : session.Project.Schedule.Pending is { } pending && pending.Occurrence == occurrence ? pending.Shown
            : [];
        var checkpoint = (
            known
            ?? new Checkpoint(occurrence)
            {
                Before = session.Project.LastAnswers,
                TurnBefore = session.Project.Turn,
                Provider = session.Project.CurrentProvider,
                Shown = shown,
            }
        ).With(answers, session.Me!, turn.Now);
        session.Put(Checkpoint.Row, Checkpoint.IdOf(occurrence), checkpoint);
        var turns = session.Project.TurnNumber;
        session.Project = Changed(session, checkpoint, clock)
            .Promising(answers, known?.Latest.Answers, session.Me!.Name, session.DayOf(turn.Now))
            .Counting(answers)
            .Touching(answers, session.DayOf(checkpoint.Versions[0].At));
        if (known is null)
        {
            session.Project = session.Project.AskingDigest(turn.Now);
        }

        Record(session, checkpoint);
        if (session.Project.TurnNumber > turns)
        {
            await TurnNews.TellAsync(session, session.DayOf(turn.Now), [Side.Provider], cancellationToken);
        }

        StallFinding.Join(session);
        await CheckpointCards.UpdateAllAsync(
            session,
            occurrence,
            shown,
            turn.Call.Step,
            FormattableString.Invariant($"answer{checkpoint.Latest.Number}"),
            (speech, member) =>
                member.Person == session.Me!.Person
                    ? LineMessages.Answered(speech, session.Project, checkpoint, NumberOf(shown, member))
                    : SummaryMessages.OtherAnswered(
                        speech,
                        session.Project,
                        checkpoint,
                        NumberOf(shown, member),
                        afterClick: false
                    ),
            cancellationToken
        );
        return Reply.Replace(
            SummaryMessages.Summary(turn.Speech, session.Project, checkpoint, turn.Call.Step, mayEdit: true, turn.Now)
        );
    }

    private static Project Changed(ProjectSession session, Checkpoint checkpoint, ICadenceClock clock)
    {
        var answers = checkpoint.Latest.Answers;
        var project = session.Project.SeeingSigns(answers.Signs, checkpoint.Occurrence);
        var schedule = project.Schedule;
        if (schedule.Pending?.Occurrence == checkpoint.Occurrence)
        {
            schedule = schedule with { Pending = null };
        }

        schedule = checkpoint.Latest.Number == 1 ? schedule.Answered() : schedule;
        if (schedule.NextOccurrence == checkpoint.Occurrence)
        {
            // Given before it was asked: it is not asked again.
            var calendar = project.CalendarOf(project.Owner);
            schedule = schedule.WithNext(calendar.EndOf(checkpoint.Occurrence), clock, calendar);
        }

        return project.LastAnswers is { } last && last.Occurrence > checkpoint.Occurrence
            ? project with
            {
                Schedule = schedule,
            }
            : TurnAnswers.HandedOver(
                project with
                {
                    Schedule = schedule,
                    LastAnswers = answers,
                    Health = answers.Health,
                },
                checkpoint,
                session.DayOf(checkpoint.Versions[0].At)
            );
    }

    private static void Record(ProjectSession session, Checkpoint checkpoint)
    {
        var (number, answers) = (checkpoint.Latest.Number, checkpoint.Latest.Answers);
        session.Record(
            number == 1 ? "checkpoint.answered" : "checkpoint.edited",
            Checkpoint.IdOf(checkpoint.Occurrence),
            ("version", number.ToString(CultureInfo.InvariantCulture)),
            ("health", answers.Health.ToString()),
            ("turn", answers.Turn.ToString()),
            ("delivered", answers.Delivered),
            ("proof", answers.Proof),
            ("next", answers.Next),
            ("promised", DateOf(answers.NextDate)),
            ("worry", answers.Worry),
            ("people", answers.People),
            ("billed", answers.HoursBilled?.ToString(CultureInfo.InvariantCulture)),
            ("agreed", answers.HoursAgreed?.ToString(CultureInfo.InvariantCulture)),
            ("spoke", DateOf(answers.SpokeOn)),
            ("signs", string.Join("; ", answers.Signs?.Lines.Where(line => line.Seen).Select(line => line.Sign) ?? []))
        );
    }

    private static int NumberOf(IReadOnlyList<ShownCard> shown, Member member) =>
        shown.FirstOrDefault(card => card.To == member.Person)?.Number ?? 0;

    private static string? DateOf(DateOnly? date) => date is { } day ? Checkpoint.IdOf(day) : null;
}
