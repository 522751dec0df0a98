using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Stages;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Every card and form of the plan and its stages, to be drawn and checked elsewhere.</summary>
public static class StageSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 8, 30, 0, TimeSpan.Zero);

    private static readonly string Long =
        string.Concat(Enumerable.Repeat("Le catalogue n’était pas en préproduction *à 18 h*. ", 8))
        + new string('x', 84);

    private static readonly string LongName = Long[..80];

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        (string Name, Project Project)[] projects =
        [
            ("", Site()),
            (", long names", Wordy()),
            (", too much paid", Site() with { Amount = 10_000 }),
            (", all accepted", Accepted(Site())),
            (", no stage", Site() with { Stages = [] }),
        ];
        foreach (var gate in Gates(speech, Site(), "").Concat(Gates(speech, Wordy(), ", long names")))
        {
            yield return gate;
        }

        foreach (var takeover in Takeovers(speech, Site(), "").Concat(Takeovers(speech, Wordy(), ", long names")))
        {
            yield return takeover;
        }

        foreach (var (name, project) in projects)
        {
            foreach (var reader in project.Members.Where(one => one.Role != Role.Counsel))
            {
                yield return ($"plan for {reader.Role}{name}", PlanMessages.Page(speech, project, reader, null, Now));
                yield return (
                    $"plan for {reader.Role}, drawn{name}",
                    PlanMessages.Page(
                        speech,
                        project,
                        reader,
                        null,
                        Now,
                        new PictureBlock("https://coach.example.com/files/p1", "Le plan en image.")
                    )
                );
                foreach (var stage in project.SeenBy(reader).Stages.Take(3))
                {
                    yield return (
                        $"stage {stage.Id} for {reader.Role}{name}",
                        StageMessages.Card(speech, project, reader, stage.Id, Now)
                    );
                    yield return (
                        $"hand-over list of {stage.Id} for {reader.Role}{name}",
                        HandOverMessages.Card(speech, project, reader, stage.Id, 0, Now)
                    );
                }
            }
        }
    }

    private static IEnumerable<(string Name, CoachMessage Message)> Gates(Speech speech, Project project, string name)
    {
        var stage = project.CurrentStage!;
        foreach (var decision in Enum.GetValues<GateDecision>())
        {
            foreach (var accepted in new DateOnly?[] { new(2026, 12, 2), null })
            {
                if (accepted is null && decision == GateDecision.Continue)
                {
                    continue;
                }

                var gate = new Gate(
                    decision,
                    ProjectWords.Cut(Long, name.Length > 0 ? 400 : 60),
                    new(2026, 12, 2),
                    project.Owner.Name
                )
                {
                    Despite =
                        decision == GateDecision.Continue ? ProjectWords.Cut(Long, name.Length > 0 ? 400 : 60) : null,
                };
                var decided = project.Deciding(stage with { AcceptedOn = accepted }, gate);
                foreach (var reader in project.Members.Where(one => one.Role is Role.Owner or Role.Contributor))
                {
                    var title = $"gate, {decision}, accepted {accepted is not null}, for {reader.Role}{name}";
                    yield return (title, GateMessages.Card(speech, decided, reader, decided.StageOf(stage.Id)!, Now));
                    yield return (title + ", stage", StageMessages.Card(speech, decided, reader, stage.Id, Now));
                    yield return (title + ", status", StatusMessages.Of(speech, decided, reader, Now));
                }
            }
        }
    }

    private static IEnumerable<(string Name, CoachMessage Message)> Takeovers(
        Speech speech,
        Project project,
        string name
    )
    {
        var to = name.Length > 0 ? Long[10..90] : "Studio Brume";
        var gate = new Gate(GateDecision.ChangeProvider, "Trois promesses, trois reports", new(2026, 12, 2), "Ana")
        {
            Despite = name.Length > 0 ? Long[..400] : null,
        };
        foreach (var stage in project.Remaining().Take(2))
        {
            yield return (
                $"opened {stage.Id}{name}",
                GateNews.Opened(
                    speech,
                    project,
                    project.Members.First(one => one.Role == Role.Provider),
                    project.Stages[0],
                    stage,
                    Now
                )
            );
        }

        yield return (
            $"reopened{name}",
            GateNews.Reopened(
                speech,
                project,
                project.Members.First(one => one.Role == Role.Provider),
                project.Stages[0],
                Now
            )
        );
        var taken = project.GivenTo(project.CurrentStage!, to, gate).WithContact("Lise");
        foreach (var reader in taken.Members.Where(one => one.Role != Role.Counsel))
        {
            yield return (
                $"takeover, status for {reader.Name} {reader.Role}{name}",
                StatusMessages.Of(speech, taken, reader, Now)
            );
            if (Access.Allows(reader.Role, Permission.SeeTeam))
            {
                var card = ProviderMessages.Card(speech, taken, reader, taken.CurrentStage!, Now);
                yield return ($"takeover for {reader.Role}{name}", card);
            }
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long names") })
        {
            Form[] forms =
            [
                StageForms.Edit(speech, project, null),
                StageForms.Edit(speech, project, project.CurrentStage),
                SplitForms.Splitting(speech, project, project.CurrentStage!),
                SplitForms.Removing(speech, project, project.CurrentStage!),
                GateForms.Of(speech, project, project.CurrentStage!, new DateOnly(2026, 12, 3)),
                AcceptanceForms.Of(speech, project, project.Stages[0], new DateOnly(2026, 12, 3)),
                ProviderForms.Of(speech, project, project.CurrentStage!),
                HandOverForms.Adding(speech, project, project.CurrentStage!),
                HandOverForms.Item(
                    speech,
                    project,
                    project.CurrentStage!,
                    project.CurrentStage!.HandOver[0],
                    new DateOnly(2026, 12, 3)
                ),
            ];
            for (var i = 0; i < forms.Length; i++)
            {
                yield return ($"stage form {i}{name}", forms[i]);
                var typed = new FieldValues(
                    forms[i].Fields.ToDictionary(field => field.Id, _ => Long, StringComparer.Ordinal)
                );
                yield return (
                    $"stage form {i}, returned{name}",
                    FormCheck.Returned(forms[i], typed, FormCheck.Problems(forms[i], typed, speech), speech)
                );
            }
        }
    }

    private static Project Accepted(Project project) =>
        project with
        {
            Stages = [.. project.Stages.Select(stage => stage with { AcceptedOn = stage.Due })],
        };

    private static Project Wordy()
    {
        var site = Site();
        return site with
        {
            Name = LongName,
            Provider = LongName,
            Amount = 123_456_789.50m,
            Members = [.. site.Members.Select(member => member with { Name = LongName })],
            Stages =
            [
                .. Enumerable
                    .Range(1, 12)
                    .Select(n => new Stage($"s{n}", Long[..100], new DateOnly(2026, 12, 20).AddDays(-n))
                    {
                        AcceptedOn = n == 1 ? new DateOnly(2026, 12, 1) : null,
                        Deliverable = Long[..400],
                        AcceptanceTest = Long[..400],
                        Payment = 12_345_678.90m,
                        Start = new DateOnly(2026, 11, 1),
                        Provider = n == 2 ? Long[50..130] : null,
                        Alternative = LongName,
                        PromisedFor = new DateOnly(2027, 6, 1),
                        HandOver = List([.. Enumerable.Repeat(Long[..160], 9)]),
                    }),
            ],
        };
    }

    private static HandOverItem[] List(params string[] things) =>
        [
            .. things.Select(
                (what, index) =>
                    new HandOverItem($"h{index + 1}", (HandOverKind)(index % 5), what)
                    {
                        ReceivedOn = index % 2 == 0 ? new DateOnly(2026, 12, 2) : null,
                        Proof = index % 2 == 0 ? "https://git.example.com/lumen/site, vu par Nadia" : null,
                    }
            ),
        ];

    private static Project Site() =>
        new()
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Amount = 48_000,
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 2, 26),
            Stages =
            [
                new Stage("s1", "Cadrage", new DateOnly(2026, 10, 16))
                {
                    AcceptedOn = new DateOnly(2026, 10, 15),
                    Payment = 8_000,
                },
                new Stage("s2", "Catalogue", new DateOnly(2026, 12, 11))
                {
                    Deliverable = "200 fiches en préproduction",
                    AcceptanceTest = "Nadia passe dix commandes sans erreur",
                    Payment = 16_000,
                    Start = new DateOnly(2026, 10, 19),
                    Alternative = "Studio Brume",
                    PromisedFor = new DateOnly(2026, 12, 18),
                    HandOver = List(
                        "Le dépôt avec son historique",
                        "Un export complet de la base",
                        "Hébergement et nom de domaine"
                    ),
                },
                new Stage("s3", "Paiement", new DateOnly(2027, 1, 22)) { Payment = 12_000, Provider = "Studio Brume" },
                new Stage("s4", "Mise en ligne", new DateOnly(2027, 4, 2)),
            ],
            Members =
            [
                new Member(Role.Owner, "Ana Moreau") { Person = new PersonKey("msteams", "tenant-1", "ana") },
                new Member(Role.Contributor, "Nadia"),
                new Member(Role.Provider, "Paul"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
            },
        };
}
