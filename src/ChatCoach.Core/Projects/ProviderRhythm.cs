using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>
/// How often this provider gives a sign, and how fast it answers, in its own working days. Nothing is compared with other
/// providers.
/// </summary>
public sealed class ProviderRhythm
{
    /// <summary>No silence shorter than this counts.</summary>
    public const int ShortestLimit = 5;

    private const decimal TimesTheGap = 1.5m;
    private const int GapsNeeded = 3;
    private const int RepliesNeeded = 2;

    private readonly WorkCalendar _calendar;
    private readonly IReadOnlyList<int> _gaps;
    private readonly IReadOnlyList<int> _replies;

    public ProviderRhythm(Project project, WorkCalendar calendar)
    {
        _calendar = calendar;
        var signs = project.Contacts.Where(contact => contact.IsSign).Select(contact => contact.On).Distinct().ToList();
        _gaps = [.. signs.Zip(signs.Skip(1), calendar.WorkingDaysBetween)];
        LastSign = signs.Count == 0 ? null : signs[^1];
        QuietSince = LastSign > project.Turn.Since ? LastSign.Value : project.Turn.Since;
        (_replies, OpenAsk) = Replies(project.Contacts, calendar);
    }

    public DateOnly? LastSign { get; }

    /// <summary>From when silence is counted: the last sign, or the day on which the turn went to them.</summary>
    public DateOnly QuietSince { get; }

    /// <summary>The first question since the last sign that nobody answered.</summary>
    public DateOnly? OpenAsk { get; }

    /// <summary>Working days between two signs; null while there are too few to tell.</summary>
    public decimal? UsualGap => _gaps.Count < GapsNeeded ? null : Median(_gaps);

    /// <summary>The middle of all answers given, in working days; null where there was none.</summary>
    public decimal? MedianReply => _replies.Count == 0 ? null : Median(_replies);

    /// <summary>How many gaps <see cref="UsualGap"/> is the middle of.</summary>
    public int Gaps => _gaps.Count;

    /// <summary>Working days of silence that are still usual.</summary>
    public int SilenceLimit => Math.Max(ShortestLimit, (int)Math.Floor(TimesTheGap * (UsualGap ?? 0)));

    /// <summary>The first day on which the silence is longer than usual.</summary>
    public DateOnly SilentFrom => _calendar.AddWorkingDays(QuietSince, SilenceLimit + 1);

    public int SilenceOn(DateOnly today) => _calendar.WorkingDaysBetween(QuietSince, today);

    /// <summary>
    /// How many times slower than usual the last answer was, or the one that is still awaited; null while there are too
    /// few to tell.
    /// </summary>
    public decimal? SlownessOn(DateOnly today)
    {
        decimal? given = _replies.Count > RepliesNeeded ? _replies[^1] / UsualReply([.. _replies.SkipLast(1)]) : null;
        decimal? awaited =
            OpenAsk is { } ask && _replies.Count >= RepliesNeeded
                ? _calendar.WorkingDaysBetween(ask, today) / UsualReply(_replies)
                : null;
        return given > awaited || awaited is null ? given : awaited;
    }

    /// <summary>The first day on which an open question has waited twice as long as usual.</summary>
    public DateOnly? SlowFrom =>
        OpenAsk is { } ask && _replies.Count >= RepliesNeeded
            ? _calendar.AddWorkingDays(ask, (int)Math.Ceiling(2 * UsualReply(_replies)))
            : null;

    /// <summary>An answer on the same day counts as one day: twice as long as nothing would be nothing.</summary>
    private static decimal UsualReply(IReadOnlyList<int> replies) => Math.Max(1, Median(replies));

    private static (IReadOnlyList<int> Replies, DateOnly? Open) Replies(
        IReadOnlyList<Contact> contacts,
        WorkCalendar calendar
    )
    {
        var replies = new List<int>();
        DateOnly? open = null;
        foreach (var contact in contacts)
        {
            if (contact.Kind == ContactKind.Asked)
            {
                open ??= contact.On;
            }
            else if (contact.IsSign && open is { } asked)
            {
                replies.Add(calendar.WorkingDaysBetween(asked, contact.On));
                open = null;
            }
        }

        return (replies, open);
    }

    private static decimal Median(IReadOnlyList<int> days)
    {
        var sorted = days.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2m;
    }
}
