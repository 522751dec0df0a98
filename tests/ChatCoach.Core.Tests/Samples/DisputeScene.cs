using ChatCoach.Core.Agenda;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The project of the samples, its people, and its dispute with nothing recorded or with everything.</summary>
internal static class DisputeScene
{
    public static readonly DateTimeOffset Now = new(2026, 12, 21, 8, 2, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 12, 21);
    public static readonly CoachOptions Options = new();

    /// <summary>As long as the longest field lets a text be, with a word that cannot be broken.</summary>
    public static readonly string Long =
        string.Concat(Enumerable.Repeat("Le catalogue n’était pas en préproduction à 18 h. ", 18))
        + new string('x', 90);

    public static readonly Alert Early = new("a1", "La banque demande trois jours.", Now, "Paul Lambert", true)
    {
        Effect = "end,key",
        When = "2026-12-28",
        WouldHelp = "Un contact à votre banque",
        Version = 1,
    };

    public static readonly Fact Late = new(
        1,
        "Agence Lumen (Paul Lambert)",
        "Le catalogue n’était pas en préproduction à 18 h.",
        new DateOnly(2026, 12, 11),
        "Courriel de Paul du 11 décembre",
        "Catalogue, 11 décembre"
    )
    {
        RecordedBy = "Ana Moreau",
        RecordedOn = Today,
    };

    public static readonly Exchange Talked = new(1, Medium.Call, "Paul Lambert", Today, Outcome.TookPlace)
    {
        Minutes = 20,
        Said = "Deux développeurs absents jusqu’au 4 janvier. Import à 60 %.",
        Agreed = "Nadia valide les fiches les 5 et 6 janvier.",
        Next = "Catalogue en préproduction, Paul",
        NextDue = new DateOnly(2027, 1, 8),
        RecordedOn = Today,
    };

    public static Project Site() =>
        new()
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Stages =
            [
                new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11)),
                new Stage("s2", "Paiement", new DateOnly(2027, 1, 29)),
            ],
            Members =
            [
                new Member(Role.Owner, "Ana"),
                new Member(Role.Deputy, "Marc"),
                new Member(Role.Contributor, "Nadia"),
                new Member(Role.Sponsor, "Hélène"),
                new Member(Role.Provider, "Paul Lambert"),
                new Member(Role.Counsel, "Inès"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 9, 10)),
            },
        };

    public static Member Who(Role role) => Site().Members.First(member => member.Role == role);

    /// <summary>A dispute with nothing recorded, where every step lacks something.</summary>
    public static Situation Of(DisputeStep step) =>
        new(
            new Dispute
            {
                Id = "d1",
                Title = "Catalogue : date et contenu",
                Step = step,
                OpenedOn = Today,
                Moves =
                [
                    .. Enum.GetValues<DisputeStep>()
                        .Where(other => other < step)
                        .Select(other => new DisputeMove(other, other + 1, Now, Today, "Ana", "")),
                ],
            },
            Site(),
            Now,
            Options
        );

    /// <summary>A dispute with everything recorded, where every step may be left.</summary>
    public static Situation Full(DisputeStep step)
    {
        var empty = Of(step);
        return empty with
        {
            Dispute = empty.Dispute with
            {
                Facts = [Late, Late with { Number = 2, Corrects = 1, What = Long }],
                Exchanges =
                [
                    Talked,
                    Talked with
                    {
                        Number = 2,
                    },
                    new Exchange(3, Medium.Mail, "Paul Lambert", Today.AddDays(-2), Outcome.NoAnswer),
                    new Exchange(4, Medium.Call, "Paul Lambert", Today.AddDays(-3), Outcome.NoAnswer),
                    new Exchange(5, Medium.Meeting, "Paul Lambert", Today.AddDays(-4), Outcome.Refused),
                ],
                Replan = new Replan("Livrer en deux fois", Today.AddDays(-1), "failed"),
                Clock = new OwnClock(4, "Congés", Today),
                Contract = new ContractSheet("Article 4", Today.AddDays(10), "Recette", true),
                Preparation = new Preparation("Leur planning", "A", "B", "C", 3, "Un autre prestataire"),
                CallPlan = new CallPlan(2, "Une date tenable", "Que vous manque-t-il ?", "Nadia, deux matinées"),
                SponsorsPlan = new SponsorsPlan(
                    "Hélène Roy",
                    "Claire Martin, directrice de l’agence",
                    Today.AddDays(1),
                    new TimeOnly(14, 30),
                    "Une date que les deux peuvent tenir",
                    1
                ),
                Sponsors = new SponsorsMeeting("met", Today, "Rien de neuf"),
                ThirdParty = new ThirdParty("clause", "Claire Roy", "ended", Today)
                {
                    Kind = "mediator",
                    Body = "Le médiateur des entreprises",
                    Clause = "Article 14",
                    ProposedOn = Today.AddDays(-20),
                    Answer = "accepted",
                    AnsweredOn = Today.AddDays(-12),
                    Sessions =
                    [
                        new ThirdPartySession(1, Today.AddDays(-5), new TimeOnly(9, 30), 120, "held", 2)
                        {
                            Where = "12 rue de la Paix, Paris",
                        },
                    ],
                },
                Notice = new FormalNotice("Article 4", "Le catalogue", null, true, "Ana", null)
                {
                    Clause = "Article 4",
                    LimitDays = 15,
                    Facts = [1, 2],
                    SignOff = new SignOff(Today.AddDays(-20), "Marc"),
                    Receipt = new NoticeReceipt("1A 234 567 8901 2", Today.AddDays(-16)),
                },
                Brief = new CounselBrief("Le catalogue en janvier", "Pas plus de 5 000 euros", "Deux livraisons", Long),
                Counsel = new CounselMandate("Maître Roy", Today, 6000, true, "settlement"),
                Costs = new CostSheet(9000, 3000, 18_000, 2000, 14, 50, Today) { Settlement = 5000 },
                Terms = new Terms(
                    [new Commitment("Le catalogue", Today.AddDays(20)) { Number = 1, Result = "kept" }],
                    "kept",
                    "Tenu"
                ),
                Review = new Review("Des étapes plus courtes"),
                FastLane = null,
                Letter = new LetterException("danger", "Les sauvegardes ne tournent plus", null, Today),
            },
        };
    }

    public static Situation Costing(Situation full, decimal? amount, decimal award) =>
        full with
        {
            Dispute = full.Dispute with
            {
                Costs = full.Dispute.Costs! with { Amount = amount, CostAward = award, Chance = null, Months = 1 },
            },
        };
}
