using System.Globalization;
using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Forecasts;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Samples;

/// <summary>"When will we finish?" with nothing closed, a little and a lot, and where nothing is left.</summary>
public static class ForecastSamples
{
    private const double Weight = 3;
    private const string Address = "https://coach.example.com/pictures/1";
    private static readonly DateOnly Today = new(2026, 12, 3);
    private static readonly string LongName = "Le catalogue *en préproduction* à 18 h, " + new string('x', 60);

    public static IEnumerable<(string Name, CoachMessage Message)> Messages(Speech speech)
    {
        foreach (
            var (closed, name) in new[] { (0, "none closed"), (1, "one closed"), (2, "few closed"), (5, "closed") }
        )
        {
            var project = Site(closed);
            foreach (var reader in project.Members)
            {
                yield return ($"forecast, {name}, for {reader.Role}", Card(speech, project, reader));
            }
        }

        var kept = Site(5);
        kept = kept with { InternalEnd = Forecast.Of(kept, Today, Weight)!.Prudent };
        yield return ("forecast, prudent date kept", Card(speech, kept, kept.Owner));
        var bare = Site(0) with { Stages = [] };
        yield return ("forecast, no stages", Card(speech, bare, bare.Owner));
        var wordy = Wordy();
        yield return (
            "forecast without a picture",
            ForecastMessages.Card(speech, bare, bare.Owner, Forecast.Of(bare, Today, Weight)!, picture: null)
        );
        yield return ("forecast, long texts", Card(speech, wordy, wordy.Owner));
        yield return ("forecast, nothing left", ForecastMessages.Nothing(speech, Site(5), Today));
        yield return ("forecast, nothing left, long texts", ForecastMessages.Nothing(speech, wordy, Today));
    }

    private static CoachMessage Card(Speech speech, Project project, Member reader) =>
        ForecastMessages.Card(speech, project, reader, Forecast.Of(project, Today, Weight)!, Address);

    /// <summary>Six stages of a month each, so many of them accepted a week later than the one before.</summary>
    private static Project Site(int closed) =>
        new()
        {
            Id = "abcdefghijklmnop",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 5, 4),
            End = new DateOnly(2026, 11, 27),
            Stages =
            [
                .. Enumerable
                    .Range(1, 6)
                    .Select(n => new Stage(Id(n), $"Étape {n}", new DateOnly(2026, 5, 29).AddDays(36 * (n - 1)))
                    {
                        AcceptedOn = n <= closed ? new DateOnly(2026, 6, 2).AddDays(38 * (n - 1)) : null,
                        PromisedFor = n == closed + 1 ? new DateOnly(2026, 12, 18) : null,
                        Promises =
                            n == closed + 1
                                ?
                                [
                                    new Promise(new DateOnly(2026, 12, 4), Today),
                                    new Promise(new DateOnly(2026, 12, 18), Today),
                                ]
                                : [],
                    }),
            ],
            Members =
            [
                new Member(Role.Owner, "Ana Moreau") { Person = new PersonKey("msteams", "tenant-1", "user-Ana") },
                new Member(Role.Contributor, "Nadia Benali"),
            ],
            Schedule = new CheckpointSchedule { Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, Today) },
        };

    private static Project Wordy() =>
        Site(0) with
        {
            Name = LongName,
            Provider = LongName,
            InternalEnd = Today,
            Stages =
            [
                .. Enumerable
                    .Range(1, 40)
                    .Select(n => new Stage(Id(n), LongName, new DateOnly(2026, 5, 29).AddDays(10 * n))
                    {
                        AcceptedOn = n <= 15 ? new DateOnly(2026, 5, 30).AddDays(11 * n) : null,
                        PromisedFor = n == 16 ? new DateOnly(2027, 1, 15) : null,
                    }),
            ],
        };

    private static string Id(int number) => "s" + number.ToString(CultureInfo.InvariantCulture);
}
