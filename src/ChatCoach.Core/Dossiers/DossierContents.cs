using ChatCoach.Core.Disputes;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Dossiers;

/// <summary>
/// The cut: what of all that was read goes into the dossier. Left out are the preparation with its options and our
/// alternative, prepared calls, drafts, counsel's advice, reasons for moves, costs, lessons, risks and imagined failures, the text of
/// hostile mails, and what was said in a mediation. What is not named here stays out.
/// </summary>
public static class DossierContents
{
    /// <param name="source">As it was read, with a journal that holds.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="now">The instant at which it is made.</param>
    public static Dossier Of(DossierSource source, Member reader, DateTimeOffset now)
    {
        var project = source.Project;
        var today = project.CalendarOf(project.Owner).DateOf(now);
        var exchanges = DisputeContents.Exchanges(source, today);
        var dossier = new Dossier
        {
            MadeAt = now.ToUniversalTime(),
            MadeFor = reader.Name,
            Journal = JournalOf(project, null),
            Project = new DossierProject(project.Id, project.Name, project.Provider, project.Start, project.End)
            {
                Amount = project.Amount,
                Currency = project.Currency,
            },
            Parties =
            [
                .. project
                    .Members.OrderBy(member => member.Role)
                    .Select(member => new DossierParty(
                        member.Role,
                        member.Name,
                        member.Role == Role.Provider ? project.CompanyOf(member) : null
                    )),
            ],
            Stages = [.. project.Stages.Select(stage => StageOf(project, stage))],
            Disputes = [.. source.Disputes.Select(dispute => DisputeContents.Of(dispute, project))],
            Facts = DisputeContents.Facts(source),
            Clocks = ClocksOf(project, today),
            Turns = TurnsOf(source, today),
            Promises =
            [
                .. project
                    .PromiseHistories()
                    .Select(history => new DossierPromises(history.Deliverable, history.Moves, history.All)),
            ],
            Alerts = [.. project.Alerts.OrderBy(alert => alert.RaisedAt).Select(alert => AlertOf(project, alert))],
            Exchanges = exchanges.Kept,
            Billing = [.. source.Told.Billing],
            Hours = [.. project.Hours.OrderBy(period => period.From).Select(period => HoursOf(project, period))],
            OlderHours = project.OlderHours,
            Mails =
            [
                .. source
                    .Mails.OrderBy(mail => mail.On)
                    .Select(mail => new DossierMail(mail.On, mail.Kind, mail.From)
                    {
                        Demand = mail.Demand,
                        Deadline = mail.Deadline,
                        Sha256 = mail.Fingerprint,
                    }),
            ],
            Notices = [.. source.Disputes.SelectMany(DisputeContents.Notices)],
            Mediations = [.. source.Disputes.SelectMany(Mediation.Of).Select(one => one.AsToldOf())],
            Commitments = [.. source.Disputes.SelectMany(DisputeContents.Commitments)],
            LeftOut = new DossierLeftOut(exchanges.Confidential, source.Told.Erased),
        };
        dossier = MatterContents.Into(dossier, source);
        dossier = dossier with { Deadlines = DossierGaps.Deadlines(source) };
        dossier = dossier with { Chronology = DossierChronology.Of(dossier) };
        return dossier with { ToComplete = DossierGaps.Of(dossier) };
    }

    public static DossierJournal JournalOf(Project project, long? broken) =>
        new(
            project.JournalLength,
            project.JournalHead,
            broken is null,
            broken,
            $"dotnet run --project src/ChatCoach.Host -- verify-journal {project.Id}"
        );

    private static DossierStage StageOf(Project project, Stage stage) =>
        new(stage.Name, project.ProviderOf(stage), stage.Due)
        {
            Deliverable = stage.Deliverable,
            AcceptanceTest = stage.AcceptanceTest,
            Payment = stage.Payment,
            PromisedFor = stage.PromisedFor,
            AcceptedOn = stage.AcceptedOn,
            Decision = stage.Gate?.Decision,
            DecidedOn = stage.Gate?.On,
        };

    private static IReadOnlyList<DossierClock> ClocksOf(Project project, DateOnly today)
    {
        var ledger = project.LedgerOn(today);
        return
        [
            .. new[] { Side.Client, Side.Provider, Side.ThirdParty }
                .Select(side => new DossierClock(side, ledger.Of(side).Held, ledger.Of(side).Late))
                .Where(clock => clock.Side != Side.ThirdParty || clock.Held > 0),
        ];
    }

    private static IReadOnlyList<DossierTurn> TurnsOf(DossierSource source, DateOnly today) =>
        [
            .. source
                .Project.PeriodsOf(source.Turns, today)
                .Select(period => new DossierTurn(
                    period.Turn.Number,
                    period.Turn.Side,
                    period.From,
                    period.Until,
                    period.Clock.Held,
                    period.Clock.Late
                )
                {
                    Due = period.Due,
                    Stage = source.Project.StageOf(period.Turn.Stage)?.Name,
                    What = period.Turn.What,
                    HandedOverBy = period.Turn.By,
                    Evidence = period.Turn.Evidence,
                }),
        ];

    private static DossierHours HoursOf(Project project, HoursPeriod period) =>
        new(period.From, period.Until, period.Billed, period.Explained, period.Unexplained)
        {
            Provider = period.Company ?? project.Provider,
            Deliveries = period.Deliveries,
            Tickets = period.Tickets,
            Meetings = period.Meetings,
            Evidence = period.Note,
        };

    private static DossierAlert AlertOf(Project project, Alert alert) =>
        new(alert.What, project.CalendarOf(project.Owner).DateOf(alert.RaisedAt), alert.RaisedBy, alert.ByProvider)
        {
            Effect = alert.Effect,
            WouldHelp = alert.WouldHelp,
            Action = alert.Action,
            ActionDue = alert.ActionDue,
            ClosedOn = alert.ClosedOn,
        };
}
