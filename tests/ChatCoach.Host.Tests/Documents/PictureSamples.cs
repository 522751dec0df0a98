using ChatCoach.Core.Agenda;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;
using ChatCoach.Core.Turns;

namespace ChatCoach.Host.Tests.Documents;

/// <summary>Pictures with the figures of the storyboard, and some that are hard to draw.</summary>
internal static class PictureSamples
{
    private static readonly DateOnly February = new(2027, 2, 1);

    public static TimelinePicture Forecast { get; } =
        new(
            February,
            new DateOnly(2027, 4, 30),
            [
                new TimelineRow("Prévu")
                {
                    Marks =
                    [
                        new TimelineMark(new DateOnly(2027, 2, 26), MarkShape.Dot, PictureTone.Provider, "26 févr."),
                    ],
                },
                new TimelineRow("Promis")
                {
                    Marks =
                    [
                        new TimelineMark(new DateOnly(2027, 2, 26), MarkShape.HollowDiamond, PictureTone.Warning),
                        new TimelineMark(new DateOnly(2027, 3, 5), MarkShape.HollowDiamond, PictureTone.Warning),
                        new TimelineMark(new DateOnly(2027, 3, 12), MarkShape.Diamond, PictureTone.Warning, "12 mars"),
                    ],
                },
                new TimelineRow("Prévision")
                {
                    Bars = [new TimelineBar(new DateOnly(2027, 3, 19), new DateOnly(2027, 4, 9), PictureTone.Neutral)],
                    Marks =
                    [
                        new TimelineMark(new DateOnly(2027, 3, 19), MarkShape.Dot, PictureTone.Us, "19 mars")
                        {
                            LabelBefore = true,
                        },
                        new TimelineMark(new DateOnly(2027, 4, 9), MarkShape.Ring, PictureTone.Us, "9 avr."),
                    ],
                },
            ]
        )
        {
            Ticks =
            [
                new TimelineTick(February, "févr."),
                new TimelineTick(new DateOnly(2027, 3, 1), "mars"),
                new TimelineTick(new DateOnly(2027, 4, 1), "avr."),
            ],
        };

    /// <summary>One bar in the middle, and no word.</summary>
    public static TimelinePicture OneBar(PictureTone tone) =>
        new(
            February,
            new DateOnly(2027, 2, 28),
            [
                new TimelineRow("")
                {
                    Bars = [new TimelineBar(new DateOnly(2027, 2, 8), new DateOnly(2027, 2, 21), tone)],
                },
            ]
        );

    public static TimelinePicture Ledger { get; } =
        new(
            new DateOnly(2026, 9, 1),
            new DateOnly(2026, 12, 31),
            [
                .. Enumerable
                    .Range(0, 5)
                    .Select(index => new TimelineRow(
                        index == 2 ? "Une étape dont le nom est vraiment très long" : $"Étape {index + 1}"
                    )
                    {
                        Right = $"{5 + index} j / {12 + index} j",
                        Bars =
                        [
                            Bar(index, 0, 9, PictureTone.Provider),
                            Bar(index, 10, 13, PictureTone.Us),
                            Bar(index, 14, 19, PictureTone.ThirdParty),
                        ],
                    }),
            ]
        )
        {
            Ticks =
            [
                .. new[] { 9, 10, 11, 12 }.Select(month => new TimelineTick(
                    new DateOnly(2026, month, 1),
                    $"mois {month}"
                )),
            ],
            Today = new TimelineTick(new DateOnly(2026, 12, 3), "auj."),
            Legend =
            [
                new LegendEntry("Nous", PictureTone.Us),
                new LegendEntry("Agence Lumen", PictureTone.Provider),
                new LegendEntry("Tiers", PictureTone.ThirdParty),
            ],
        };

    /// <summary>What the coach itself makes of a year of turns.</summary>
    public static TimelinePicture YearOfTurns { get; } =
        LedgerOf(LongLedger(Site()), new DateOnly(2027, 12, 1), LedgerPictures.MostBars);

    /// <summary>A few turns, of which two came late.</summary>
    public static TimelinePicture FewTurns { get; } =
        LedgerOf(
            Site()
                .HandingOver(Turn(Side.Provider, new DateOnly(2026, 9, 7), 40))
                .HandingOver(Turn(Side.Client, new DateOnly(2026, 10, 9), 5))
                .HandingOver(Turn(Side.ThirdParty, new DateOnly(2026, 10, 23), 30))
                .HandingOver(Turn(Side.Provider, new DateOnly(2026, 11, 6), 20)),
            new DateOnly(2026, 12, 9),
            LedgerPictures.MostBars
        );

    /// <summary>Each of them late, so that it is drawn in two bars.</summary>
    public const int LongLedgerTurns = 60;

    public static Project LongLedger(Project project)
    {
        for (var n = 0; n < LongLedgerTurns; n++)
        {
            project = project.HandingOver(Turn((Side)(n % 3), new DateOnly(2026, 9, 7).AddDays(n * 7), 3));
        }

        return project;
    }

    public static TimelinePicture LedgerOf(Project project, DateOnly today, int most) =>
        LedgerPictures.Of(
            new Speech("fr-FR", "Europe/Paris"),
            project,
            project.Owner,
            project.LedgerOn(today).Periods,
            today,
            most
        )!;

    public static TrendPicture Trend { get; } =
        new(
            [.. Enumerable.Range(0, 12).Select(week => $"{1 + week} oct.")],
            [
                new TrendRow(
                    "État",
                    [
                        .. Enumerable
                            .Range(0, 12)
                            .Select(week => new TrendCell((PictureTone)((int)PictureTone.Good + week % 3))),
                    ]
                ),
                new TrendRow(
                    "Heures",
                    [
                        .. Enumerable
                            .Range(0, 12)
                            .Select(week =>
                                week == 4
                                    ? new TrendCell(PictureTone.Neutral) { IsEmpty = true }
                                    : new TrendCell(PictureTone.Neutral, $"{week * 8}", week / 11.0)
                            ),
                    ]
                ),
            ]
        );

    /// <summary>One row, no tick, words in the way of each other, all on one day.</summary>
    public static TimelinePicture Crowded { get; } =
        new(
            February,
            February.AddDays(1),
            [
                new TimelineRow(new string('m', 500))
                {
                    Marks =
                    [
                        .. Enumerable
                            .Range(0, 8)
                            .Select(index => new TimelineMark(
                                February.AddDays(index - 3),
                                (MarkShape)(index % 4),
                                (PictureTone)(index % 7),
                                new string('w', 60)
                            )),
                    ],
                },
            ]
        );

    private static TurnEvent Turn(Side side, DateOnly since, int days) =>
        new(0, null, side, since) { Due = since.AddDays(days) };

    private static Project Site() =>
        new()
        {
            Id = "p1",
            Name = "Site e-commerce",
            Provider = "Agence Lumen",
            Start = new DateOnly(2026, 9, 7),
            End = new DateOnly(2027, 12, 31),
            Members = [new Member(Role.Owner, "Ana")],
            Schedule = new CheckpointSchedule
            {
                Cadence = new Cadence("0 30 9 ? * THU", "Europe/Paris", 1, new DateOnly(2026, 12, 3)),
            },
        };

    private static TimelineBar Bar(int row, int from, int until, PictureTone tone)
    {
        var start = new DateOnly(2026, 9, 7).AddDays(row * 20);
        return new TimelineBar(start.AddDays(from), start.AddDays(until), tone);
    }
}
