using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Turns;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>Every card and form of the turns, to be drawn and checked elsewhere.</summary>
public static class TurnSamples
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 8, 30, 0, TimeSpan.Zero);

    private static readonly string Long =
        string.Concat(Enumerable.Repeat("Les *textes* des fiches, relus & validés. ", 13)) + new string('x', 60);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (var (name, project) in Projects())
        {
            foreach (var reader in project.Members.Where(one => one.Role != Role.Counsel))
            {
                yield return ($"turn, {name}, for {reader.Role}", TurnMessages.Card(speech, project, reader, Now));
                yield return ($"turn noted, {name}, by {reader.Role}", TurnMessages.Done(speech, project, reader, Now));
                yield return ($"turn told, {name}, to {reader.Role}", TurnMessages.News(speech, project, reader, Now));
                foreach (var ledger in Ledgers(speech, name, project, reader))
                {
                    yield return ledger;
                }
            }
        }
    }

    private static IEnumerable<(string Name, CoachMessage Message)> Ledgers(
        Speech speech,
        string name,
        Project project,
        Member reader
    )
    {
        var today = new DateOnly(2026, 12, 3);
        IReadOnlyList<LedgerLine> lines =
        [
            .. project
                .LedgerOn(today)
                .Periods.Where(period => reader.Role != Role.Provider || period.Turn.Side == Side.Provider)
                .Select(period => new LedgerLine(period.Turn, period, null)),
            .. reader.Role == Role.Provider
                ? Array.Empty<LedgerLine>()
                : [new LedgerLine(project.HandOvers[^1], null, 12)],
        ];
        foreach (var (page, last) in new[] { (0, 0), (1, 3) })
        {
            yield return (
                $"ledger, {name}, page {page + 1} of {last + 1}, for {reader.Role}",
                LedgerMessages.Page(
                    speech,
                    project,
                    reader,
                    new LedgerPage([.. lines.Reverse().Take(LedgerPage.Size)], page, last),
                    [.. lines.Select(line => line.Period).OfType<HoldingPeriod>()],
                    page == 0 ? "https://coach.example.com/files/p1" : null,
                    Now
                )
            );
        }

        foreach (var line in lines)
        {
            yield return (
                $"hand-over {line.Turn.Number}{(line.Period is null ? ", corrected" : "")}, {name}, for {reader.Role}",
                LedgerMessages.One(speech, project, reader, line)
            );
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        foreach (var (name, project) in Projects())
        {
            foreach (var reader in project.Members.Where(one => one.Role is Role.Owner or Role.Provider))
            {
                var form = TurnForms.Ask(speech, project, reader, project.Turn.Side, new DateOnly(2026, 12, 3));
                yield return ($"turn form, {name}, for {reader.Role}", form);
                var typed = new FieldValues(
                    form.Fields.ToDictionary(field => field.Id, _ => Long, StringComparer.Ordinal)
                );
                yield return (
                    $"turn form, returned, {name}, for {reader.Role}",
                    FormCheck.Returned(form, typed, FormCheck.Problems(form, typed, speech), speech)
                );
            }
        }
    }

    /// <summary>Each with another side at its turn.</summary>
    internal static IEnumerable<(string Name, Project Project)> Projects()
    {
        yield return ("just begun", Site());
        yield return (
            "ours and late",
            Played(Site())
                .HandingOver(
                    new TurnEvent(0, "s2", Side.Client, new DateOnly(2026, 11, 20))
                    {
                        By = "Paul Lambert",
                        ByProvider = true,
                        What = "Valider les maquettes",
                        Due = new DateOnly(2026, 11, 27),
                        Evidence = "https://example.com/maquettes",
                    }
                )
        );
        yield return ("theirs", Played(Site()));
        var wordy = Site() with
        {
            Name = Long[..80],
            Provider = Long[..80],
            Members = [.. Site().Members.Select(member => member with { Name = Long[..60] })],
        };
        yield return (
            "a third party's, long words",
            wordy.HandingOver(
                new TurnEvent(0, "s2", Side.ThirdParty, new DateOnly(2026, 10, 1))
                {
                    By = Long[..80],
                    What = Long[..200],
                    Due = new DateOnly(2026, 10, 5),
                    Evidence = Long[..500],
                }
            )
        );
    }

    private static Project Played(Project project) =>
        project
            .HandingOver(
                new TurnEvent(0, "s1", Side.Client, new DateOnly(2026, 10, 12))
                {
                    By = "Ana Moreau",
                    Due = new DateOnly(2026, 10, 14),
                    What = "Relire le cahier des charges",
                }
            )
            .HandingOver(new TurnEvent(0, "s1", Side.ThirdParty, new DateOnly(2026, 10, 19)) { By = "Ana Moreau" })
            .HandingOver(
                new TurnEvent(0, "s2", Side.Provider, new DateOnly(2026, 11, 2))
                {
                    By = "Marc Dubois",
                    What = "Livrer le catalogue en préproduction",
                    Due = new DateOnly(2026, 12, 11),
                    Evidence = "mail du 2 novembre",
                }
            );

    private static Project Site() =>
        new Project
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 2, 26),
            Stages =
            [
                new Stage("s1", "Cadrage", new DateOnly(2026, 10, 16)) { AcceptedOn = new DateOnly(2026, 10, 30) },
                new Stage("s2", "Catalogue", new DateOnly(2026, 12, 11)),
            ],
            Members =
            [
                Joined(Role.Owner, "Ana Moreau"),
                Joined(Role.Deputy, "Marc Dubois"),
                Joined(Role.Contributor, "Nadia Benali"),
                Joined(Role.Provider, "Paul Lambert"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
            },
        }.HandingOver(new TurnEvent(0, "s1", Side.Provider, new DateOnly(2026, 9, 7)) { By = "Ana Moreau" });

    private static Member Joined(Role role, string name) =>
        new(role, name) { Person = new PersonKey("msteams", "tenant-1", name) };
}
