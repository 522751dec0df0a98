using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Hours;

/// <summary>One week or invoiced period: what was billed, and what of it evidence explains.</summary>
public static class HoursForms
{
    public const string From = "hours.from";
    public const string Until = "hours.until";
    public const string Billed = "hours.billed";
    public const string Deliveries = "hours.deliveries";
    public const string Tickets = "hours.tickets";
    public const string Meetings = "hours.meetings";
    public const string Note = "hours.note";

    /// <summary>A quarter, in days.</summary>
    private const int LongestPeriod = 92;

    private const decimal MostHours = 9999;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="known">The period to correct, or null for a new one.</param>
    /// <param name="today">In the project's zone.</param>
    public static Form Ask(Speech speech, Project project, HoursPeriod? known, DateOnly today)
    {
        var checkpoint = known is null ? FreshCheckpoint(project, today) : null;
        return new Form(
            speech["hours.form.title"],
            HoursBands.Private(speech, project),
            [
                FieldRow.Of(
                    new DateField(From, speech["hours.q.from"])
                    {
                        Day = known?.From ?? ProposedWeek(project, today),
                        Required = speech["hours.q.fromAsk"],
                    },
                    new DateField(Until, speech["hours.q.until"])
                    {
                        Day = known is { IsWeek: false } ? known.Until : null,
                    }
                ),
                FieldRow.Of(
                    Hours(speech, Billed, known?.Billed ?? checkpoint?.HoursBilled) with
                    {
                        Required = speech["hours.q.billedAsk"],
                    }
                ),
                new FormText(new TextBlock(speech["hours.q.evidence"], TextStyle.Strong)),
                FieldRow.Of(
                    Hours(speech, Deliveries, known?.Deliveries),
                    Hours(speech, Tickets, known?.Tickets),
                    Hours(speech, Meetings, known?.Meetings)
                ),
                FieldRow.Of(
                    new TextField(Note, speech["hours.q.note"])
                    {
                        Value = known?.Note,
                        Placeholder = speech["hours.q.noteExample"],
                        Multiline = true,
                        MaxLength = 500,
                    }
                ),
            ],
            Button.Press(speech["hours.form.save"], SaveCall(project, known)).AsPrimary()
        )
        {
            Intro =
                known is not null ? speech["hours.form.correct"]
                : checkpoint is not null ? speech.Say("hours.form.fromCheckpoint", speech.Day(checkpoint.Occurrence))
                : speech["hours.form.intro"],
            Date = speech.Day(today),
            Footer = speech["hours.form.footer"],
            FooterPractice = Bands.Practice(speech, "5-4"),
            Close = new ActionCall(Verbs.HoursShow, project.Id),
        };
    }

    public static ActionCall SaveCall(Project project, HoursPeriod? known) =>
        new(Verbs.HoursSave, project.Id, known is null ? null : HoursWords.IdOf(known), Version: known?.Version ?? 0);

    /// <returns>The period, or the same form with everything kept and a sentence at what needs another look.</returns>
    /// <param name="corrected">The period that the form corrects, which may move; null for a new one.</param>
    public static (HoursPeriod? Period, Form? Returned) Read(
        Form form,
        FieldValues values,
        Speech speech,
        Project project,
        HoursPeriod? corrected,
        DateOnly today
    )
    {
        var problems = FormCheck.Problems(form, values, speech);
        foreach (var id in new[] { Billed, Deliveries, Tickets, Meetings })
        {
            if (!values.IsEmpty(id) && HoursIn(values, id) is null)
            {
                problems.TryAdd(id, speech["hours.error.hours"]);
            }
        }

        CheckDays(values, speech, today, problems);
        if (problems.Count == 0)
        {
            CheckWhole(Of(values), speech, project, corrected, problems);
        }

        return problems.Count > 0 ? (null, FormCheck.Returned(form, values, problems, speech)) : (Of(values), null);
    }

    private static void CheckDays(
        FieldValues values,
        Speech speech,
        DateOnly today,
        IDictionary<string, string> problems
    )
    {
        if (values.Date(From) is not { } from)
        {
            return;
        }

        if ((values.IsEmpty(Until) ? MondayOf(from) : from) > today)
        {
            problems.TryAdd(From, speech.Say("hours.error.future", speech.LongDay(from)));
        }

        if (values.Date(Until) is { } until)
        {
            if (until < from)
            {
                problems.TryAdd(Until, speech.Say("hours.error.order", speech.LongDay(until), speech.LongDay(from)));
            }
            else if (until > today)
            {
                problems.TryAdd(Until, speech.Say("hours.error.future", speech.LongDay(until)));
            }
            else if (until.DayNumber - from.DayNumber >= LongestPeriod)
            {
                problems.TryAdd(Until, speech["hours.error.long"]);
            }
        }
    }

    private static void CheckWhole(
        HoursPeriod period,
        Speech speech,
        Project project,
        HoursPeriod? corrected,
        IDictionary<string, string> problems
    )
    {
        if (period.Explained > period.Billed)
        {
            problems[Billed] = speech.Say(
                "hours.error.more",
                HoursWords.Of(speech, period.Explained),
                HoursWords.Of(speech, period.Billed)
            );
        }

        if (
            project
                .HoursOfProvider()
                .FirstOrDefault(other =>
                    other.From != corrected?.From
                    && other.Overlaps(period)
                    && (other.From, other.Until) != (period.From, period.Until)
                ) is
            { } other
        )
        {
            problems[From] = speech.Say("hours.error.overlap", HoursWords.PeriodOf(speech, other));
        }

        if (project.OlderHours is { } older && period.From <= older.Until)
        {
            problems[From] = speech.Say("hours.error.summed", speech.LongDay(older.Until));
        }
    }

    private static HoursPeriod Of(FieldValues values)
    {
        var from = values.Date(From)!.Value;
        var first = values.IsEmpty(Until) ? MondayOf(from) : from;
        return new HoursPeriod(first, values.Date(Until) ?? first.AddDays(6), HoursIn(values, Billed)!.Value)
        {
            Deliveries = HoursIn(values, Deliveries) ?? 0,
            Tickets = HoursIn(values, Tickets) ?? 0,
            Meetings = HoursIn(values, Meetings) ?? 0,
            Note = values.IsEmpty(Note) ? null : values.Text(Note),
        };
    }

    private static decimal? HoursIn(FieldValues values, string id) =>
        HoursText.Read(values.Text(id)) is { } hours && hours <= MostHours ? hours : null;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The week that ended last, or the one under way where that is noted.</summary>
    private static DateOnly ProposedWeek(Project project, DateOnly today)
    {
        var last = MondayOf(today).AddDays(-7);
        return project.HoursOfProvider().Any(period => period.From <= last.AddDays(6) && last <= period.Until)
            ? MondayOf(today)
            : last;
    }

    /// <summary>The answers of the week's checkpoint, where they say what was billed.</summary>
    private static CheckpointAnswers? FreshCheckpoint(Project project, DateOnly today) =>
        project.LastAnswers is { HoursBilled: not null } answers && today.DayNumber - answers.Occurrence.DayNumber < 7
            ? answers
            : null;

    private static TextField Hours(Speech speech, string id, decimal? hours) =>
        new(id, speech["hours.q." + id["hours.".Length..]])
        {
            Value = hours is { } known and > 0 ? HoursWords.Number(speech, known) : null,
            Placeholder = HoursWords.Of(speech, 12.5m),
            MaxLength = 20,
        };
}
