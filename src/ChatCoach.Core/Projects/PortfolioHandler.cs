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
        var (from, step) = turn.IsCall ? (turn.Call.Choice, turn.Call.Step) : (null, 0);
        var card = await portfolio.PageAsync(turn, from, Math.Max(step - 1, 0), question: null, cancellationToken);
        return step > 0 || from is not null ? Reply.Replace(card) : Reply.Say(card);
    }
}
