using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>What a project will want later: each part of it says its own.</summary>
public sealed partial record Project
{
    /// <summary>What should stand in the agenda for the project as it is; the same project always gives the same items.
    /// One that was stopped asks for nothing, and still minds its alerts and its dispute.</summary>
    public IEnumerable<AgendaItem> AgendaItems() =>
        StoppedAt is null
            ?
            [
                .. ScheduleItems(),
                .. AlertItems(),
                .. DisputeItems(),
                .. RiskItems(),
                .. PreMortemItems(),
                .. StallItems(),
                .. WorkloadItems(),
                .. DigestItems(),
                .. HeldItems(),
                .. MailItems(),
            ]
            : [.. AlertItems(), .. DisputeItems(), .. HeldItems(), .. MailItems()];

    private IEnumerable<AgendaItem> ScheduleItems() =>
        Schedule.Due().Select(due => new AgendaItem(due.Due, due.Kind, Id, due.Subject));

    private IEnumerable<AgendaItem> AlertItems() =>
        Alerts
            .Where(alert => alert.AgesAt is not null)
            .Select(alert => new AgendaItem(alert.AgesAt!.Value, AgendaKind.AlertAgeing, Id, alert.Id));

    private IEnumerable<AgendaItem> DisputeItems() =>
        Disputes
            .Where(dispute => dispute.DueAt is not null)
            .Select(dispute => new AgendaItem(dispute.DueAt!.Value, AgendaKind.Deadline, Id, dispute.Id));
}
