using ChatCoach.Core.Agenda;
using ChatCoach.Core.Alerts;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Files;
using ChatCoach.Core.Hours;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Mails;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Disputes;

/// <summary>
/// Ana (owner), Marc (deputy), Nadia (contributor), Helene (sponsor), Paul (provider) and Ines (counsel) on one
/// project, with everything that alerts and disputes answer.
/// </summary>
internal sealed class DisputeStage
{
    public const string Site = "p1";

    private DisputeStage()
    {
        var desk = new DisputeDesk(Cast.Desk, Cast.Options);
        var cooling = new CoolingOff([
            new NoteOutgoing(),
            new CallOutgoing(Cast.Options),
            new LetterOutgoing(),
            new ReplyOutgoing(),
            new StatementOutgoing(),
        ]);
        Cast.With(
                new AlertHandler(Cast.Desk, Cast.Options),
                new AlertPlanHandler(Cast.Desk),
                new AlertLinkHandler(Cast.Desk, new CurrentProjects(Cast.Projects, Cast.People), Pages),
                new DisputeHandler(desk),
                new MoveHandler(desk),
                new SheetHandler(desk, cooling),
                new FactHandler(desk),
                new EvidenceHandler(desk, Pages),
                new StatementHandler(desk, cooling, Pages),
                new StatementAnswerHandler(desk),
                new StatementLinkHandler(desk, Pages),
                new ExchangeHandler(desk, cooling),
                new CallHandler(desk, cooling),
                new OutgoingHandler(Cast.Desk, cooling),
                new MailHandler(Cast.Desk, cooling, new KeptPictures()),
                new FileHandler(
                    new FileOffers(
                        Cast.Desk,
                        [
                            new CallCalendar(Cast.Projects),
                            new SponsorsCalendar(Cast.Projects),
                            new NoticeFile(Cast.Projects),
                            new MediationCalendar(Cast.Projects),
                        ],
                        Links,
                        Cast.Clock
                    )
                ),
                new NoteHandler(Cast.Desk),
                new LetterHandler(desk, cooling),
                new MediationHandler(Cast.Desk),
                new CounselHandler(desk),
                new AdviceHandler(Cast.Desk),
                new RegisterHandler(desk),
                new RealityHandler(desk),
                new InterestsHandler(desk),
                new SponsorHandler(desk),
                new HoursHandler(Cast.Desk, Cast.Options, new KeptPictures()),
                new HoursFactHandler(desk)
            )
            .WithAgenda(
                new AlertAgeing(Cast.Options),
                new DisputeDeadlines(Cast.Options),
                new CoolingOffAgenda(cooling),
                new MailReminders()
            );
    }

    public NotedLinks Links { get; } = new();

    public Cast Cast { get; } = new(new DateTimeOffset(2026, 12, 7, 9, 0, 0, TimeSpan.Zero));

    public NotedPages Pages { get; } = new();

    public DateTimeOffset Now => Cast.Clock.GetUtcNow();

    public static async Task<DisputeStage> OpenAsync(bool deputy = true)
    {
        var stage = new DisputeStage();
        await stage.BuildAsync(deputy);
        return stage;
    }

    /// <summary>Looks at the page of the last link that was made.</summary>
    public Task<LinkPage> OpensPageAsync(string? locale = null) =>
        AlertPage.ShowAsync(VisitOf(Pages.Keys[^1], locale), TestContext.Current.CancellationToken);

    /// <summary>Sends the page of a link, the last one where none is named; a field given twice is as given last.</summary>
    public Task<LinkPage> SendsPageAsync((string Id, string Value)[] fields, PageKey? key = null) =>
        AlertPage.SendAsync(
            VisitOf(key ?? Pages.Keys[^1], null),
            new FieldValues(
                fields.GroupBy(field => field.Id).ToDictionary(group => group.Key, group => group.Last().Value)
            ),
            TestContext.Current.CancellationToken
        );

