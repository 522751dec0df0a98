using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Every card and form of checkpoints, pauses and leave, to be drawn and checked elsewhere.</summary>
public static class CheckpointSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 8, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 3);
    private static readonly PersonKey Ana = new("msteams", "tenant-1", "ana");
    private static readonly PersonKey Marc = new("msteams", "tenant-1", "marc");

    /// <summary>As long as a text may be, with a word that cannot be broken.</summary>
    private static readonly string Long =
        string.Concat(Enumerable.Repeat("La recette n’a pas commencé. ", 14)) + new string('x', 94);

    private static readonly CheckpointAnswers LastWeek = new()
    {
        Occurrence = new DateOnly(2026, 11, 26),
        Health = Health.AtRisk,
        Turn = Side.Provider,
        Next = "Catalogue en préproduction, Paul",
        NextDate = new DateOnly(2026, 12, 4),
        PromiseMoves = 1,
        Worry = "La charge de l’équipe en décembre",
        HoursBilled = 58.5m,
        HoursAgreed = 60,
        SpokeOn = new DateOnly(2026, 11, 10),
    };

    private static readonly PendingCheckpoint Pending = new PendingCheckpoint(Today, Now, Ana).AskedOf(Ana) with
    {
        NudgeAt = Now.AddHours(5),
    };

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech) =>
        [
            .. Asking(speech, Site(), ""),
            .. Asking(speech, Wordy(), ", long names"),
            .. Answered(speech, Site(), ""),
            .. Answered(speech, Wordy(), ", long names"),
            .. Findings(speech),
            .. Lines(speech, Site(), ""),
            .. Lines(speech, Wordy(), ", long names"),
            .. HistorySamples.Messages(speech, Site(), ""),
            .. HistorySamples.Messages(speech, Wordy(), ", long names"),
            .. StallSamples.Messages(speech, Site(), ""),
            .. StallSamples.Messages(speech, Wordy(), ", long names"),
        ];

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long names") })
        {
            var submit = new ActionCall(Verbs.CheckpointAnswer, project.Id, "2026-12-03", 1);
            var first = QuestionsForm.Ask(speech, project, Today, null, null, submit, Today);
            yield return ("checkpoint questions, first time" + name, first);
            var again = QuestionsForm.Ask(speech, project, Today, LastWeek, null, submit, Today);
            yield return ("checkpoint questions" + name, again);
            yield return (
                "checkpoint questions, edit" + name,
                QuestionsForm.Ask(speech, project, Today, LastWeek, Worst(), submit with { Version = 1 }, Today)
            );
            yield return (
                "checkpoint questions, returned" + name,
                QuestionAnswers
                    .Read(
                        again,
                        new FieldValues(
                            new Dictionary<string, string>(StringComparer.Ordinal)
                            {
                                ["health"] = "AtRisk",
                                ["delivered"] = "proven",
                                ["promised"] = "2020-01-01",
                                ["worry"] = Long + Long,
                                ["billed"] = "-3",
                                ["spoke"] = "2030-01-01",
                            }
                        ),
                        speech,
                        Today,
                        Today,
                        Today
                    )
                    .Returned!
            );
            yield return ("checkpoint skip form" + name, PostponeForms.Skip(speech, project, Today, 1));
            yield return ("checkpoint pause form" + name, PostponeForms.Pause(speech, project, 0, null));
            yield return (
                "checkpoint pause form, filled" + name,
                Returned(speech, PostponeForms.Pause(speech, project, 1, new DateOnly(2026, 12, 20)))
            );
            foreach (var member in project.Members.Where(member => member.Role != Role.Counsel))
            {
                yield return (
                    $"leave form for {member.Role}{name}",
                    Returned(speech, PostponeForms.Leave(speech, project, member, new DateRange(Today, Today)))
                );
            }
        }
    }

    private static Form Returned(Speech speech, Form form) =>
        FormCheck.Returned(form, FieldValues.None, FormCheck.Problems(form, FieldValues.None, speech), speech);

    private static IEnumerable<(string, CoachMessage)> Asking(Speech speech, Project project, string name)
    {
        var (owner, deputy) = (project.Owner, project.Deputy!);
        var first = project with { LastAnswers = null };
        var alone = project with { Members = [owner] };
        var nudged = Pending.AskedOf(Ana) with { Nudged = true, DeputyAt = Now.AddDays(1) };
        yield return ("checkpoint prompt" + name, PromptMessages.Prompt(speech, project, Pending, owner, Now));
        yield return ("checkpoint prompt, first" + name, PromptMessages.Prompt(speech, first, Pending, owner, Now));
        yield return (
            "checkpoint prompt, first without stages" + name,
            PromptMessages.Prompt(speech, first with { Stages = [] }, Pending, owner, Now)
        );
        yield return (
            "checkpoint prompt, late in the afternoon" + name,
            PromptMessages.Prompt(speech, project, Pending with { Late = true }, owner, Now.AddHours(6))
        );
        yield return ("checkpoint prompt again" + name, PromptMessages.Prompt(speech, project, nudged, owner, Now));
        yield return (
            "checkpoint prompt for the deputy" + name,
            PromptMessages.Prompt(speech, project, Pending.AskedOf(Marc), deputy, Now)
        );
        yield return (
            "checkpoint prompt without an end" + name,
            PromptMessages.Prompt(
                speech,
                alone with
                {
                    Schedule = alone.Schedule with { NextPrompt = null },
                },
                Pending.AskedOf(Ana),
                owner,
                Now
            )
        );
        yield return ("checkpoint nudge" + name, PromptMessages.Nudge(speech, project, nudged, owner, Now));
        yield return (
            "checkpoint nudge for the deputy" + name,
            PromptMessages.Nudge(speech, project, nudged.AskedOf(Marc), deputy, Now)
        );
        yield return ("checkpoint nudge, no deputy" + name, PromptMessages.Nudge(speech, alone, nudged, owner, Now));
        yield return ("checkpoint snooze choice" + name, PromptMessages.ChooseSnooze(speech, project, Pending, Now));
        yield return ("sponsor told" + name, PromptMessages.Silence(speech, project));
        yield return ("sponsor told, none on record" + name, PromptMessages.Silence(speech, first));
    }

    private static IEnumerable<(string, CoachMessage)> Answered(Speech speech, Project project, string name)
    {
        var calm = Of(project, project.Owner, LastWeek with { Occurrence = Today, Worry = null, SpokeOn = Today });
        var worst = Of(project, project.Deputy!, Worst());
        yield return (
            "checkpoint summary" + name,
            SummaryMessages.Summary(speech, project, worst, 1, mayEdit: true, Now)
        );
        yield return (
            "checkpoint summary for the sponsor" + name,
            SummaryMessages.Summary(speech, project, worst, 1, mayEdit: false, Now)
        );
        yield return (
            "checkpoint summary without remarks" + name,
            SummaryMessages.Summary(speech, project, calm, 0, mayEdit: true, Now)
        );
        yield return (
            "checkpoint answered by someone else" + name,
            SummaryMessages.OtherAnswered(speech, project, worst, 1, afterClick: false)
        );
        yield return (
            "checkpoint answered before a click" + name,
            SummaryMessages.OtherAnswered(speech, project, worst, 1, afterClick: true)
        );
    }

    /// <summary>Each remark once as the first, with the action that follows from it.</summary>
    private static IEnumerable<(string, CoachMessage)> Findings(Speech speech)
    {
        var calm = LastWeek with { Occurrence = Today, Worry = null, SpokeOn = Today };
        var moved = new DateOnly(2026, 12, 18);
        (string Name, CheckpointAnswers Answers, Project Project)[] cases =
        [
            ("off track", calm with { Health = Health.OffTrack }, Site()),
            ("at risk alone", calm, Site() with { Health = Health.AtRisk }),
            ("an alert waits", calm, Site() with { Alerts = [new Alert("a1", Long, Now, "Ana", false)] }),
            (
                "an alert has its action",
                calm,
                Site() with
                {
                    Alerts = [new Alert("a1", Long, Now, "Ana", false) { Action = Long }],
                }
            ),
            ("sign seen", calm with { Signs = new EarlySigns([new EarlySign("r1", Long, Seen: true)]) }, Site()),
            ("promise moved once", calm with { NextDate = moved, PromiseMoves = 2 }, Site()),
            ("nobody free now", calm with { People = "no", Turn = Side.Client }, Site()),
            ("nobody free next", calm with { People = "no" }, Site()),
            ("stage late", calm, Site() with { Stages = [new Stage("s1", "Cadrage", new DateOnly(2026, 11, 16))] }),
            ("no live talk", calm with { SpokeOn = new DateOnly(2026, 10, 1) }, Site()),
            ("hours over", calm with { HoursBilled = 1062.5m }, Site()),
            ("no proof", calm with { Delivered = "unproven" }, Site()),
            ("worry", calm with { Worry = Long, HoursAgreed = null }, Site()),
        ];
        foreach (var (name, answers, project) in cases)
        {
            yield return (
                "checkpoint remark, " + name,
                SummaryMessages.Summary(speech, project, Of(project, project.Owner, answers), 1, mayEdit: true, Now)
            );
        }
    }

    private static IEnumerable<(string, CoachMessage)> Lines(Speech speech, Project project, string name)
    {
        var later = Pending with { SnoozedUntil = Now.AddDays(1), DeputyAt = Now.AddDays(1) };
        var paused = project with { Schedule = project.Schedule with { PausedUntil = new DateOnly(2026, 12, 20) } };
        var ended = project with { Schedule = project.Schedule with { NextPrompt = null } };
        var leave = new DateRange(Today, Today.AddDays(7));
        var reason = project.Name.Length > 100 ? Long[..300] : "Paul est absent.";
        (string Name, CoachMessage Message)[] lines =
        [
            ("nudged", LineMessages.Nudged(speech, project, Today, Now)),
            ("asked again", LineMessages.Again(speech, project, Today, Now)),
            ("snoozed until tomorrow", LineMessages.Snoozed(speech, project, later, 1, Now)),
            ("snoozed until later today", LineMessages.Snoozed(speech, project, later, 1, Now.AddDays(1))),
            ("replaced", LineMessages.Replaced(speech, project, Today, Today.AddDays(7))),
            ("handed over", LineMessages.HandedOver(speech, project, Pending, 1, Now)),
            ("handed over later", LineMessages.HandedOver(speech, project, later, 1, Now)),
            ("no deputy", LineMessages.NoDeputy(speech, project, Pending, 1)),
            ("answered elsewhere", LineMessages.Answered(speech, project, Of(project, project.Owner, LastWeek), 1)),
            ("skipped", LineMessages.Skipped(speech, project, Today, reason, Now)),
            ("paused", LineMessages.Paused(speech, paused, Now)),
            ("resumed", LineMessages.Resumed(speech, project, Now)),
            ("closed", LineMessages.Closed(speech, project, Today, Now)),
            ("closed, none planned", LineMessages.Closed(speech, ended, Today, Now)),
            ("open", LineMessages.Open(speech, project, Today)),
            ("leave of the owner", LineMessages.Leave(speech, project, project.Owner, leave, Now)),
            ("leave of the provider", LineMessages.Away(speech, project, project.Provider, leave)),
            ("leave of the deputy", LineMessages.Leave(speech, project, project.Deputy!, leave, Now)),
        ];
        return lines.Select(line => ($"checkpoint line, {line.Name}{name}", line.Message));
    }

    /// <summary>Everything at once: more remarks than a card shows, and texts as long as they may be.</summary>
    private static CheckpointAnswers Worst() =>
        LastWeek with
        {
            Occurrence = Today,
            Health = Health.OffTrack,
            Delivered = "proven",
            Proof = "https://lumen.example/" + new string('r', 400) + " " + Long,
            Next = Long[..200],
            NextDate = new DateOnly(2026, 12, 18),
            Worry = Long,
            People = "no",
            HoursBilled = 9999,
        };

    private static Checkpoint Of(Project project, Member by, CheckpointAnswers answers) =>
        new Checkpoint(Today) { Before = LastWeek, TurnBefore = project.Turn }.With(answers, by, Now.AddMinutes(11));

    private static Project Wordy() =>
        Site() with
        {
            Name = Long,
            Provider = Long,
            Members =
            [
                new Member(Role.Owner, Long) { Person = Ana },
                new Member(Role.Deputy, Long) { Person = Marc },
                new Member(Role.Sponsor, Long),
                new Member(Role.Provider, Long),
            ],
            Stages = [new Stage("s1", Long, new DateOnly(2026, 12, 11)) { Deliverable = Long }],
        };

    private static Project Site() =>
        new()
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Stages =
            [
                new Stage("s1", "Cadrage", new DateOnly(2026, 10, 2)) { AcceptedOn = new DateOnly(2026, 10, 1) },
                new Stage("s2", "Catalogue", new DateOnly(2026, 12, 11)),
            ],
            Turn = new StageTurn(Side.Provider, new DateOnly(2026, 11, 24)),
            Risks =
            [
                new Risk("r1", "Paul passe sur un projet plus gros") { Sign = "Paul remplacé à deux réunions" },
                new Risk("r2", "Nos fiches produit ne sont pas prêtes") { Sign = Long[..150] + " " + Long[^50..] },
            ],
            Health = Health.AtRisk,
            LastAnswers = LastWeek,
            Members =
            [
                new Member(Role.Owner, "Ana Moreau") { Person = Ana },
                new Member(Role.Deputy, "Marc") { Person = Marc },
                new Member(Role.Sponsor, "Helene"),
                new Member(Role.Contributor, "Nadia"),
                new Member(Role.Provider, "Paul"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, Today),
                NextPrompt = Now.AddDays(7),
                NextOccurrence = Today.AddDays(7),
                Pending = Pending,
                Missed = 2,
            },
        };
}
