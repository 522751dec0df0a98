using System.Globalization;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Alerts;

/// <summary>An alert that someone raises: read, kept, told in the journal and to the owner, from a chat or from a page.</summary>
internal static class AlertRaising
{
    /// <param name="author">Who raises it.</param>
    /// <param name="fields">What was filled in; it has passed the form's check.</param>
    /// <param name="known">The alert to which its author adds detail; null for a new one.</param>
    public static Alert Read(
        ProjectSession session,
        Member author,
        FieldValues fields,
        Alert? known,
        CoachOptions options
    )
    {
        var calendar = session.Project.CalendarOfLeads();
        var alert =
            known
            ?? new Alert(
                string.Create(CultureInfo.InvariantCulture, $"a{session.Project.Alerts.Count + 1}"),
                "",
                session.Now,
                author.Name,
                author.Role == Role.Provider
            )
            {
                Company = author.Role == Role.Provider ? session.Project.CompanyOf(author) : null,
                AgesAt = calendar.StartOf(
                    calendar.AddWorkingDays(
                        calendar.DateOf(session.Now),
                        Thresholds.Of(session.Project, options).AlertAgesInWorkingDays
                    )
                ),
            };
        return alert with
        {
            What = fields.Text("alert.what"),
            Effect = fields.Text("alert.effect"),
            When = fields.IsEmpty("alert.when") ? null : fields.Text("alert.when"),
            WouldHelp = fields.IsEmpty("alert.help") ? null : fields.Text("alert.help"),
            Version = alert.Version + 1,
        };
    }

    /// <summary>
    /// The day until which an action is promised; null once it has passed or something else was decided: nobody is told
    /// a day that holds no promise.
    /// </summary>
    public static DateOnly? AnswerBy(Project project, Alert alert) =>
        alert is { IsAmber: false, Action: null, AgesAt: { } ages }
            ? project.CalendarOf(project.Owner).DateOf(ages)
            : null;

    /// <summary>The same words of the same author: the form came twice.</summary>
    public static bool SaysTheSame(Alert one, Alert other) =>
        (one.What, one.Effect, one.When, one.WouldHelp, one.RaisedBy, one.ByLink)
        == (other.What, other.Effect, other.When, other.WouldHelp, other.RaisedBy, other.ByLink);

    public static async Task KeepAsync(
        ProjectSession session,
        Alert alert,
        string kind,
        CancellationToken cancellationToken
    )
    {
        session.Project = session.Project with
        {
            Alerts = [.. session.Project.Alerts.Where(other => other.Id != alert.Id), alert],
        };
        session.Record(
            kind,
            alert.Id,
            ("what", alert.What),
            ("effect", alert.Effect),
            ("when", alert.When),
            ("help", alert.WouldHelp),
            ("name", alert.ByLink is null ? null : alert.RaisedBy)
        );
        await ShowOwnerAsync(session, alert, cancellationToken);
    }

    /// <summary>The owner's card of the alert, new or in place of what it said, unless they changed it themselves.</summary>
    public static async Task ShowOwnerAsync(ProjectSession session, Alert alert, CancellationToken cancellationToken)
    {
        if (session.Project.Owner is { Person: { } owner } lead && owner != session.Me?.Person)
        {
            var speech = await session.SpeechOfAsync(lead, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    string.Create(CultureInfo.InvariantCulture, $"{alert.Id}-v{alert.Version}"),
                    owner,
                    AlertMessages.Card(speech, session.Project, lead, alert)
                )
                {
                    CardKey = alert.Id + "-owner",
                    Update = alert.Version > 1,
                }
            );
        }
    }
}
