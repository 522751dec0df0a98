using ChatCoach.Core.Conversations;
using ChatCoach.Core.Files;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>"Add to calendar": the next checkpoint of the current project.</summary>
public sealed class CalendarHandler(FileOffers offers, CurrentProjects current) : IChatHandler
{
    public void Register(Routes routes) =>
        routes.On(
            Intent.Calendar,
            async (turn, cancellationToken) =>
                await offers.OfferAsync(
                    turn,
                    await current.ResolveAsync(turn, cancellationToken),
                    "checkpoint",
                    "",
                    turn.Speech["checkpoint.noNext"],
                    cancellationToken
                )
        );
}
