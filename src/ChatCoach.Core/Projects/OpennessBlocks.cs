using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>
/// What a provider told early, as counts, where the client is about to decide something about it. It counts in their
/// favour, and they never see it.
/// </summary>
public static class OpennessBlocks
{
    /// <returns>Nothing where nothing was told yet: silence about nothing says nothing.</returns>
    public static IEnumerable<FormPart> Of(Speech speech, Project project, string company)
    {
        var openness = project.OpennessOf(company);
        if (openness is { Alerts: 0, News: 0 })
        {
            yield break;
        }

        List<FactLine> lines = [new(speech["openness.alerts"], speech.Count("openness.raised", openness.Alerts))];
        if (openness.News > 0)
        {
            lines.Add(new FactLine(speech["openness.news"], speech.Say("openness.of", openness.InTime, openness.News)));
        }

        yield return new FormText(
            new TextBlock(
                speech.Say("openness.title", ProjectWords.Cut(company, 60)),
                TextStyle.Strong,
                Bands.Practice(speech, "5-1")
            )
        );
        yield return new FormText(new FactsBlock(lines));
    }
}