    /// <summary>The project as it is stored now.</summary>
    public async Task<Project> ProjectAsync() =>
        (await Cast.Projects.FindAsync(Site, TestContext.Current.CancellationToken))!.Project;

    /// <summary>The one dispute as it is stored now.</summary>
    public async Task<Dispute> DisputeAsync(string id = "d1") =>
        (await Cast.Projects.FindRowAsync(Site, DisputeRow.Type, id, TestContext.Current.CancellationToken))!.Value;

    /// <summary>What the journal tells.</summary>
    public Task<List<JournalEntry>> JournalAsync() => Cast.JournalAsync(Site);

    /// <summary>Puts the dispute where a test begins, past what other tests show.</summary>
    public async Task AltersAsync(Func<Dispute, Dispute> change) =>
        await Cast.Desk.RunAsync(
            Site,
            Cast.Clock.GetUtcNow(),
            async session =>
            {
                var dispute = (await session.FindAsync(DisputeRow.Type, "d1", TestContext.Current.CancellationToken))!;
                session.Put(DisputeRow.Type, "d1", change(dispute));
                session.Record("test.altered");
            },
            TestContext.Current.CancellationToken
        );

    /// <summary>Another provider takes over what remains, and Zoe of theirs has joined.</summary>
    public Task ChangesProviderAsync(string to = "Studio Corail") =>
        AltersProjectAsync(project =>
            project with
            {
                Stages =
                [
                    .. project.Stages.Select(stage =>
                        stage with
                        {
                            Provider = to,
                            Gate = new Gate(GateDecision.ChangeProvider, "Trois reports", Today, "Ana")
                            {
                                From = project.CurrentProvider,
                                To = to,
                            },
                        }
                    ),
                ],
                Members = [.. project.Members, Joined(Role.Provider, "Zoe") with { Company = to }],
            }
        );

