using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>Someone's projects, a page at a time: one line each, those that wait for the reader first.</summary>
public static class PortfolioMessages
{
    /// <param name="speech">The reader's.</param>
    /// <param name="projects">The page, each with the reader's place in it.</param>
    /// <param name="more">Where the next page starts, or null at the end.</param>
    /// <param name="question">A question on top, where one is to be chosen; else null.</param>
    public static CoachMessage Page(
        Speech speech,
        IReadOnlyList<(Project Project, Member Reader)> projects,
        DateTimeOffset now,
        string? more,
        string? question = null
    )
    {
        if (projects.Count == 0)
        {
            return Empty(speech);
        }

        var lines = projects
            .Select(entry => PortfolioLine.Of(speech, entry.Project, entry.Reader, now))
            .OrderByDescending(line => line.Waits)
            .ToList();
        var waiting = lines.Count(line => line.Waits);
        var count = speech.Count("portfolio.count", lines.Count);
        var title = waiting > 0 ? speech.Count("portfolio.waiting", waiting, count) : count;
        return new CoachMessage(
            question ?? $"{title}.",
            Bands.OnlyYou(speech, speech["portfolio.about"]),
            [
                new TitleBlock(title, speech.Day(speech.DateOf(now))),
                .. question is null
                    ? more is null
                        ? Array.Empty<Block>()
                        : [new TextBlock(speech["portfolio.page"], TextStyle.Quiet)]
                    : [new TextBlock(question)],
                new EntriesBlock([.. lines.Select(line => Entry(speech, line))]),
                new ActionsBlock([.. Buttons(speech, lines[0], more)]),
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
        new(line.Project.Name, line.Project.Provider, line.Tone, line.Word, line.Text, Open(speech, line.Project));

    private static IEnumerable<Button> Buttons(Speech speech, PortfolioLine first, string? more)
    {
        if (first.Waits)
        {
            yield return Open(speech, first.Project).AsPrimary();
        }

        yield return Button.Open(speech["portfolio.new"], new ActionCall(Verbs.ProjectNew));
        if (more is not null)
        {
            yield return Button.Press(speech["portfolio.more"], new ActionCall(Verbs.ProjectList) { Choice = more });
        }
    }

    private static Button Open(Speech speech, Project project) =>
        Button.Press(
            speech.Say("portfolio.open", ProjectWords.Cut(project.Name, 24)),
            new ActionCall(Verbs.ProjectOpen, project.Id)
        );
}
