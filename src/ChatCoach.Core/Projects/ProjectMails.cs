using System.Globalization;
using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>Hostile mails received, and the deadlines that they set. The client's alone.</summary>
public sealed partial record Project
{
    /// <summary>As many as make a run.</summary>
    public const int MailsOfARun = 3;

    /// <summary>Within how many days they do.</summary>
    public const int DaysOfARun = 30;

    /// <summary>What the root keeps; each mail's own row stays.</summary>
    public const int MailsKept = 60;

    private const int FirstReminderWorkingDays = 2;

    /// <summary>In the order in which they were noted.</summary>
    public IReadOnlyList<MailLine> Mails
    {
        get => field ?? [];
        init;
    }

    /// <summary>How many there have been, so that no id is used twice.</summary>
    public int MailsLogged { get; init; }

    /// <summary>Of all of them, those that the root has let go included.</summary>
    public IEnumerable<string> MailIds => Enumerable.Range(1, MailsLogged).Select(MailId);

    public MailLine? MailOf(string? id) => Mails.FirstOrDefault(mail => mail.Id == id);

    /// <summary>With one more, under the next id; reminders whose time is over are not caught up with.</summary>
    public (Project Project, MailLine Mail) LoggingMail(MailLine mail, DateTimeOffset now)
    {
        var added = mail with { Id = MailId(MailsLogged + 1) };
        added = added with { Reminded = ReminderTimes(added).Count(time => time <= now) };
        return (
            this with
            {
                Mails = [.. Mails.Append(added).TakeLast(MailsKept)],
                MailsLogged = MailsLogged + 1,
            },
            added
        );
    }

    public Project Keeping(MailLine mail) =>
        this with
        {
            Mails = [.. Mails.Select(other => other.Id == mail.Id ? mail : other)],
        };

    /// <summary>The mails of the last thirty days where they are a run, oldest first; else none.</summary>
    public IReadOnlyList<MailLine> MailRun(DateOnly today)
    {
        var recent = Mails
            .Where(mail => mail.On <= today && today.DayNumber - mail.On.DayNumber < DaysOfARun)
            .OrderBy(mail => mail.On)
            .ToList();
        return recent.Count >= MailsOfARun ? recent : [];
    }

    /// <summary>The first deadline to come of a mail that was not dealt with.</summary>
    public DateOnly? NextMailDeadline(DateOnly today) =>
        Mails.Where(mail => mail.IsOpen && mail.Deadline >= today).Min(mail => mail.Deadline);

    /// <summary>When whoever minds it is next reminded of a mail's deadline; null where nothing is to come.</summary>
    public DateTimeOffset? ReminderTime(MailLine mail) =>
        !mail.IsOpen ? null
        : mail.HeldUntil is { } held ? held
        : ReminderTimes(mail).Skip(mail.Reminded).Select(time => (DateTimeOffset?)time).FirstOrDefault();

    /// <summary>Two working days before, and on the day or the last working day before it, at the start of it.</summary>
    public IReadOnlyList<DateTimeOffset> ReminderTimes(MailLine mail)
    {
        if (mail.Deadline is not { } deadline)
        {
            return [];
        }

        var calendar = CalendarOfLeads();
        return
        [
            calendar.StartOf(calendar.WorkingDaysBefore(deadline, FirstReminderWorkingDays)),
            calendar.StartOf(calendar.IsWorkingDay(deadline) ? deadline : calendar.WorkingDaysBefore(deadline, 1)),
        ];
    }

    private static string MailId(int number) => string.Create(CultureInfo.InvariantCulture, $"m{number}");

    private IEnumerable<AgendaItem> MailItems() =>
        from mail in Mails
        let at = ReminderTime(mail)
        where at is not null
        select new AgendaItem(at.Value, AgendaKind.MailDeadline, Id, mail.Id);
}

/// <summary>What the project knows of a mail; what it asks and its fingerprint are in a row of its own.</summary>
/// <param name="From">Who sent it, cut to a line.</param>
/// <param name="On">The day on which it came.</param>
public sealed record MailLine(string Id, MailKind Kind, string From, DateOnly On)
{
    public DateOnly? Deadline { get; init; }

    /// <summary>True where it asks for something.</summary>
    public bool Demands { get; init; }

    /// <summary>The day on which it was answered, or laid aside.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Reminders of its deadline that are over.</summary>
    public int Reminded { get; init; }

    /// <summary>Where a reminder waits for working time.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    public int Version { get; init; } = 1;

    public bool IsOpen => DoneOn is null;

    public bool IsNotice => Kind == MailKind.Notice;
}

public enum MailKind
{
    Threat,
    Demand,
    Blame,

    /// <summary>A formal notice.</summary>
    Notice,
}
