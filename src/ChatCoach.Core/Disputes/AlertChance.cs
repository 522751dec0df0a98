using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>
/// An alert has its days before there is a dispute, by whatever way it is opened: an action may still settle it. Its one
/// exception is a reason that the owner gives.
/// </summary>
/// <param name="Age">Of the alert, in working days.</param>
/// <param name="Settles">The working days that it has.</param>
/// <param name="IsNamed">True where the dispute grows from this alert; else it might be about something else.</param>
public sealed record AlertChance(Alert Alert, int Age, int Settles, bool IsNamed)
{
    private const int Quoted = 60;

    /// <summary>The alert that has not had its days yet; null where nothing holds a dispute back.</summary>
    /// <param name="named">The alert that the dispute would grow from; else any that is open with this provider counts.</param>
    public static AlertChance? Of(Project project, Alert? named, DateTimeOffset now, CoachOptions options)
    {
        var settles = Thresholds.Of(project, options).AlertSettlesInWorkingDays;
        var calendar = project.CalendarOfLeads();
        return (named is null ? project.Alerts.Where(alert => Concerns(project, alert)) : [named])
            .Select(alert => new AlertChance(
                alert,
                calendar.WorkingDaysBetween(calendar.DateOf(alert.RaisedAt), calendar.DateOf(now)),
                settles,
                named is not null
            ))
            .LastOrDefault(chance => chance.Age < settles);
    }

    public string Intro(Speech speech) =>
        IsNamed
            ? speech.Count("dispute.openYoung", Age, Settles)
            : speech.Count("dispute.openBesideYoung", Age, Settles, ProjectWords.Cut(Alert.What, Quoted));

    public string Ask(Speech speech) => speech[IsNamed ? "dispute.reasonAsk" : "dispute.reasonBesideAsk"];

    /// <summary>Open, and not one that an earlier provider raised.</summary>
    private static bool Concerns(Project project, Alert alert) =>
        alert.ClosedOn is null
        && (!alert.ByProvider || Project.IsSameCompany(project.CompanyOf(alert), project.CurrentProvider));
}
