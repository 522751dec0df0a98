using ChatCoach.Core.Agenda;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Dossiers;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Language;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>A project with everything that a dossier tells, and a word planted in each thing that it must not tell.</summary>
public static class DossierSamples
{
    /// <summary>Stands in everything that is private or was said in the mediation, and nowhere else.</summary>
    public const string Planted = "zzplanted";

    /// <summary>Of a hostile mail's text.</summary>
    private const string Hash = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";

    internal static readonly DateOnly Today = new(2027, 1, 18);

    public static DateTimeOffset Now { get; } = new(2027, 1, 18, 10, 20, 0, TimeSpan.Zero);

    /// <summary>What the dossier must hold: one word from each thing that is told, in the words of who recorded it.</summary>
    public static IReadOnlyList<string> Told { get; } =
    [
        "Site e-commerce",
        "Agence Lumen",
        "Inès Roy",
        "Article 4 du contrat",
        "Recette des fiches",
        "Le catalogue n’était pas en préproduction",
        "Courriel de Paul du 11 décembre",
        "La page affichait 12 fiches",
        "fiches produits",
        "La banque demande trois jours",
        "Ana appelle la banque",
        "Deux développeurs absents",
        "Nadia valide les fiches",
        "Le message est resté sans suite",
        "Livrer le catalogue complet",
        "Le catalogue et ses 400 fiches",
        "Textes des fiches",
        "Congés de Nadia",
        "Les deux directions se revoient en janvier",
        "Nous comptons 310 fiches",
        "Billets 101 à 118",
        "Payer 20 000 euros sous huit jours",
        "Courriel de Paul, avec ses en-têtes",
        "courriel-entier.eml",
        "https://exemple.sharepoint.com/sites/litige/compte-rendu",
        "Boîte aux lettres d’Ana, dossier Litige",
    ];

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        var project = DossierSite.Project();
        var full = Full();
        yield return ("dossier", DossierMessages.Ready(speech, project, full, Address));
        yield return ("dossier, without an address", DossierMessages.Ready(speech, project, full, _ => null));
        yield return (
            "dossier, of a young project",
            DossierMessages.Ready(speech, Young(), DossierContents.Of(SourceOf(Young()), Young().Owner, Now), Address)
        );
        yield return ("dossier, broken journal", DossierMessages.Broken(speech, project, 7));
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech) => [];

    public static Dossier Full() => DossierContents.Of(Source(), DossierSite.Project().Owner, Now);

    /// <summary>With everything, planted words included.</summary>
    public static DossierSource Source()
    {
        var told = new JournalFinds();
        told.Read(Row(1, "checkpoint.answered", "2026-12-10", ("billed", "38"), ("agreed", "30"), ("worry", Planted)));
        told.Read(Row(2, "checkpoint.edited", "2026-12-10", ("billed", "36"), ("agreed", "30")));
        told.Read(Row(3, "checkpoint.answered", "2026-12-17", ("billed", "41.5"), ("agreed", "30")));
        told.Read(Row(4, "premortem.answered", null, ("cause", Planted)));
        told.Read(Row(5, "sheet.recorded", "d1", ("prepare.interests", Planted)));
        told.Read(
            Row(
                6,
                "fact.recorded",
                null,
                ("who", "Agence Lumen"),
                ("what", "La page affichait 12 fiches sur 400."),
                ("on", "2026-11-27"),
                ("source", "Capture d’écran d’Ana"),
                ("commitment", "Catalogue, 11 décembre")
            )
        );
        told.Read(
            Row(
                7,
                "exchange.recorded",
                null,
                ("medium", "message"),
                ("who", "Paul Lambert"),
                ("on", "2026-11-30"),
                ("outcome", "noanswer"),
                ("said", "Le message est resté sans suite.")
            )
        );
        return SourceOf(DossierSite.Project()) with
        {
            Told = told,
            Disputes = [Talked()],
            Mails =
            [
                new ReceivedMail("m1", MailKind.Threat, "Paul Lambert", new DateOnly(2027, 1, 4))
                {
                    Demand = "Payer 20 000 euros sous huit jours",
                    Deadline = Today.AddDays(2),
                    Fingerprint = Hash,
                    Length = 1240,
                    Text = Planted,
                    Reader = Planted,
                    Speaker = Planted,
                },
            ],
        };
    }

    private static DossierSource SourceOf(Project project) =>
        new(project, null, new JournalFinds(), [], project.HandOvers);

    private static string Address(string format) => "https://coach.example.com/files/d." + format;

    private static JournalRow Row(long number, string kind, string? subject, params (string, string)[] details) =>
        JournalChain.Seal(
            new JournalEntry(
                kind,
                Now,
                Today,
                "msteams|tenant-1|ana",
                subject,
                details.ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal)
            ),
            number,
            "",
            "salt"
        );

    private static Dispute Talked()
    {
        DateOnly mediated = new(2027, 1, 8);
        return new Dispute
        {
            Id = "d1",
            Title = "Catalogue : date et contenu",
            Step = DisputeStep.FormalNotice,
            OpenedOn = new DateOnly(2026, 12, 14),
            Reason = Planted,
            Moves =
            [
                Move(null, DisputeStep.Facts, new DateOnly(2026, 12, 14)),
                Move(DisputeStep.Facts, DisputeStep.Preparation, new DateOnly(2026, 12, 16)),
                Move(DisputeStep.Preparation, DisputeStep.Dialogue, new DateOnly(2026, 12, 17)),
                Move(DisputeStep.Dialogue, DisputeStep.Sponsors, new DateOnly(2026, 12, 30)),
                Move(DisputeStep.Sponsors, DisputeStep.ThirdParty, mediated),
                Move(DisputeStep.ThirdParty, DisputeStep.FormalNotice, new DateOnly(2027, 1, 15)),
            ],
            Facts =
            [
                FactOf(1, "Le catalogue n’était pas en préproduction à 18 h.", new DateOnly(2026, 12, 11)),
                FactOf(2, "Paul a annoncé le 18 décembre pour les fiches.", new DateOnly(2026, 12, 15)),
                FactOf(3, "Le catalogue comptait 214 fiches sur 400.", new DateOnly(2026, 12, 18)) with
                {
                    Corrects = 2,
                },
            ],
            Exchanges =
            [
                Call(1, new DateOnly(2026, 12, 18), "Deux développeurs absents jusqu’au 4 janvier.") with
                {
                    Minutes = 20,
                    Agreed = "Nadia valide les fiches les 5 et 6 janvier.",
                    Next = "Catalogue en préproduction, Paul",
                    NextDue = new DateOnly(2027, 1, 8),
                },
                Call(2, new DateOnly(2026, 12, 29), "Pas d’accord sur la date.") with
                {
                    Minutes = 45,
                },
                Call(3, new DateOnly(2027, 1, 12), Planted) with
                {
                    Who = "Agence Lumen et " + Planted,
                },
                Call(4, mediated, "Première séance, " + Planted),
            ],
            Evidence =
            [
                EvidenceSamples.Mail,
                EvidenceSamples.Mail with
                {
                    Place = 2,
                    Label = "Courriel de Paul, avec ses en-têtes",
                    File = new EvidenceFile("courriel-entier.eml", 51_200, new string('c', 64)),
                    Replaces = 1,
                },
                EvidenceSamples.Page with
                {
                    Fact = 3,
                    Place = 1,
                    Replaces = null,
                },
            ],
            EvidenceLinks = [EvidenceSamples.Link with { Label = Planted, KeptAt = Planted }],
            Drafts = [new FormDraft("fact", "ana", new Dictionary<string, string> { ["fact.what"] = Planted })],
            Statement = new FactStatement("Agence Lumen", new DateOnly(2026, 12, 16), "Ana Moreau")
            {
                Facts = [1, 2, 3],
                Answers =
                [
                    new FactAnswer(1, FactVerdict.Agreed, null, "Paul Lambert", new DateOnly(2026, 12, 17)),
                    new FactAnswer(2, FactVerdict.Contested, "J’ai dit le 21.", "Paul Lambert", new(2026, 12, 17)),
                    new FactAnswer(
                        3,
                        FactVerdict.Corrected,
                        "Nous comptons 310 fiches.",
                        "Paul Lambert",
                        new DateOnly(2026, 12, 21)
                    ),
                ],
            },
            Brief = new CounselBrief(
                "Le catalogue complet avant février.",
                "Pas plus de 5 000 euros de plus.",
                "Deux livraisons au lieu d’une.",
                "Pouvons-nous retenir le solde ?\nQui paie l’expert ?"
            ),
            Offers =
            [
                new Offer(1, new DateOnly(2026, 12, 29), Side.Provider, "Livrer fin février, sans pénalité.")
                {
                    Amount = 2000,
                    Answer = "refused",
                    AnsweredOn = new DateOnly(2026, 12, 30),
                },
                new Offer(2, new DateOnly(2026, 12, 30), Side.Client, "Deux livraisons, la première le 8 janvier.")
                {
                    Until = Today.AddDays(4),
                },
            ],
            Papers =
            [
                new ContractPaper(1, "contract", "Contrat, version 3", new DateOnly(2026, 9, 7)) { IsSigned = true },
                new ContractPaper(2, "quote", "Devis 218", new DateOnly(2026, 8, 20))
                {
                    Where = "Dossier partagé, Achats",
                },
            ],
            Invoices =
            [
                new Invoice(1, "F-2026-12", new DateOnly(2026, 11, 2), 4800) { PaidOn = new DateOnly(2026, 12, 1) },
                new Invoice(2, "F-2026-15", new DateOnly(2026, 12, 22), 6200) { Contested = "Dix heures sans pièce." },
            ],
            Clock = new OwnClock(4, "Congés de Nadia", new DateOnly(2026, 12, 16)),
            Contract = new ContractSheet(
                "Article 4 du contrat du 7 septembre.",
                Today.AddDays(12),
                "Recette des fiches",
                true
            ),
            Preparation = new Preparation(Planted, Planted, Planted, Planted, 3, Planted),
            CallPlan = new CallPlan(2, Planted, Planted, Planted),
            Sponsors = new SponsorsMeeting(
                "met",
                new DateOnly(2027, 1, 6),
                "Les deux directions se revoient en janvier."
            ),
            ThirdParty = new ThirdParty("clause", "Claire Roy", "ended", new DateOnly(2027, 1, 15))
            {
                Kind = "mediator",
                Body = "Le médiateur des entreprises",
                Clause = "Article 14",
                ProposedOn = new DateOnly(2027, 1, 4),
                Answer = "accepted",
                AnsweredOn = new DateOnly(2027, 1, 7),
                Sessions =
                [
                    new ThirdPartySession(1, new DateOnly(2027, 1, 12), new TimeOnly(9, 30), 120, "held", 2)
                    {
                        Where = Planted,
                    },
                ],
            },
            Notice = new FormalNotice(
                "Le catalogue est incomplet au 11 décembre (pièces 1 et 3).",
                "Livrer le catalogue complet.",
                Today.AddDays(14),
                true,
                "Ana Moreau",
                null
            ),
            Terms = new Terms([new Commitment(Planted, Today.AddDays(30))], "open", Planted),
            Counsel = new CounselMandate("Inès Roy", new DateOnly(2027, 1, 15), 6000, true, null),
            Review = new Review(Planted),
            FastLane = new FastLane(DisputeStep.Counsel, "deadline", Planted, null),
            Letter = new LetterException("danger", Planted, null, Today),
        };
    }

    private static DisputeMove Move(DisputeStep? from, DisputeStep? to, DateOnly on) =>
        new(from, to, Now, on, "Ana Moreau", Planted);

    private static Fact FactOf(int number, string what, DateOnly on) =>
        new(
            number,
            "Agence Lumen (Paul Lambert)",
            what,
            on,
            "Courriel de Paul du 11 décembre",
            "Catalogue, 11 décembre"
        )
        {
            RecordedBy = "Ana Moreau",
            RecordedOn = on.AddDays(3),
        };

    private static Exchange Call(int number, DateOnly on, string said) =>
        new(number, Medium.Call, "Paul Lambert", on, Outcome.TookPlace) { Said = said, RecordedOn = on };

    private static Project Young() =>
        DossierSite.Project() with
        {
            Turns = [],
            Alerts = [],
            Stages = [],
            Amount = null,
        };
}
