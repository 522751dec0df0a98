using ChatCoach.Core.Agenda;
using ChatCoach.Core.Alerts;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Facts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Every card and form of alerts, facts, exchanges and disputes, to be drawn and checked elsewhere.</summary>
public static class DisputeSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 21, 8, 2, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 21);
    private static readonly CoachOptions Options = new();

    /// <summary>As long as the longest field lets a text be, with a word that cannot be broken.</summary>
    private static readonly string Long =
        string.Concat(Enumerable.Repeat("Le catalogue n’était pas en préproduction à 18 h. ", 18))
        + new string('x', 90);

    private static readonly Alert Early = new("a1", "La banque demande trois jours.", Now, "Paul Lambert", true)
    {
        Effect = "end,key",
        When = "2026-12-28",
        WouldHelp = "Un contact à votre banque",
        Version = 1,
    };

    private static readonly Fact Late = new(
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

    private static readonly Exchange Talked = new(1, Medium.Call, "Paul Lambert", Today, Outcome.TookPlace)
    {
        Minutes = 20,
        Said = "Deux développeurs absents jusqu’au 4 janvier. Import à 60 %.",
        Agreed = "Nadia valide les fiches les 5 et 6 janvier.",
        Next = "Catalogue en préproduction, Paul",
        NextDue = new DateOnly(2027, 1, 8),
        RecordedOn = Today,
    };

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech) =>
        [.. AlertCards(speech), .. RecordCards(speech), .. StepCards(speech), .. AdviceCards(speech)];

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var project = Site();
        var situation = Of(DisputeStep.Dialogue);
        foreach (var member in project.Members.Where(member => Access.Allows(member.Role, Permission.RaiseAlert)))
        {
            yield return ($"alert form for {member.Role}", AlertForms.Ask(speech, project, member, Today));
        }

        yield return ("alert detail form", AlertForms.Ask(speech, project, Who(Role.Provider), Today, Early));
        yield return (
            "alert plan form, by a link",
            AlertForms.Plan(speech, project, project.Owner, Early with { ByLink = 1 }, Today.AddDays(7))
        );
        yield return ("alert plan form", AlertForms.Plan(speech, project, project.Owner, Early, Today.AddDays(7)));
        yield return ("dispute opening form", OpeningForm.Ask(speech, project, null, Now, Options));
        yield return (
            "dispute opening form from a young alert",
            OpeningForm.Ask(speech, project, Early, Now.AddDays(1), Options)
        );
        yield return (
            "dispute opening form with what was told early",
            OpeningForm.Ask(speech, project with { Alerts = [Early] }, null, Now, Options)
        );
        yield return ("dispute back form", MoveForms.Back(speech, situation));
        yield return ("dispute close form", MoveForms.Close(speech, situation));
        yield return ("letter exception form", LetterMessages.Exception(speech, situation));

        var record = new ActionCall(Verbs.FactRecord, project.Id, "d1");
        var fact = FactForms.Ask(project, speech, Today, record);
        yield return ("fact form", fact);
        yield return ("fact correction form", FactForms.Ask(project, speech, Today, record, Late));
        yield return (
            "fact keep form",
            FactForms.Keep(project, speech, Today, Late with { What = Heated(speech) }, record)
        );
        yield return (
            "fact form with its question",
            FactForms.Read(fact, Typed("fact.what", Long), project, speech, Today).Question!
        );
        var exchange = ExchangeForms.Ask(project, speech, Today, record with { Verb = Verbs.ExchangeRecord });
        yield return ("exchange form", exchange);
        yield return (
            "exchange form returned",
            ExchangeForms.Read(exchange, FieldValues.None, speech, Today).Returned!
        );

        for (var page = 1; page <= InterestsPages.Count; page++)
        {
            var figures = new ProviderFigures(38, 6400, 3);
            yield return ($"interests page {page}", InterestsPages.Ask(situation, speech, page, figures));
        }

        foreach (var sheet in Sheets.All)
        {
            yield return ($"{sheet.Name} form, empty", sheet.Ask(Of(DisputeStep.Facts), speech));
            var filled = sheet.Ask(Full(DisputeStep.Agreement), speech);
            yield return ($"{sheet.Name} form, filled", filled);
            var problems = FormCheck.Problems(filled, FieldValues.None, speech);
            yield return (
                $"{sheet.Name} form, returned",
                FormCheck.Returned(filled, FieldValues.None, problems, speech)
            );
        }
    }

    /// <summary>More marks than a card shows, one of them long.</summary>
    private static string Heated(Speech speech) =>
        speech.IsFrench
            ? "Vous n’avez JAMAIS répondu, c’est inadmissible !! Des amateurs, qui font semblant de ne pas comprendre et "
                + "nous donnent l’impression de parler à un mur depuis des semaines. Rappelez au plus vite."
            : "You NEVER answered, which is outrageous!! Amateurs, who pretend not to understand and make us feel like "
                + "second-class customers, for weeks now. Call back as soon as possible.";

    private static IEnumerable<(string, CoachMessage)> AlertCards(Speech speech)
    {
        var project = Site();
        var planned = Early with { Action = "Ana appelle la banque", ActionDue = Today.AddDays(3) };
        var wordy = Early with
        {
            What = Long[..500],
            WouldHelp = Long[..300],
            RaisedBy = "Anne-Charlotte-Marguerite de la Rochefoucauld",
            ByProvider = false,
        };
        yield return (
            "alert thanks",
            AlertMessages.Thanks(speech, project, Who(Role.Provider), Early, Today.AddDays(7))
        );
        yield return (
            "alert thanks, planned",
            AlertMessages.Thanks(speech, project, Who(Role.Provider), planned, Today)
        );
        yield return ("alert for the owner", AlertMessages.Card(speech, project, project.Owner, Early));
        yield return (
            "alert, amber",
            AlertMessages.Card(speech, project, project.Owner, Early with { IsAmber = true })
        );
        yield return ("alert, planned", AlertMessages.Card(speech, project, project.Owner, planned));
        yield return (
            "alert, closed",
            AlertMessages.Card(speech, project, project.Owner, planned with { ClosedOn = Today })
        );
        yield return ("alert, long", AlertMessages.Card(speech, project, project.Owner, wordy));
        yield return ("alert for a contributor", AlertMessages.Card(speech, project, Who(Role.Contributor), Early));
        var link = new AlertLink(1, "", "Paul Lambert", speech.IsFrench ? "fr-FR" : "en-GB", Now.AddDays(14))
        {
            Company = project.CurrentProvider,
        };
        var address = "https://coach.example.com/alert/" + new string('x', 300);
        yield return ("alert link", AlertLinkMessages.Made(speech, project, link, address));
        yield return (
            "alert link for a company, in the other language, shown before",
            AlertLinkMessages.Made(
                speech,
                project,
                link with
                {
                    For = project.CurrentProvider,
                    Locale = speech.IsFrench ? "en-GB" : "fr-FR",
                },
                null
            )
        );
        yield return ("alert link withdrawn", AlertLinkMessages.Withdrawn(speech, project, 1));
        yield return (
            "alert link withdrawn, used",
            AlertLinkMessages.Withdrawn(speech, project.Offering(link).UsingUp(link, Early), 1)
        );
        yield return (
            "alert by a link",
            AlertMessages.Card(speech, project.Offering(link), project.Owner, Early with { ByLink = 1 })
        );
        yield return ("alert answered", AlertMessages.Answered(speech, project, Who(Role.Provider), planned));
        yield return ("alert waiting", AlertMessages.Waiting(speech, project, Who(Role.Sponsor), Early));
    }

    private static IEnumerable<(string, CoachMessage)> RecordCards(Speech speech)
    {
        var project = Site();
        var wordy = Late with { Number = 2, Corrects = 1, What = Long, Source = Long[..300], Commitment = Long[..200] };
        yield return ("fact", FactMessages.Recorded(speech, project, Late, "d1", mayContinue: true));
        yield return ("fact, long correction", FactMessages.Recorded(speech, project, wordy, "d1", mayContinue: true));
        var heated = Late with { What = Heated(speech) };
        yield return ("fact with marks", FactMessages.Recorded(speech, project, heated, "d1", mayContinue: true));
        yield return (
            "fact with words kept",
            FactMessages.Recorded(
                speech,
                project,
                heated with
                {
                    KeptBecause = "Ana : « ce sont ses mots ».",
                },
                "d1",
                true
            )
        );
        yield return ("fact for a contributor", FactMessages.Recorded(speech, project, Late, "d1", mayContinue: false));
        yield return (
            "fact, journal only",
            FactMessages.Recorded(speech, project, Late with { Number = 0 }, null, false)
        );
        yield return ("exchange for a contributor", ExchangeMessages.Noted(speech, project, Talked, inDispute: true));
        yield return (
            "exchange refused, journal only",
            ExchangeMessages.Noted(
                speech,
                project,
                new Exchange(0, Medium.Message, "Paul Lambert", Today, Outcome.Refused) { Said = Long },
                inDispute: false
            )
        );
    }

    private static IEnumerable<(string, CoachMessage)> StepCards(Speech speech)
    {
        foreach (var step in Enum.GetValues<DisputeStep>())
        {
            yield return ($"dispute at step {(int)step}, missing", DisputeMessages.Card(speech, Of(step)));
            yield return ($"dispute at step {(int)step}, ready", DisputeMessages.Card(speech, Full(step)));
        }

        var full = Full(DisputeStep.Dialogue);
        yield return ("dispute, a date has come", DisputeMessages.Due(speech, full));
        yield return ("dispute, none", DisputeMessages.None(speech, Site()));
        yield return (
            "dispute, closed",
            DisputeMessages.Card(
                speech,
                full with
                {
                    Dispute = full.Dispute with { ClosedOn = Today, CloseReason = Long[..500] },
                }
            )
        );
        yield return ("dispute, what is recorded", DisputeFileMessages.Recorded(speech, full));
        yield return ("dispute, nothing recorded", DisputeFileMessages.Recorded(speech, Of(DisputeStep.Facts)));
        yield return ("call prepared", CallMessages.Prepared(speech, full));
        foreach (
            var sample in SponsorCards(speech, Full(DisputeStep.Sponsors))
                .Concat(NoticeCards(speech))
                .Concat(AgreementCards(speech))
        )
        {
            yield return sample;
        }
    }

    private static IEnumerable<(string, CoachMessage)> NoticeCards(Speech speech)
    {
        var full = Full(DisputeStep.FormalNotice);
        var sent = full.Dispute.Notice!;
        yield return ("notice, drafted", NoticeMessages.Drafted(speech, With(DisputeStep.ThirdParty, Unsigned())));
        yield return ("notice, signed", NoticeMessages.Drafted(speech, With(DisputeStep.FormalNotice, sent)));
        yield return (
            "notice, drafted, long",
            NoticeMessages.Drafted(
                speech,
                With(
                    DisputeStep.ThirdParty,
                    sent with
                    {
                        WordingRead = true,
                        KeptBecause = Long[..200],
                        SignedOffBy = Long[..200],
                    }
                )
            )
        );
        yield return (
            "dispute at step 7, no receipt",
            DisputeMessages.Due(speech, With(DisputeStep.FormalNotice, sent with { Receipt = null }))
        );
        yield return ("dispute at step 7, time limit over", DisputeMessages.Due(speech, full));
        yield return (
            "dispute at step 7, text changed",
            DisputeMessages.Card(speech, With(DisputeStep.FormalNotice, Unsigned()))
        );

        FormalNotice Unsigned() => sent with { SignedOffBy = null, SignOff = null, Receipt = null };
        Situation With(DisputeStep step, FormalNotice notice)
        {
            var situation = Full(step);
            return situation with { Dispute = situation.Dispute with { Notice = notice } };
        }
    }

    private static IEnumerable<(string, CoachMessage)> AgreementCards(Speech speech)
    {
        var full = Full(DisputeStep.Agreement);
        var several = full with
        {
            Dispute = full.Dispute with
            {
                Terms = new Terms(
                    [
                        new Commitment("Le catalogue", Today.AddDays(-3)) { Number = 1, Result = "kept" },
                        new Commitment(Long[..200], Today.AddDays(-1)) { Number = 2 },
                        new Commitment("La recette", Today.AddDays(9)) { Number = 3, Side = Side.Client },
                        new Commitment("L’accès à la banque", Today.AddDays(12)) { Number = 4, Side = Side.ThirdParty },
                    ],
                    "open",
                    null
                ),
            },
        };
        yield return ("dispute at step 9, four commitments", DisputeMessages.Card(speech, several));
        yield return ("dispute at step 9, one overdue", DisputeMessages.Due(speech, several));
    }

    private static IEnumerable<(string, CoachMessage)> SponsorCards(Speech speech, Situation full)
    {
        var unrecorded = full with { Dispute = full.Dispute with { Sponsors = null } };
        yield return ("dispute at step 5, meeting planned", DisputeMessages.Card(speech, unrecorded));
        yield return ("dispute at step 5, near its end", DisputeMessages.Due(speech, unrecorded));
        yield return ("sponsors, planned", SponsorMessages.Planned(speech, full));
        yield return ("sponsors, briefing", SponsorMessages.Briefing(speech, full));
        var without = full with
        {
            Project = full.Project with
            {
                Members = [.. full.Project.Members.Where(member => member.Role != Role.Sponsor)],
            },
            Dispute = full.Dispute with
            {
                Facts = [],
                Clock = null,
                SponsorsPlan = full.Dispute.SponsorsPlan! with { Ours = Long[..200], Theirs = Long[..200], Aim = Long },
            },
        };
        yield return ("sponsors, planned without a sponsor, long", SponsorMessages.Planned(speech, without));
        yield return ("sponsors, briefing, long", SponsorMessages.Briefing(speech, without));
    }

    private static IEnumerable<(string, CoachMessage)> AdviceCards(Speech speech)
    {
        var full = Full(DisputeStep.Dialogue);
        yield return ("letter, a call first", LetterMessages.CallFirst(speech, Of(DisputeStep.Dialogue)));
        yield return ("letter, a call first, exceptions near", LetterMessages.CallFirst(speech, full));
        yield return ("letter without a dispute", LetterMessages.CallFirst(speech, Site()));
        yield return ("letter, exception", LetterMessages.MayWrite(speech, full));
        yield return ("letter, at the notice", LetterMessages.MayWrite(speech, Of(DisputeStep.FormalNotice)));
        yield return ("letter, with counsel", LetterMessages.MayWrite(speech, Of(DisputeStep.Counsel)));
        yield return ("interests sheet", InterestsMessages.Card(speech, full));
        yield return ("what acting costs", RealityMessages.Card(speech, full));
        yield return ("what acting costs, nothing to gain", RealityMessages.Card(speech, Costing(full, 0, 0)));
        yield return ("what acting costs, no amount", RealityMessages.Card(speech, Costing(full, null, 0)));
        yield return ("what acting costs, never worth it", RealityMessages.Card(speech, Costing(full, 4000, 1000)));
        yield return ("counsel", CounselMessages.Bring(speech, Site(), Today, full));
        yield return ("counsel without a dispute", CounselMessages.Bring(speech, Site(), Today, null));
    }

    internal static Project Site() =>
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

    private static Member Who(Role role) => Site().Members.First(member => member.Role == role);

    /// <summary>A dispute with nothing recorded, where every step lacks something.</summary>
    private static Situation Of(DisputeStep step) =>
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
    private static Situation Full(DisputeStep step)
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
                ThirdParty = new ThirdParty("choice", "Le médiateur des entreprises", "ended", Today),
                Notice = new FormalNotice("Article 4", "Le catalogue", null, true, "Ana", null)
                {
                    Clause = "Article 4",
                    LimitDays = 15,
                    Facts = [1, 2],
                    SignOff = new SignOff(Today.AddDays(-20), "Marc"),
                    Receipt = new NoticeReceipt("1A 234 567 8901 2", Today.AddDays(-16)),
                },
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

    private static Situation Costing(Situation full, decimal? amount, decimal award) =>
        full with
        {
            Dispute = full.Dispute with
            {
                Costs = full.Dispute.Costs! with { Amount = amount, CostAward = award, Chance = null, Months = 1 },
            },
        };

    private static FieldValues Typed(string id, string value) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { [id] = value });
}
