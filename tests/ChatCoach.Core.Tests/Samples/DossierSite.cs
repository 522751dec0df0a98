using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The project that a dossier is made of, without what its dispute holds.</summary>
internal static class DossierSite
{
    public static Project Project() =>
        new()
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Amount = 48000,
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            JournalLength = 412,
            JournalHead = string.Concat(Enumerable.Repeat("9f86d081", 8)),
            Disputes = [new DisputeLine("d1", "Catalogue : date et contenu", 7, new DateOnly(2026, 12, 14))],
            Risks = [new Risk("r1", DossierSamples.Planted) { Sign = DossierSamples.Planted }],
            Hours =
            [
                new HoursPeriod(new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 13), 40)
                {
                    Deliveries = 18,
                    Tickets = 9.5m,
                    Note = "Billets 101 à 118",
                },
                new HoursPeriod(new DateOnly(2026, 12, 14), new DateOnly(2026, 12, 20), 38) { Meetings = 4 },
            ],
            OlderHours = new HoursSum(2, 70, 66, new DateOnly(2026, 12, 6)),
            Mails =
            [
                new MailLine("m1", MailKind.Threat, "Paul Lambert", new DateOnly(2027, 1, 4))
                {
                    Deadline = DossierSamples.Today.AddDays(2),
                    Demands = true,
                },
            ],
            MailsLogged = 1,
            Stages =
            [
                new Stage("s1", "Maquettes", new DateOnly(2026, 10, 16))
                {
                    AcceptanceTest = "Validées par Ana",
                    Payment = 8000,
                    AcceptedOn = new DateOnly(2026, 10, 20),
                    Gate = new Gate(
                        GateDecision.Continue,
                        DossierSamples.Planted,
                        new DateOnly(2026, 10, 20),
                        "Ana Moreau"
                    ),
                },
                new Stage("s2", "Catalogue", new DateOnly(2026, 12, 11))
                {
                    Deliverable = "Le catalogue et ses 400 fiches",
                    Alternative = DossierSamples.Planted,
                    Payment = 20000,
                    PromisedFor = new DateOnly(2027, 1, 8),
                    Promises =
                    [
                        Promised(new DateOnly(2026, 12, 11), new DateOnly(2026, 11, 5)),
                        Promised(new DateOnly(2026, 12, 18), new DateOnly(2026, 12, 10)),
                        Promised(new DateOnly(2027, 1, 8), new DateOnly(2026, 12, 17)),
                    ],
                },
                new Stage("s3", "Paiement", new DateOnly(2027, 1, 29)) { Payment = 20000 },
            ],
            Turns =
            [
                new TurnEvent(1, "s1", Side.Provider, new DateOnly(2026, 9, 7)) { By = "Ana Moreau" },
                new TurnEvent(2, "s1", Side.Client, new DateOnly(2026, 10, 9))
                {
                    What = "Valider les maquettes",
                    Due = new DateOnly(2026, 10, 14),
                    By = "Paul Lambert",
                    Evidence = "https://maquettes.example.com/v3",
                },
                new TurnEvent(3, "s2", Side.Provider, new DateOnly(2026, 10, 20)) { By = "Ana Moreau" },
                new TurnEvent(4, "s2", Side.Client, new DateOnly(2026, 11, 20))
                {
                    What = "Textes des fiches produits",
                    Due = new DateOnly(2026, 11, 24),
                    By = "Paul Lambert",
                },
                new TurnEvent(5, "s2", Side.Provider, new DateOnly(2026, 11, 30)) { By = "Ana Moreau" },
            ],
            Alerts =
            [
                new Alert("a1", "La banque demande trois jours.", DossierSamples.Now.AddDays(-40), "Paul Lambert", true)
                {
                    Effect = "end,key",
                    WouldHelp = "Un contact à notre banque",
                    Action = "Ana appelle la banque",
                    ActionDue = new DateOnly(2026, 12, 15),
                },
            ],
            Members =
            [
                new Member(Role.Owner, "Ana Moreau") { Person = new("msteams", "tenant-1", "ana") },
                new Member(Role.Deputy, "Marc Petit"),
                new Member(Role.Contributor, "Nadia Benali"),
                new Member(Role.Provider, "Paul Lambert"),
                new Member(Role.Counsel, "Inès Roy"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 9, 10)),
            },
        };

    private static Promise Promised(DateOnly date, DateOnly said) =>
        new(date, said)
        {
            By = "Paul Lambert",
            NotedBy = "Ana Moreau",
            Checkpoint = said,
        };
}
