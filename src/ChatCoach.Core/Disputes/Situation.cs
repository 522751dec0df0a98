using ChatCoach.Core.Agenda;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>A dispute in its project, today: everything that a condition or a card looks at.</summary>
public sealed record Situation(Dispute Dispute, Project Project, DateTimeOffset Now, CoachOptions Options)
{
    /// <summary>Who acts; null where the agenda does.</summary>
    public Member? Me { get; init; }

    /// <summary>The provider that the dispute is with.</summary>
    public string Company => Dispute.CompanyIn(Project);

    /// <summary>False where another provider has taken over since the dispute was opened.</summary>
    public bool IsWithWhoDelivers => Project.IsSameCompany(Company, Project.CurrentProvider);

    public WorkCalendar Calendar => Project.CalendarOf(Project.Owner);

    public DateOnly Today => Calendar.DateOf(Now);

    public Thresholds Numbers => Thresholds.Of(Project, Options);

    /// <summary>The country's working days, whoever is on leave.</summary>
    public WorkCalendar WorkingDays => Project.CalendarOf(Side.ThirdParty);

    /// <summary>The separate working days of this round on which talking was refused.</summary>
    public int DaysRefused => Dispute.ExchangesOfRound.DaysRefused(WorkingDays);

    /// <summary>The last day for the two managers to meet. The owner's leave holds neither of them up.</summary>
    public DateOnly SponsorsUntil =>
        WorkingDays.AddWorkingDays(Dispute.EnteredOn, Numbers.SponsorsMeetWithinWorkingDays);

    /// <summary>The first deadline to come, of the contract or of a mail received; else the contract's, which passed.</summary>
    public DateOnly? NextDeadline =>
        new[] { Dispute.Contract?.Deadline, Project.NextMailDeadline(Today) }.Where(day => day >= Today).Min()
        ?? Dispute.Contract?.Deadline;

    public bool IsNear(DateOnly? deadline) =>
        deadline is { } day && day >= Today && day.DayNumber - Today.DayNumber <= Numbers.LetterDeadlineDays;
}
