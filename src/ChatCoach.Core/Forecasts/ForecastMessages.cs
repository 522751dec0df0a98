using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Forecasts;

/// <summary>A forecast in words: two dates, how much they rest on, and what would change them.</summary>
public static class ForecastMessages
{
    private const int StagesShown = 12;

    /// <param name="speech">The reader's.</param>
    /// <param name="project">The project.</param>
    /// <param name="reader">Someone of the client's people.</param>
    /// <param name="figures">The forecast.</param>
    /// <param name="picture">Where its picture is; null where the service has no public address.</param>
    public static CoachMessage Card(
        Speech speech,
        Project project,
        Member reader,
        ForecastFigures figures,
        string? picture
    )
    {
        var details = string.Create(CultureInfo.InvariantCulture, $"forecast-{project.Id}-{project.Version}");
        return new CoachMessage(
            speech.Say(
                "forecast.summary",
                project.Name,
                speech.LongDay(figures.Likely),
                speech.LongDay(figures.Prudent)
            ),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["forecast.title"], speech.Day(figures.On)),
                .. picture is null
                    ? Array.Empty<Block>()
                    : [new PictureBlock(picture, ForecastPictures.InWords(speech, figures))],
                new FactsBlock([.. Facts(speech, figures)]),
                new TextBlock(Evidence(speech, figures), TextStyle.Normal, Bands.Practice(speech, "4-3")),
                .. figures.IfKept is { } kept
                    ?
                    [
                        new TextBlock(
                            speech.Say(
                                "forecast.ifKept",
                                ProjectWords.Cut(figures.Stages[0].Name, 60),
                                speech.Day(kept.Accepted),
                                speech.Day(kept.Prudent)
                            )
                        ),
                    ]
                    : Array.Empty<Block>(),
                .. project.InternalEnd is { } end
                    ? [new TextBlock(speech.Say("forecast.internal", speech.LongDay(end)), TextStyle.Quiet)]
                    : Array.Empty<Block>(),
                new ActionsBlock([.. Actions(speech, project, reader, figures, details)]),
                new DetailsBlock(details, [.. Details(speech, figures)]),
                new FooterBlock(speech["forecast.footer"]),
            ]
        )
        {
            Refresh = new ActionCall(Verbs.ForecastShow, project.Id),
        };
    }

    /// <summary>Every stage is accepted, or the project was stopped.</summary>
    public static CoachMessage Nothing(Speech speech, Project project, DateOnly today) =>
        new(
            speech.Say("forecast.nothingSummary", project.Name),
            Bands.NeverProvider(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["forecast.title"], speech.Day(today)),
                new TextBlock(speech["forecast.nothing"]),
                new ActionsBlock([
                    Button
                        .Press(speech["forecast.seeProject"], new ActionCall(Verbs.ProjectOpen, project.Id))
                        .AsPrimary(),
                ]),
                new FooterBlock(speech["forecast.footer"]),
            ]
        );

    private static IEnumerable<FactLine> Facts(Speech speech, ForecastFigures figures)
    {
        yield return new FactLine(speech["forecast.planned"], speech.LongDay(figures.PlannedEnd));
        if (figures.Promises is [.., var promised])
        {
            var stage = ProjectWords.Cut(figures.Stages[0].Name, 40);
            yield return new FactLine(
                speech["forecast.promised"],
                figures.Slips == 0
                    ? speech.Say("forecast.promise", speech.Day(promised), stage)
                    : speech.Count("forecast.promiseSlipped", figures.Slips, speech.Day(promised), stage)
            );
        }

        yield return new FactLine(
            speech["forecast.likely"],
            speech.Say("forecast.oneInTwo", speech.LongDay(figures.Likely))
        );
        yield return new FactLine(
            speech["forecast.prudent"],
            speech.Say("forecast.fourInFive", speech.LongDay(figures.Prudent))
        );
    }

    private static string Evidence(Speech speech, ForecastFigures figures) =>
        figures.Count == 0 ? speech["forecast.noneClosed"]
        : figures.IsMostlyPrior ? speech.Count("forecast.fewClosed", figures.Count)
        : speech.Say("forecast.closed", figures.Count, Share(speech, figures));

    private static IEnumerable<Button> Actions(
        Speech speech,
        Project project,
        Member reader,
        ForecastFigures figures,
        string details
    )
    {
        if (Access.Allows(reader.Role, Permission.KeepRisks) && project.InternalEnd != figures.Prudent)
        {
            yield return Button
                .Press(
                    speech.Say("forecast.keep", speech.ShortDay(figures.Prudent)),
                    new ActionCall(Verbs.ForecastKeep, project.Id) { Choice = ForecastHandler.Written(figures.Prudent) }
                )
                .AsPrimary();
        }

        yield return Button.Toggle(speech["forecast.how"], details);
        yield return Button.Press(speech["forecast.risks"], new ActionCall(Verbs.RiskList, project.Id));
    }

    private static IEnumerable<Block> Details(Speech speech, ForecastFigures figures)
    {
        var ratios = figures.Closed.TakeLast(StagesShown).ToList();
        yield return new TextBlock(
            speech.Say(
                "forecast.model",
                Number(speech, Slippage.AssumedRatio),
                Number(speech, figures.PriorWeight),
                Share(speech, figures),
                figures.Count
            )
        );
        if (ratios.Count > 0)
        {
            yield return new TextBlock(
                speech.Say(
                    "forecast.ratios",
                    string.Join(
                        ", ",
                        ratios.Select(stage => $"{Number(speech, stage.Ratio)} ({ProjectWords.Cut(stage.Name, 40)})")
                    )
                )
            );
        }

        yield return new TableBlock(
            [
                speech["forecast.stage"],
                speech["forecast.planned"],
                speech["forecast.likely"],
                speech["forecast.prudent"],
            ],
            [
                .. figures
                    .Stages.Take(StagesShown)
                    .Select(stage =>
                        new[]
                        {
                            stage.Id is null ? speech["forecast.rest"] : ProjectWords.Cut(stage.Name, 40),
                            speech.ShortDay(stage.Planned),
                            speech.ShortDay(stage.Likely),
                            speech.ShortDay(stage.Prudent),
                        }
                    ),
            ]
        );
    }

    private static string Share(Speech speech, ForecastFigures figures) =>
        Math.Round(figures.PriorShare * 100).ToString("N0", speech.Culture);

    private static string Number(Speech speech, double number) => number.ToString("0.##", speech.Culture);
}
