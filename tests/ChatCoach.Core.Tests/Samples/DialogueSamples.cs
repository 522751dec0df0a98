using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Disputes;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Calls prepared, shared and noted: as they usually are, and with everything as long as it may be.</summary>
public static class DialogueSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 16, 8, 2, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2026, 12, 16);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (var (name, much) in Lengths)
        {
            var situation = Of(much);
            var plan = situation.Dispute.CallPlan!;
            var sent = CallSending.Shared(situation, plan, plan.Agenda!, "Ana Moreau" + much);
            yield return ("call without a day" + name, CallMessages.Prepared(speech, With(situation, plan)));
            var dated = plan with { On = new DateOnly(2026, 12, 17), At = new TimeOnly(10, 0), Minutes = 30 };
            yield return ("call" + name, CallMessages.Prepared(speech, With(situation, dated)));
            yield return (
                "call, agenda sent" + name,
                CallMessages.Prepared(speech, With(situation, plan with { Sent = sent }))
            );
            yield return (
                "call, agenda changed since" + name,
                CallMessages.Prepared(speech, With(situation, dated with { Sent = sent }))
            );
            var shared = CallSending.Shared(situation, dated, dated.Agenda!, "Ana Moreau" + much);
            yield return (
                "call for the provider" + name,
                CallMessages.ForProvider(speech, situation.Project, shared, again: false)
            );
            yield return (
                "call for the provider, without a day" + name,
                CallMessages.ForProvider(speech, situation.Project, sent, again: true)
            );
            foreach (var card in Notes(speech, situation, much))
            {
                yield return (card.Name + name, card.Message);
            }
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (name, much) in Lengths)
        {
            var project = Of(much).Project;
            var note = Note(Talked(much), project);
            yield return ("note correction" + name, NoteForms.Correct(speech, project, note));
            yield return (
                "exchange with a note to send" + name,
                ExchangeForms.Ask(
                    project,
                    speech,
                    Today,
                    new ActionCall(Verbs.ExchangeRecord, project.Id, "d1"),
                    Medium.Call,
                    "Paul Lambert" + much
                )
            );
            yield return ("call sheet" + name, Sheets.Find("call")!.Ask(Of(much), speech));
        }
    }

    internal static IEnumerable<(string Name, string Much)> Lengths => [("", ""), (", long", new string('x', 500))];

    private static IEnumerable<(string Name, CoachMessage Message)> Notes(
        Speech speech,
        Situation situation,
        string much
    )
    {
        var paul = situation.Project.Members.First(member => member.Role == Role.Provider);
        var note = Note(Talked(much), situation.Project);
        var confirmed = new NoteAnswer(paul.Name, Now, Today, null);
        var corrected = confirmed with { Words = "Nadia, une matinée seulement." + much + much };
        foreach (
            var (name, answers) in new (string, NoteAnswer[])[]
            {
                ("", []),
                (", confirmed", [confirmed]),
                (", corrected", [corrected]),
                (", corrected by another", [confirmed, corrected with { By = "Lea Roux" }]),
            }
        )
        {
            var answered = note with { Answers = answers };
            yield return (
                "note for the provider" + name,
                NoteMessages.ForProvider(speech, situation.Project, answered, paul)
            );
            yield return (
                "note for us, unsent" + name,
                NoteMessages.ForTeam(speech, situation.Project, answered with { SentOn = null })
            );
            yield return ("note for us" + name, NoteMessages.ForTeam(speech, situation.Project, answered));
        }

        var standing = new NoteStanding("n1", Today);
        yield return (
            "what is recorded, with notes",
            DisputeFileMessages.Recorded(
                speech,
                situation with
                {
                    Dispute = situation.Dispute with
                    {
                        Exchanges =
                        [
                            Talked(much) with
                            {
                                Note = new NoteStanding(null, null),
                            },
                            Talked(much) with
                            {
                                Note = standing,
                            },
                            Talked(much) with
                            {
                                Note = standing with { SentOn = null },
                            },
                            Talked(much) with
                            {
                                Note = standing with { Answer = corrected },
                            },
                        ],
                    },
                }
            )
        );
    }

    private static Exchange Talked(string much) =>
        new(1, Medium.Call, "Paul Lambert", Today, Outcome.TookPlace)
        {
            Agreed = "Nadia valide les fiches les 5 et 6 janvier." + much,
            Contested = "La date du paiement." + much,
            Next = ProjectWords.Cut("Catalogue en préproduction, Paul" + much, 300),
            NextDue = new DateOnly(2027, 1, 8),
        };

    private static SharedNote Note(Exchange exchange, Project project) =>
        SharedNote.Of(exchange, "n1", project.Provider, project.Owner.Name) with
        {
            SentOn = Today,
        };

    internal static Situation With(Situation situation, CallPlan plan) =>
        situation with
        {
            Dispute = situation.Dispute with { CallPlan = plan },
        };

    internal static Situation Of(string much) =>
        new(
            new Dispute
            {
                Id = "d1",
                Title = ProjectWords.Cut("Catalogue" + much, 32),
                Step = DisputeStep.Dialogue,
                OpenedOn = new DateOnly(2026, 12, 14),
                Clock = new OwnClock(4, null, new DateOnly(2026, 12, 14)),
                CallPlan = new CallPlan(
                    1,
                    ProjectWords.Cut("Une date tenable pour le catalogue" + much, 200),
                    ProjectWords.Cut("Que vous manque-t-il ?" + much, 200),
                    ProjectWords.Cut("Nadia, deux matinées" + much, 200)
                )
                {
                    Id = "c1",
                    Revision = 1,
                    Agenda = ProjectWords.Cut("Nos 4 jours de retard\nCe qui reste à livrer\n" + much, 600),
                },
            },
            new Project
            {
                Id = "abcdefghijklmnop",
                Name = "Site e-commerce" + much,
                Provider = "Agence Lumen" + much,
                Start = new DateOnly(2026, 9, 7),
                End = new DateOnly(2027, 3, 31),
                Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11))],
                Members =
                [
                    new Member(Role.Owner, "Ana Moreau" + much) { Person = new PersonKey("msteams", "t", "ana") },
                    new Member(Role.Deputy, "Marc Petit") { Person = new PersonKey("msteams", "t", "marc") },
                    new Member(Role.Contributor, "Nadia Haddad") { Person = new PersonKey("msteams", "t", "nadia") },
                    new Member(Role.Provider, "Paul Lambert" + much) { Person = new PersonKey("msteams", "t", "paul") },
                ],
                Schedule = new CheckpointSchedule
                {
                    Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
                },
            },
            Now,
            new CoachOptions()
        );
}
