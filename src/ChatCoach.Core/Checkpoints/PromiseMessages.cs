using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Every date that was promised, by deliverable, with its moves; who said it and when behind one button.</summary>
public static class PromiseMessages
{
    private const int PageSize = 4;
    private const int DatesShown = 5;
    private const int RowsShown = 12;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="page">From 0; one past the last shows the last.</param>
    /// <param name="now">When it is shown.</param>
    public static CoachMessage Card(Speech speech, Project project, int page, DateTimeOffset now)
    {
        var histories = project.PromiseHistories().Where(history => history.Standing.Count > 0).ToList();
        if (histories.Count == 0)
        {
            return None(speech, project);
        }

        var pages = (histories.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pages - 1);
        var shown = histories.Skip(page * PageSize).Take(PageSize).ToList();
        var moves = histories.Sum(history => history.Moves);
        var details = string.Create(CultureInfo.InvariantCulture, $"promises-{project.Id}-{project.Version}-{page}");
        var count = speech.Count("promise.deliverables", histories.Count);
        return new CoachMessage(
            speech.Say("promise.summary", project.Name, count, speech.Count("promise.moves", moves)),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["promise.title"], speech.Day(speech.DateOf(now))),
                new StatusBlock(
                    moves == 0 ? Tone.Good : Tone.Neutral,
                    speech.Count("promise.moves", moves),
                    pages == 1 ? count : speech.Say("promise.page", count, page + 1, pages)
                ),
                new BulletsBlock([.. shown.Select(history => Line(speech, project, history))]),
                new ActionsBlock([
                    Button.Toggle(speech["promise.details"], details),
                    .. Turning(speech, project, page, pages),
                    Button.Press(speech["checkpoint.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id)),
                    Button.Press(speech["trend.see"], new ActionCall(Verbs.TrendShow, project.Id)).AsRare(),
                ]),
                new DetailsBlock(details, [.. shown.SelectMany(history => Table(speech, project, history))]),
                new FooterBlock(speech["promise.footer"], Bands.Practice(speech, "4-1")),
            ]
        );
    }

    private static CoachMessage None(Speech speech, Project project) =>
        new(
            speech["promise.none"],
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["promise.title"]),
                new TextBlock(speech["promise.none"]),
                new ActionsBlock([
                    Button
                        .Open(speech["status.checkpointNow"], new ActionCall(Verbs.CheckpointOpen, project.Id))
                        .AsPrimary(),
                ]),
                new FooterBlock(speech["promise.footer"], Bands.Practice(speech, "4-1")),
            ]
        );

    private static IEnumerable<Button> Turning(Speech speech, Project project, int page, int pages)
    {
        if (pages > 1)
        {
            var next = (page + 1) % pages;
            yield return Button.Press(
                speech[next == 0 ? "promise.firstPage" : "promise.nextPage"],
                new ActionCall(Verbs.PromisesShow, project.Id) { Choice = next.ToString(CultureInfo.InvariantCulture) }
            );
        }
    }

    /// <summary>"Catalogue: 27 Nov → 4 Dec → 11 Dec, moved twice, 10 working days later".</summary>
    private static Bullet Line(Speech speech, Project project, PromiseHistory history)
    {
        var slip = history.SlipIn(project.CalendarOf(project.Owner));
        var rest = speech.Say("promise.dates", DatesOf(speech, history));
        if (history.Moves > 0)
        {
            rest += speech.Say("promise.and", speech.Count("promise.moves", history.Moves).ToLower(speech.Culture));
        }

        rest += slip switch
        {
            > 0 => speech.Say("promise.and", speech.Count("promise.later", slip)),
            < 0 => speech.Say("promise.and", speech.Count("promise.earlier", -slip)),
            _ => "",
        };
        return new Bullet(ProjectWords.Cut(history.Deliverable, 80), rest);
    }

    /// <summary>The first and the last few: what lies between is in the table.</summary>
    private static string DatesOf(Speech speech, PromiseHistory history)
    {
        var dates = history.Standing.Select(promise => speech.ShortDay(promise.For)).ToList();
        if (dates.Count > DatesShown)
        {
            dates = [dates[0], "…", .. dates.TakeLast(DatesShown - 1)];
        }

        return string.Join(" → ", dates);
    }

    private static IEnumerable<Block> Table(Speech speech, Project project, PromiseHistory history)
    {
        yield return new TextBlock(ProjectWords.Cut(history.Deliverable, 80), TextStyle.Strong);
        yield return new TableBlock(
            [speech["promise.for"], speech["promise.by"], speech["promise.on"], speech["promise.noted"]],
            [
                .. history
                    .All.TakeLast(RowsShown)
                    .Select(promise =>
                        (IReadOnlyList<string>)
                            [
                                promise.Withdrawn ? speech.Say("promise.withdrawn", speech.ShortDay(promise.For))
                                : promise.Corrects ? speech.Say("promise.corrected", speech.ShortDay(promise.For))
                                : speech.ShortDay(promise.For),
                                ProjectWords.Cut(promise.By ?? project.Provider, 30),
                                speech.ShortDay(promise.SaidOn),
                                ProjectWords.Cut(promise.NotedBy ?? speech["status.none"], 30),
                            ]
                    ),
            ]
        );
    }
}
