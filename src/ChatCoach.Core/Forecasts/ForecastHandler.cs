using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Forecasts;

/// <summary>"When will we finish?", for the team; owner and deputy may keep the prudent date to plan on.</summary>
public sealed class ForecastHandler(ProjectDesk desk, CoachOptions options, IPictureLinks pictures) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Forecast, ShowAsync);
        routes.On(Verbs.ForecastShow, ShowAsync);
        routes.On(Verbs.ForecastKeep, KeepAsync);
    }

    private Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.IsCall ? turn.Call.Project : turn.Person.CurrentProject,
            Permission.SeeTeam,
            session =>
            {
                var card = Card(turn, session);
                return Task.FromResult(turn.Incoming.Input is Refreshed ? Reply.Replace(card) : Reply.Say(card));
            },
            cancellationToken
        );

    private Task<Reply> KeepAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.KeepRisks,
            session =>
            {
                if (FiguresOf(session) is not { } figures || Written(figures.Prudent) != turn.Call.Choice)
                {
                    return Task.FromResult(
                        Reply.Replace(Card(turn, session)).WithNotice(turn.Speech["forecast.stale"])
                    );
                }

                if (session.Project.InternalEnd != figures.Prudent)
                {
                    session.Project = session.Project with { InternalEnd = figures.Prudent };
                    session.Record(
                        "forecast.kept",
                        null,
                        ("date", Written(figures.Prudent)),
                        ("likely", Written(figures.Likely)),
                        ("closed", figures.Count.ToString(CultureInfo.InvariantCulture))
                    );
                }

                return Task.FromResult(Reply.Replace(Card(turn, session)));
            },
            cancellationToken
        );

    private CoachMessage Card(Turn turn, ProjectSession session) =>
        FiguresOf(session) is { } figures
            ? ForecastMessages.Card(
                turn.Speech,
                session.Project,
                session.Me!,
                figures,
                pictures.LinkTo(session.Project, session.Me!, ForecastPictures.Of(turn.Speech, figures))
            )
            : ForecastMessages.Nothing(turn.Speech, session.Project, session.DayOf(turn.Now));

    private ForecastFigures? FiguresOf(ProjectSession session) =>
        Forecast.Of(session.Project, session.DayOf(session.Now), options.ForecastPriorWeight);

    internal static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
