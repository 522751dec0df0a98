using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Journal;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Tests.Disputes;
using ChatCoach.Core.Tests.Scenarios;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>Someone with many projects finds first what needs them most, and reads on each line why it stands there.</summary>
public sealed class ManyProjectsTests
{
    private static readonly DateTimeOffset Thursday = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 3);
    private readonly ProjectStage _stage = new();

    public ManyProjectsTests() => _stage.Cast.Clock.SetUtcNow(Thursday);

    [Fact]
    public async Task What_needs_the_owner_most_comes_first_and_each_line_says_why()
    {
        var needs = Needs().ToList();
        foreach (var (need, i) in needs.Select((need, i) => (need, i)).OrderByDescending(pair => pair.need.Name.Length))
        {
            await HasAsync(i, need.Change(Calm(i)) with { Name = need.Name });
        }

        var card = await ListAsync();

        var lines = card.Blocks.OfType<EntriesBlock>().Single().Entries;
        Assert.Equal(needs.Select(need => need.Name).Take(10), lines.Select(line => line.Strong));
        Assert.Equal(needs.Select(need => need.Line).Take(10), lines.Select(line => line.Line.Replace('\u00A0', ' ')));
        Assert.Equal("12 projets, 5 vous attendent", card.Title());
    }

    [Fact]
    public async Task Sixty_projects_are_sorted_over_all_pages_and_none_is_lost()
    {
        for (var i = 0; i < 60; i++)
        {
            // The one that is latest was made last.
            await HasAsync(i, OursSince(Calm(i), Today.AddDays(-i - 5)));
        }

        var card = await ListAsync();
        List<string> names = [];
        while (true)
        {
            var entries = card.Blocks.OfType<EntriesBlock>().Single().Entries;
            Assert.InRange(entries.Count, 1, 10);
            Assert.InRange(card.Blocks.OfType<ActionsBlock>().Single().Buttons.Count, 1, 6);
            names.AddRange(entries.Select(entry => entry.Strong));
            if (card.AllButtons().FirstOrDefault(button => button.Title == "Page suivante") is not { } next)
            {
                break;
            }

            var reply = await _stage.Cast.Presses("Ana", next);
            Assert.Equal(ReplyKind.Replace, reply.Kind);
            card = reply.Message!;
        }

        Assert.Equal(Enumerable.Range(0, 60).Reverse().Select(NameOf), names);
        var back = await _stage.Cast.Presses("Ana", card.AllButtons().Single(b => b.Title == "Page précédente"));
        Assert.Equal(
            names.Skip(40).Take(10),
            back.Message!.Blocks.OfType<EntriesBlock>().Single().Entries.Select(entry => entry.Strong)
        );
    }

    [Fact]
    public async Task Status_by_name_finds_the_last_of_sixty_too()
    {
        for (var i = 0; i < 60; i++)
        {
            await HasAsync(i, Calm(i));
        }

        var card = (await _stage.Cast.Says("Ana", "état " + NameOf(59))).Message!;

        Assert.StartsWith(NameOf(59), card.Band.About, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_is_told_of_their_turns_and_of_nothing_else()
    {
        var project = Needs().Last(need => need.Name == "Litige").Change(Calm(1));
        await HasAsync(1, project);

        var card = (await _stage.Cast.Says("Paul", "mes projets")).Message!;

        var line = card.Blocks.OfType<EntriesBlock>().Single().Entries.Single();
        Assert.Equal("La balle est chez vous depuis le 1er déc. : Catalogue", line.Line.Replace('\u00A0', ' '));
        Assert.DoesNotContain("itige", card.Text(), StringComparison.Ordinal);
        Assert.Equal("1 projet, 1 vous attend", card.Title());
    }

    private static IEnumerable<(string Name, Func<Project, Project> Change, string Line)> Needs()
    {
        yield return (
            "Notre retard",
            project => OursSince(project, new DateOnly(2026, 11, 26)),
            "La balle est chez nous, en retard de 4 jours ouvrés : Catalogue"
        );
        yield return (
            "Litige",
            project => project with { Disputes = [new DisputeLine("d1", "Le devis", 4, new DateOnly(2026, 12, 1))] },
            "Litige ouvert depuis le 1er déc., étape 4 sur 10 : Le devis"
        );
        yield return (
            "Sans réponse",
            project => project with { Schedule = project.Schedule with { Missed = 2 } },
            "2 points de suite restés sans réponse"
        );
        yield return (
            "Vieille alerte",
            project =>
                project with
                {
                    Alerts = [new Alert("a1", "La banque", Thursday.AddDays(-9), "Ana", false) { IsAmber = true }],
                },
            "Alerte sans action depuis le 24 nov. : La banque"
        );
        yield return (
            "Point du jour",
            project =>
                project with
                {
                    Schedule = project.Schedule with
                    {
                        Pending = new PendingCheckpoint(Today, Thursday, Cast.Key("Ana")),
                    },
                },
            "Le point du jeu. 3 déc. attend une réponse"
        );
        yield return (
            "Hors piste",
            project => project with { Health = Health.OffTrack },
            "Balle chez Agence Lumen ; Catalogue, ven. 11 déc."
        );
        yield return (
            "Risqué et muet",
            project => (project with { Health = Health.AtRisk }).Stalled(StallLevel.Red, Today),
            "Sous la pile le 3 déc. : trois signes au moins"
        );
        yield return (
            "Risqué",
            project => project with { Health = Health.AtRisk },
            "Balle chez Agence Lumen ; Catalogue, ven. 11 déc."
        );
        yield return (
            "Deux signes",
            project => project.Stalled(StallLevel.Amber, Today),
            "Peut-être sous la pile le 3 déc. : deux signes"
        );
        yield return (
            "Risque lourd",
            project =>
                project with
                {
                    Risks = [new Risk("r1", "Paul part") { Impact = Level.High, Probability = Level.High }],
                },
            "Risque lourd : Paul part"
        );
        yield return ("Calme", project => project, "Balle chez Agence Lumen ; Catalogue, ven. 11 déc.");
        yield return (
            "En pause",
            project => project with { Schedule = project.Schedule with { PausedUntil = new DateOnly(2027, 1, 4) } },
            "Reprise après le lun. 4 janv."
        );
    }

    private static Project OursSince(Project project, DateOnly due)
    {
        var since = due.AddDays(-3);
        return project with
        {
            Turn = new StageTurn(Side.Client, since),
            Turns = [new TurnEvent(1, "s1", Side.Client, since) { Due = due.AddDays(1) }],
        };
    }

    private async Task<CoachMessage> ListAsync() => (await _stage.Cast.Says("Ana", "mes projets")).Message!;

    private Task HasAsync(int number, Project project) =>
        _stage.Cast.Projects.CommitAsync(
            new ProjectCommit
            {
                After = project,
                Entries =
                [
                    new JournalEntry(
                        "project.created",
                        Thursday,
                        Today,
                        "test",
                        number.ToString(CultureInfo.InvariantCulture),
                        new Dictionary<string, string>(StringComparer.Ordinal)
                    ),
                ],
            },
            TestContext.Current.CancellationToken
        );

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Projet {number:00}");

    private static Project Calm(int number) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"p{number:00}"),
            Name = NameOf(number),
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 2, 26),
            Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11))],
            Turn = new StageTurn(Side.Provider, new DateOnly(2026, 12, 1)),
            Members =
            [
                new Member(Role.Owner, "Ana") { Person = Cast.Key("Ana") },
                new Member(Role.Provider, "Paul") { Person = Cast.Key("Paul") },
            ],
            Schedule = new CheckpointSchedule { Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, Today) },
        };
}