    public async Task AltersProjectAsync(Func<Project, Project> change) =>
        await Cast.Desk.RunAsync(
            Site,
            Cast.Clock.GetUtcNow(),
            session =>
            {
                session.Project = change(session.Project);
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Puts the project in another country.</summary>
    public async Task MovesToAsync(string country) =>
        await Cast.Desk.RunAsync(
            Site,
            Cast.Clock.GetUtcNow(),
            session =>
            {
                session.Project = session.Project with
                {
                    Settings = session.Project.Settings with { Country = country },
                };
                session.Record("test.altered");
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );

    /// <summary>Opens the dispute at its facts and gives the card.</summary>
    public async Task<CoachMessage> OpensDisputeAsync(string who = "Ana")
    {
        var ask = await Cast.Says(who, "litige");
        var form = (await Cast.Opens(who, ask.Button(Verbs.DisputeOpen))).Form!;
        return (await Cast.Fills(who, form, ("dispute.title", "Catalogue : date et contenu"))).Message!;
    }

    /// <summary>Opens the card's primary form and sends it with the answers.</summary>
    public async Task<Reply> DoesAsync(string who, CoachMessage card, params (string Id, string Value)[] answers)
    {
        var opened = await Cast.Opens(who, card.Primary());
        return await Cast.Fills(who, opened.Form!, answers);
    }

    /// <summary>Opens a named form of the card, whether it is the next thing or not, and sends it with the answers.</summary>
    public async Task<Reply> RecordsAsync(
        string who,
        CoachMessage card,
        string sheet,
        params (string Id, string Value)[] answers
    )
    {
        var opened = await Cast.Opens(who, card.SheetButton(sheet));
        return await Cast.Fills(who, opened.Form!, answers);
    }

    /// <summary>Records one complete fact.</summary>
    public async Task<Reply> RecordsFactAsync(string who = "Ana", string what = "Le catalogue manquait à 18 h.")
    {
        var form = (await Cast.Says(who, "fait")).Form!;
        return await Cast.Fills(
            who,
            form,
            ("fact.who", "Agence Lumen"),
            ("fact.on", "2026-12-04"),
            ("fact.what", what),
            ("fact.source", "Courriel du 4 décembre"),
            ("fact.commitment", "stage-s1")
        );
    }

    /// <summary>Notes one exchange of today.</summary>
    public async Task<Reply> NotesCallAsync(
        string outcome = "tookplace",
        bool settles = false,
        string who = "Ana",
        string? on = null,
        string said = "Deux développeurs absents."
    )
    {
        var form = (await Cast.Says(who, "appel")).Form!;
        return await Cast.Fills(
            who,
            form,
            ("exchange.outcome", outcome),
            ("exchange.said", said),
            ("exchange.settles", settles ? "true" : "false"),
            ("exchange.on", on ?? form.Fields.First(field => field.Id == "exchange.on").Value!)
        );
    }

    /// <summary>From the facts to the dialogue, as a careful owner would.</summary>
    public async Task<CoachMessage> ReachesDialogueAsync()
    {
        await OpensDisputeAsync();
        await RecordsFactAsync();
        var card = (await Cast.Says("Ana", "litige")).Message!;
        card = (await DoesAsync("Ana", card, ("clock.days", "4"))).Message!;
        card = (await DoesAsync("Ana", card, ("contract.clauses", "Article 4"), ("contract.none", "true"))).Message!;
        card = (await Cast.Presses("Ana", card.Primary())).Message!;
        card = (await PreparesAsync("Ana", card)).Message!;
        return (await Cast.Presses("Ana", card.Primary())).Message!;
    }

    /// <summary>Fills the three pages of the interests sheet that the card's primary button opens.</summary>
    public async Task<Reply> PreparesAsync(string who, CoachMessage card)
    {
        var first = (await Cast.Opens(who, card.Primary())).Form!;
        var second = (await Cast.Fills(who, first, ("interests.planning", "lot"))).Form!;
        var third = (await Cast.Fills(who, second, ("interests.ours", "Un autre prestataire en janvier"))).Form!;
        return await Cast.Fills(
            who,
            third,
            ("interests.option1", "Livrer en deux fois"),
            ("interests.option2", "Deux semaines de plus"),
            ("interests.option3", "Nadia valide sur place"),
            ("interests.cost3", "time")
        );
    }

    private async Task BuildAsync(bool deputy)
    {
        List<Member> members =
        [
            Joined(Role.Owner, "Ana"),
            Joined(Role.Contributor, "Nadia"),
            Joined(Role.Sponsor, "Helene"),
            Joined(Role.Provider, "Paul"),
            Joined(Role.Counsel, "Ines"),
        ];
        if (deputy)
        {
            members.Add(Joined(Role.Deputy, "Marc"));
        }

        var project = new Project
        {
            Id = Site,
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11))],
            Members = members,
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 9, 10)),
            },
        };
        foreach (var name in members.Select(member => member.Name).Append("Zoe"))
        {
            await Cast.People.SaveAsync(
                new Person(Cast.Key(name), name) { Locale = "fr-FR", CurrentProject = Site },
                TestContext.Current.CancellationToken
            );
        }

        await Cast.Projects.CommitAsync(
            new ProjectCommit
            {
                After = project,
                Entries =
                [
                    new Journal.JournalEntry(
                        "project.created",
                        Cast.Clock.GetUtcNow(),
                        new DateOnly(2026, 12, 7),
                        "test",
                        null,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                    ),
                ],
            },
            TestContext.Current.CancellationToken
        );
    }

    private AlertPage AlertPage => new(Cast.Desk, Cast.Projects, Cast.Options);

    private PageVisit VisitOf(PageKey key, string? locale) => new(key, locale, PageKey.NewSecret(), Now);

    private static Member Joined(Role role, string name) => new(role, name) { Person = Cast.Key(name) };
}
