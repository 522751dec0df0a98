using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The list of someone's projects.</summary>
public sealed class PortfolioHandler(Portfolio portfolio) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Projects, ListAsync);
        routes.On(Verbs.ProjectList, ListAsync);
    }

    private async Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var page = await portfolio.PageAsync(
            turn,
            turn.IsCall ? turn.Call.Choice : null,
            question: null,
            cancellationToken
        );
        return turn.IsCall && turn.Call.Choice is not null ? Reply.Replace(page) : Reply.Say(page);
    }
}
