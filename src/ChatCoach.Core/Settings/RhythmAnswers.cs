using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Settings;

/// <summary>What came back from the form of the rhythm: what needs another look, or what is wanted.</summary>
internal sealed class RhythmAnswers(Project project, FieldValues values, Speech speech)
{
    private readonly string _zone = values.IsEmpty(RhythmForm.OtherZone)
        ? values.Text(RhythmForm.Zone)
        : Zones.Find(values.Text(RhythmForm.OtherZone)) ?? "";

    private string Written => CronText.Read(values.Text(RhythmForm.Cron));

    private bool IsExpression => values.Text(RhythmForm.Every) == Rhythm.Cron;

    public string Country => values.Text(CalendarFields.Country);

    public DigestRhythm Digest => Enum.Parse<DigestRhythm>(values.Text(RhythmForm.Digest));

    public IDictionary<string, string> Problems(Form form, ICadenceClock clock, DateTimeOffset now)
    {
        var problems = FormCheck.Problems(form, values, speech);
        if (_zone.Length == 0)
        {
            problems.TryAdd(
                RhythmForm.OtherZone,
                speech.Say("settings.zoneUnknown", ProjectWords.Cut(values.Text(RhythmForm.OtherZone), 40))
            );
        }

        if (IsExpression && values.IsEmpty(RhythmForm.Cron))
        {
            problems.TryAdd(RhythmForm.Cron, speech["settings.cronRequired"]);
        }
        else if (!IsExpression && !values.IsEmpty(RhythmForm.Cron) && Written != project.Schedule.Cadence.Cron)
        {
            problems.TryAdd(RhythmForm.Every, speech["settings.cronUnused"]);
        }

        if (problems.Count == 0 && IsExpression && clock.ProblemOf(Cadence(now), now) is { } problem)
        {
            problems[RhythmForm.Cron] = speech["settings.cron." + problem];
        }

        return problems;
    }

    /// <summary>The same as before keeps the weeks that it is counted from.</summary>
    public Cadence Cadence(DateTimeOffset now)
    {
        var before = project.Schedule.Cadence;
        var wanted = IsExpression
            ? new Cadence(Written, _zone, 1, project.CalendarOf(project.Owner).DateOf(now))
            : Rhythm.Make(
                values.Text(RhythmForm.Every),
                CadenceFields.Days.First(day => CadenceFields.CronDay(day) == values.Text(RhythmForm.Day)),
                values.Time(RhythmForm.Time)!.Value,
                _zone,
                now
            );
        return wanted with { Anchor = before.Anchor } == before ? before : wanted;
    }
}
