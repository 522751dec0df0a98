using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Risks;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The register and the pre-mortem, for each of their readers, in few words and in as many as fit.</summary>
public static class RiskSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 9, 2, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 12, 3);

    /// <summary>As long as a risk may be, with a word that cannot be broken and signs that a card could read as marks.</summary>
    private static readonly string Long =
        "Le prestataire remplace *Paul* par quelqu’un qui ne connaît pas [le catalogue](http://a.b) ni la banque, "
        + new string('x', 95);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech) =>
        [.. Registers(speech), .. Risks(speech), .. PreMortems(speech)];

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long texts") })
        {
            var risk = project.Risks[0];
            var row = Row(project);
            var fresh = RiskForms.Edit(speech, project, null, Today.AddDays(28));
            yield return ("risk form" + name, fresh);
            yield return ("risk form, filled" + name, RiskForms.Edit(speech, project, risk, Today));
            yield return ("risk form, returned" + name, Returned(speech, fresh));
            yield return ("risk closing form" + name, RiskForms.Closing(speech, project, risk));
            var round = project.PreMortem!;
            var answer = PreMortemForms.Answer(speech, project, round, project.Owner, null);
            yield return ("pre-mortem answer" + name, answer);
            yield return ("pre-mortem answer, returned" + name, Returned(speech, answer));
            yield return (
                "pre-mortem answer, given before" + name,
                PreMortemForms.Answer(
                    speech,
                    project,
                    round,
                    project.Owner,
                    new PreMortemAnswer(Key("Ana"), Long, project.Name)
                )
            );
            yield return ("causes to keep" + name, CauseForms.Choose(speech, project, row, 0));
            yield return ("causes to keep, typical" + name, CauseForms.ChooseTypical(speech, project, []));
            yield return (
                "causes to keep, with lessons" + name,
                CauseForms.ChooseTypical(speech, project, [new Lesson("p2-d1", project.Name, project.Risks[0].What)])
            );
            yield return ("causes to reword" + name, CauseForms.Reword(speech, project, row, 0));
            yield return ("causes, their signs" + name, CauseForms.Signs(speech, project, project.TopRisks(6)));
        }
    }

    private static IEnumerable<(string, CoachMessage)> Registers(Speech speech)
    {
        var site = Site();
        var none = site with { Risks = [] };
        foreach (var reader in site.Members.Where(member => Access.Allows(member.Role, Permission.SeeTeam)))
        {
            yield return ($"register for {reader.Role}", RegisterMessages.Page(speech, site, reader, 0, Now));
            yield return ($"register, empty, for {reader.Role}", RegisterMessages.Page(speech, none, reader, 0, Now));
        }

        var wordy = Wordy();
        foreach (var page in new[] { 0, 4, 99 })
        {
            yield return (
                $"register, long texts, page {page}",
                RegisterMessages.Page(speech, wordy, wordy.Owner, page, Now)
            );
        }
    }

    private static IEnumerable<(string, CoachMessage)> Risks(Speech speech)
    {
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long texts") })
        {
            var (risk, unsigned) = (project.Risks[0], project.Risks[1] with { Sign = null });
            var seen = Project.Seen(risk, Today);
            var closed = risk with { ClosedOn = Today, Outcome = RiskOutcome.Happened };
            foreach (var reader in project.Members.Where(member => Access.Allows(member.Role, Permission.SeeTeam)))
            {
                yield return ($"risk for {reader.Role}{name}", RiskMessages.Card(speech, project, reader, risk, Now));
            }

            yield return (
                "risk without a sign" + name,
                RiskMessages.Card(speech, project, project.Owner, unsigned, Now)
            );
            yield return ("risk, sign seen" + name, RiskMessages.Card(speech, project, project.Owner, seen, Now));
            yield return ("risk, closed" + name, RiskMessages.Card(speech, project, project.Owner, closed, Now));
            yield return ("risk review" + name, RiskMessages.Review(speech, project, risk, 1, Now));
            yield return ("risk review, others wait" + name, RiskMessages.Review(speech, project, unsigned, 3, Now));
            yield return ("risk reviewed, still there" + name, RiskMessages.Reviewed(speech, project, risk, Now));
            yield return ("risk reviewed, sign seen" + name, RiskMessages.Reviewed(speech, project, seen, Now));
            yield return ("risk reviewed, closed" + name, RiskMessages.Reviewed(speech, project, closed, Now));
        }
    }

    private static IEnumerable<(string, CoachMessage)> PreMortems(Speech speech)
    {
        foreach (var (project, name) in new[] { (Site(), ""), (Wordy(), ", long texts") })
        {
            var (owner, round, row) = (project.Owner, project.PreMortem!, Row(project));
            var gate = project with { PreMortem = round with { Stage = "s1" } };
            var satOut = project with { PreMortem = round.Seating(new PreMortemSeat(owner.Person!) { SatOut = true }) };
            yield return ("pre-mortem asked" + name, PreMortemMessages.Question(speech, project, owner, Now, true));
            yield return (
                "pre-mortem at a gate" + name,
                PreMortemMessages.Question(speech, gate, project.Members[2], Now, false)
            );
            yield return ("pre-mortem answered" + name, PreMortemMessages.Waiting(speech, project, owner, Now));
            yield return ("pre-mortem, sat out" + name, PreMortemMessages.Waiting(speech, satOut, owner, Now));
            yield return ("pre-mortem alone" + name, PreMortemMessages.Alone(speech, project, Now));
            foreach (var reader in new[] { owner, project.Members[2] })
            {
                yield return (
                    $"causes for {reader.Role}{name}",
                    RevealMessages.Causes(speech, project, reader, row, 0, Now)
                );
                yield return (
                    $"causes, last page, for {reader.Role}{name}",
                    RevealMessages.Causes(speech, project, reader, row, 9, Now)
                );
                yield return (
                    $"causes, none, for {reader.Role}{name}",
                    RevealMessages.Causes(speech, project, reader, row with { Causes = [] }, 0, Now)
                );
            }

            var kept = row with { Causes = [.. row.Causes.Select(cause => cause with { Risk = "r1" })] };
            yield return ("causes, all kept" + name, RevealMessages.Causes(speech, project, owner, kept, 0, Now));
        }
    }

    private static Form Returned(Speech speech, Form form) =>
        FormCheck.Returned(form, FieldValues.None, FormCheck.Problems(form, FieldValues.None, speech), speech);

    private static PreMortem Row(Project project) =>
        new(1)
        {
            Causes =
            [
                .. project.Risks.Take(8).Select((risk, i) => new Cause(risk.What) { Times = i < 2 ? 3 - i : 1 }),
                new Cause("Le budget est gelé") { Risk = "r2" },
            ],
        };

    private static Project Site() =>
        new()
        {
            Id = "abcdefghijklmnop",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 2, 26),
            Stages = [new Stage("s1", "Catalogue et paiement", new DateOnly(2026, 12, 11))],
            Members =
            [
                Joined(Role.Owner, "Ana Moreau"),
                Joined(Role.Deputy, "Marc Dubois"),
                Joined(Role.Contributor, "Nadia Benali"),
                Joined(Role.Sponsor, "Hélène Roy"),
            ],
            Schedule = new CheckpointSchedule { Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, Today) },
            Risks =
            [
                new Risk("r1", "Paul part sur un autre projet")
                {
                    Impact = Level.High,
                    Sign = "Paul n’est plus à la réunion",
                    ReviewAt = Now.AddDays(20),
                    Owner = Key("Nadia"),
                },
                new Risk("r2", "La banque tarde")
                {
                    Probability = Level.Low,
                    Impact = Level.Low,
                    ReviewWaits = true,
                },
            ],
            PreMortem = new PreMortemRound(1, Today, Now.AddDays(5))
            {
                Seats =
                [
                    new PreMortemSeat(Key("Ana")) { Answered = true },
                    new PreMortemSeat(Key("Marc")),
                    new PreMortemSeat(Key("Nadia")),
                ],
            },
        };

    /// <summary>Everything as long as it may be, and as many as there may be.</summary>
    private static Project Wordy()
    {
        var name = Long[..100];
        var site = Site();
        return site with
        {
            Name = name,
            Provider = name,
            Stages = [site.Stages[0] with { Name = name }],
            Members = [.. site.Members.Select(member => member with { Name = name })],
            Risks =
            [
                .. Enumerable
                    .Range(1, Project.MostRisks)
                    .Select(n => new Risk("r" + n.ToString(CultureInfo.InvariantCulture), n < 9 ? Long[n..] + n : Long)
                    {
                        Impact = Level.High,
                        Probability = Level.High,
                        Sign = Long,
                        ReviewAt = Now.AddDays(n),
                    }),
            ],
        };
    }

    private static Member Joined(Role role, string name) => new(role, name) { Person = Key(name.Split(' ')[0]) };

    private static PersonKey Key(string name) => new("msteams", "tenant-1", "user-" + name);
}
