using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>Someone's projects, a page at a time: one line each, those that wait for the reader first.</summary>
public static class PortfolioMessages
{
    public const int PageSize = 10;

    /// <param name="speech">The reader's.</param>
    /// <param name="projects">All that were read, each with the reader's place in it.</param>
    /// <param name="now">When it is shown.</param>
    /// <param name="reading">Where that reading starts, and where the next does.</param>
    /// <param name="page">From 0; one past the end shows the last.</param>
    /// <param name="question">A question on top, where one is to be chosen; else null.</param>
    public static CoachMessage Page(
        Speech speech,
        IReadOnlyList<(Project Project, Member Reader)> projects,
        DateTimeOffset now,
        PortfolioReading? reading = null,
        int page = 0,
        string? question = null
    )
    {
        if (projects.Count == 0)
        {
            return Empty(speech);
        }

        var lines = projects
            .Select(entry => PortfolioLine.Of(speech, entry.Project, entry.Reader, now))
            .OrderBy(line => line.Rank)
            .ThenBy(
                line => line.Project.Name,
                StringComparer.Create(speech.Culture, CompareOptions.IgnoreCase | CompareOptions.NumericOrdering)
            )
            .ToList();
        var last = (lines.Count - 1) / PageSize;
        var shown = Math.Clamp(page, 0, last);
        var part = lines.Skip(shown * PageSize).Take(PageSize).ToList();
        var waiting = lines.Count(line => line.Waits);
        var count = speech.Count("portfolio.count", lines.Count);
        var title = waiting > 0 ? speech.Count("portfolio.waiting", waiting, count) : count;
        return new CoachMessage(
            question ?? $"{title}.",
            Bands.OnlyYou(speech, speech["portfolio.about"]),
            [
                new TitleBlock(title, speech.Day(speech.DateOf(now))),
                .. question is null ? Array.Empty<Block>() : [new TextBlock(question)],
                .. last == 0 && reading?.Next is null
                    ? Array.Empty<Block>()
                    : [new TextBlock(speech.Say("portfolio.pageOf", shown + 1, last + 1), TextStyle.Quiet)],
                new EntriesBlock([.. part.Select(line => Entry(speech, line))]),
                new ActionsBlock([
                    .. Buttons(speech, part[0], reading ?? new PortfolioReading(null, null), shown, last),
                ]),
                new FooterBlock(speech["portfolio.footer"]),
            ]
        );
    }

    private static CoachMessage Empty(Speech speech) =>
        new(
            speech["portfolio.emptyText"],
            Bands.OnlyYou(speech, speech["portfolio.about"]),
            [
                new TitleBlock(speech["portfolio.empty"]),
                new TextBlock(speech["portfolio.emptyText"]),
                new ActionsBlock([
                    Button.Open(speech["portfolio.create"], new ActionCall(Verbs.ProjectNew)).AsPrimary(),
                ]),
                new FooterBlock(speech["portfolio.emptyFooter"]),
            ]
        );

    private static Entry Entry(Speech speech, PortfolioLine line) =>
        new(
            line.Project.Name,
            line.Project.CurrentProvider,
            line.Tone,
            line.Word,
            line.Text,
            Open(speech, line.Project)
        );

    private static IEnumerable<Button> Buttons(
        Speech speech,
        PortfolioLine first,
        PortfolioReading reading,
        int page,
        int last
    )
    {
        if (first.Waits)
        {
            yield return Open(speech, first.Project).AsPrimary();
        }

        if (page > 0)
        {
            yield return Turn("portfolio.before", reading.From, page - 1);
        }

        if (page < last)
        {
            yield return Turn("portfolio.more", reading.From, page + 1);
        }
        else if (reading.Next is { } next)
        {
            yield return Turn("portfolio.more", next, 0);
        }

        var create = Button.Open(speech["portfolio.new"], new ActionCall(Verbs.ProjectNew));
        yield return last == 0 && reading.Next is null ? create : create.AsRare();

        // A step of 0 is no page: that is how the list is asked for where no card stands yet.
        Button Turn(string title, string? from, int to) =>
            Button.Press(speech[title], new ActionCall(Verbs.ProjectList, Step: to + 1) { Choice = from });
    }

    private static Button Open(Speech speech, Project project) =>
        Button.Press(
            speech.Say("portfolio.open", ProjectWords.Cut(project.Name, 24)),
            new ActionCall(Verbs.ProjectOpen, project.Id)
        );
}

/// <summary>Which of someone's projects were read.</summary>
/// <param name="From">Where the reading starts; null for the first.</param>
/// <param name="Next">Where the next one does, or null at the end.</param>
public sealed record PortfolioReading(string? From, string? Next);
