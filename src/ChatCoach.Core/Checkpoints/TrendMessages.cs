using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Where the checkpoints go: status, moved dates, hours and live talks side by side, a page at a time.</summary>
public static class TrendMessages
{
    public const int PageSize = 8;

    /// <summary>Two checkpoints are a direction; fewer are none.</summary>
    private const int Fewest = 2;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="page">From 0, the newest; one past the last shows the last.</param>
    /// <param name="link">The address of a picture of these lines, or null where there is none to give.</param>
    public static CoachMessage Card(
        Speech speech,
        Project project,
        int page,
        Func<IReadOnlyList<TrendLine>, string?> link
    )
    {
        var all = Trend.Of(project);
        return all.Count < Fewest ? TooFew(speech, project, all) : Page(speech, project, all, page, link);
    }

    private static CoachMessage Page(
        Speech speech,
        Project project,
        IReadOnlyList<TrendLine> all,
        int page,
        Func<IReadOnlyList<TrendLine>, string?> link
    )
    {
        var pages = (all.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pages - 1);
        var lines = all.SkipLast(page * PageSize).TakeLast(PageSize).ToList();
        var picture = lines.Count < Fewest ? null : link(lines);
        var details = string.Create(CultureInfo.InvariantCulture, $"trend-{project.Id}-{project.Version}-{page}");
        var list = new BulletsBlock([.. lines.AsEnumerable().Reverse().Select(line => Line(speech, line))]);
        return new CoachMessage(
            speech.Say(
                "trend.summary",
                project.Name,
                speech.Count("trend.checkpoints", all.Count),
                ProjectWords.HealthOf(speech, all[^1].Figures.Health).ToLower(speech.Culture)
            ),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(
                    speech["trend.title"],
                    speech.Say(
                        "trend.range",
                        speech.ShortDay(lines[0].Figures.Occurrence),
                        speech.ShortDay(lines[^1].Figures.Occurrence)
                    )
                ),
                StatusOf(speech, lines),
                new FactsBlock([.. Facts(speech, lines)]),
                .. picture is null
                    ? new Block[] { list }
                    : [new PictureBlock(picture, TrendPictures.Alternative(speech, lines))],
                new ActionsBlock([
                    .. picture is null ? Array.Empty<Button>() : [Button.Toggle(speech["trend.details"], details)],
                    Button.Press(speech["promise.title"], new ActionCall(Verbs.PromisesShow, project.Id)),
                    .. Turning(speech, project, page, pages),
                    Button
                        .Press(speech["checkpoint.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id))
                        .AsRare(),
                    .. CheckpointCalendar.Buttons(speech, project).Select(button => button.AsRare()),
                ]),
                .. picture is null ? Array.Empty<Block>() : [new DetailsBlock(details, [list])],
                new FooterBlock(speech["trend.footer"], Bands.Practice(speech, "4-1")),
            ]
        );
    }

    private static CoachMessage TooFew(Speech speech, Project project, IReadOnlyList<TrendLine> lines)
    {
        var text = speech[lines.Count == 0 ? "trend.none" : "trend.one"];
        return new CoachMessage(
            text,
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["trend.title"]),
                new TextBlock(text),
                .. lines.Count == 0
                    ? Array.Empty<Block>()
                    : [new BulletsBlock([.. lines.Select(line => Line(speech, line))])],
                new ActionsBlock([
                    Button.Press(speech["checkpoint.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id)),
                ]),
                new FooterBlock(speech["trend.footer"], Bands.Practice(speech, "4-1")),
            ]
        );
    }

    private static StatusBlock StatusOf(Speech speech, List<TrendLine> lines)
    {
        var health = lines[^1].Figures.Health;
        var same = lines.AsEnumerable().Reverse().TakeWhile(line => line.Figures.Health == health).Count();
        return new StatusBlock(
            ProjectWords.ToneOf(health),
            ProjectWords.HealthOf(speech, health),
            speech.Count("trend.same", same)
        );
    }

    private static IEnumerable<FactLine> Facts(Speech speech, List<TrendLine> lines)
    {
        yield return new FactLine(speech["trend.fact.moves"], MovesOf(speech, lines.Sum(line => line.Moved)));
        if (lines.FindLast(line => line.Figures.HoursBilled is not null) is { } hours)
        {
            yield return new FactLine(speech["checkpoint.fact.hours"], HoursOf(speech, hours)!);
        }

        if (lines[^1] is { Figures.SpokeOn: { } spoke, Quiet: { } quiet })
        {
            yield return new FactLine(
                speech["trend.fact.talk"],
                quiet == 0 ? speech.Day(spoke) : speech.Count("trend.quiet", quiet, speech.Day(spoke))
            );
        }
    }

    /// <summary>"3 Dec: at risk, 1 date moved, 62.5 h billed of 60, 4 working days since a live talk".</summary>
    private static Bullet Line(Speech speech, TrendLine line)
    {
        string?[] parts =
        [
            ProjectWords.HealthOf(speech, line.Figures.Health).ToLower(speech.Culture),
            line.Moved == 0 ? null : MovesOf(speech, line.Moved),
            HoursOf(speech, line),
            line.Quiet is { } quiet ? speech.Count("trend.line.quiet", quiet) : speech["trend.line.noTalk"],
        ];
        return new Bullet(
            speech.Day(line.Figures.Occurrence),
            speech.Say("promise.dates", string.Join(", ", parts.OfType<string>()))
        );
    }

    private static string? HoursOf(Speech speech, TrendLine line) =>
        line.Figures switch
        {
            { HoursBilled: { } billed, HoursAgreed: { } agreed } => speech.Say(
                "trend.hoursOf",
                SummaryMessages.Number(speech, billed),
                SummaryMessages.Number(speech, agreed)
            ),
            { HoursBilled: { } billed } => speech.Say("trend.hours", SummaryMessages.Number(speech, billed)),
            _ => null,
        };

    private static string MovesOf(Speech speech, int moves) =>
        moves == 0 ? speech["trend.moved.none"] : speech.Count("trend.moved", moves);

    private static IEnumerable<Button> Turning(Speech speech, Project project, int page, int pages)
    {
        if (pages > 1)
        {
            var next = (page + 1) % pages;
            yield return Button.Press(
                speech[next == 0 ? "trend.newest" : "trend.older"],
                new ActionCall(Verbs.TrendShow, project.Id) { Choice = next.ToString(CultureInfo.InvariantCulture) }
            );
        }
    }
}
