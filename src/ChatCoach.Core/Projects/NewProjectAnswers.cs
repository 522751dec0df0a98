using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>What came back from the form of a new project: what needs another look, or the project.</summary>
internal sealed class NewProjectAnswers(FieldValues values, Speech speech)
{
    private const int FarInYears = 5;
    private const int LongestInYears = 10;

    private DateOnly? Start => values.Date(NewProjectForm.Start);

    private DateOnly? End => values.Date(NewProjectForm.End);

    /// <returns>A sentence by field for each answer that cannot be right.</returns>
    public IDictionary<string, string> Problems(Form form, DateOnly today)
    {
        var problems = FormCheck.Problems(form, values, speech);
        CheckDates(today, problems);
        var known = (At(NewProjectForm.Start, Start), At(NewProjectForm.End, End));
        StageFields.Check(values, NewProjectForm.StageRows, known, speech, problems);
        AmountFields.Check(values, speech, problems);
        return problems;

        // A day is not compared with one that is wrong itself: one mistake is told once.
        DateOnly? At(string field, DateOnly? date) => problems.ContainsKey(field) ? null : date;
    }

    public Project ToProject(string id, Person owner, DateTimeOffset now, ICadenceClock clock)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(values.Text(CadenceFields.Zone));
        var calendar = new WorkCalendar(zone, []);
        var start = Start!.Value;
        var opens = calendar.At(start, TimeOnly.MinValue);
        var after = opens > now ? opens : now;
        var today = calendar.DateOf(now);
        var project = new Project
        {
            Id = id,
            Name = values.Text(NewProjectForm.Name),
            Provider = values.Text(NewProjectForm.Provider),
            Amount = AmountFields.Read(values),
            Currency = AmountFields.CurrencyOf(values),
            Start = start,
            End = End!.Value,
            Stages = StageFields.Read(values, NewProjectForm.StageRows, first: 1),
            Members =
            [
                new Member(Role.Owner, owner.Name) { Person = owner.Key },
                .. Named(Role.Deputy, NewProjectForm.Deputy),
                .. Named(Role.Sponsor, NewProjectForm.Sponsor),
                .. Named(Role.Provider, NewProjectForm.Contact),
            ],
            Schedule = new CheckpointSchedule { Cadence = CadenceFields.Read(values, after) },
            // A form from before it asked for this says nothing: the zone's country is then as good a guess as any.
            Settings = new ProjectSettings
            {
                Country = values.IsEmpty(CalendarFields.Country) ? null : values.Text(CalendarFields.Country),
            },
        };
        var begun = project.HandingOver(
            new TurnEvent(1, project.CurrentStage?.Id, Side.Provider, start > today ? start : today) { By = owner.Name }
        );
        return begun with { Schedule = project.Schedule.WithNext(after, clock, project.CalendarOf(project.Owner)) };
    }

    private IEnumerable<Member> Named(Role role, string field) =>
        values.IsEmpty(field) ? [] : [new Member(role, values.Text(field))];

    private void CheckDates(DateOnly today, IDictionary<string, string> problems)
    {
        if (Start is not { } start)
        {
            return;
        }

        if (start < today.AddYears(-FarInYears) || start > today.AddYears(FarInYears))
        {
            problems.TryAdd(NewProjectForm.Start, speech.Say("newProject.startFar", speech.LongDay(start)));
            return;
        }

        if (End < start)
        {
            problems.TryAdd(
                NewProjectForm.End,
                speech.Say("newProject.endBefore", speech.LongDay(End.Value), YearAfter(start, End.Value))
            );
        }
        else if (End > start.AddYears(LongestInYears))
        {
            problems.TryAdd(NewProjectForm.End, speech.Say("newProject.endFar", speech.LongDay(End.Value)));
        }
    }

    /// <summary>The first year in which the same day falls after the start.</summary>
    private static int YearAfter(DateOnly start, DateOnly end) =>
        new DateOnly(start.Year, end.Month, 1).AddDays(Math.Min(end.Day, 28) - 1) >= start
            ? start.Year
            : start.Year + 1;
}
