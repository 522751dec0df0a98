using ChatCoach.Core.Agenda;
using ChatCoach.Core.Hours;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>The hours at each step of their rule, as they are usually and with everything as long as it may be.</summary>
public static class HoursSamples
{
    private static readonly DateOnly Today = new(2026, 12, 7);
    private static readonly CoachOptions Options = new();

    private static readonly string Long =
        string.Concat(Enumerable.Repeat("Livraison du 4 décembre, tickets 112 à 118. ", 9)) + new string('x', 90);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (var (name, hours) in Weeks())
        {
            var project = Site() with { Hours = hours };
            yield return ($"hours, {name}", Card(speech, project, _ => null));
        }

        var many = Site() with
        {
            Hours = [.. Enumerable.Range(0, 12).Select(week => Week(week - 12, 1234.25m, 500 + (week * 20)))],
            OlderHours = new HoursSum(14, 560, 520, new DateOnly(2026, 9, 6)),
            HoursSteps = new HoursSteps { AskedOn = Today.AddDays(-7), Secured = ["code", "data"] },
        };
        yield return (
            "hours, many weeks with a picture",
            Card(speech, many, _ => "https://coach.example.com/pictures/hours")
        );
        var secured = many with
        {
            HoursSteps = many.HoursSteps! with { Secured = SecuringForm.Things },
            Disputes = [new DisputeLine("d1", "Heures", 2, Today)],
        };
        yield return ("hours, all secured, in a dispute", Card(speech, secured, _ => null));
        foreach (var (name, project) in new[] { ("", many), (", in a dispute", secured), (", nothing over", Site()) })
        {
            yield return (
                $"hours call{name}",
                HoursCallMessages.Prepared(speech, project, HoursCount.Of(project, Numbers(project)), Today)
            );
        }
    }

    public static IEnumerable<(string Name, Form Form)> Forms(Speech speech)
    {
        var project = Site();
        yield return ("hours form", HoursForms.Ask(speech, project, null, Today));
        var known = Week(-1, 40, 28) with { Note = Long };
        var filled = HoursForms.Ask(speech, project with { Hours = [known] }, known, Today);
        yield return ("hours form, filled", filled);
        yield return (
            "hours form, returned",
            HoursForms.Read(filled, FieldValues.None, speech, project, null, Today).Returned!
        );
        yield return ("copies and access form", SecuringForm.Ask(speech, project));
    }

    private static IEnumerable<(string Name, IReadOnlyList<HoursPeriod> Hours)> Weeks() =>
        [
            ("none", []),
            ("explained", [Week(-1, 40, 36)]),
            ("over once", [Week(-2, 40, 38), Week(-1, 40, 28)]),
            ("over twice", [Week(-2, 40, 0), Week(-1, 37.5m, 28)]),
        ];

    private static CoachMessage Card(Speech speech, Project project, Func<IReadOnlyList<HoursPeriod>, string?> link) =>
        HoursMessages.Card(speech, project, Numbers(project), Today, link);

    private static Thresholds Numbers(Project project) => Thresholds.Of(project, Options);

    private static HoursPeriod Week(int weeks, decimal billed, decimal explained)
    {
        var monday = Today.AddDays(7 * weeks);
        return new HoursPeriod(monday, monday.AddDays(6), billed)
        {
            Deliveries = explained / 2,
            Tickets = explained / 4,
            Meetings = explained / 4,
        };
    }

    private static Project Site() =>
        new()
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 3, 31),
            Stages = [new Stage("s1", "Catalogue", new DateOnly(2026, 12, 11))],
            Members =
            [
                new Member(Role.Owner, "Ana"),
                new Member(Role.Deputy, "Marc"),
                new Member(Role.Provider, "Paul Lambert"),
            ],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 9, 10)),
            },
        };
}
