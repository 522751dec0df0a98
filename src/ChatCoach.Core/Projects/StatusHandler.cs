using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>Where a project stands. Opening one makes it the one that typed commands mean from then on.</summary>
public sealed class StatusHandler(ProjectDesk desk, CurrentProjects current, Portfolio portfolio) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Status, SaidAsync);
        routes.On(
            Verbs.ProjectOpen,
            (turn, cancellationToken) => OpenAsync(turn, turn.Call.Project, cancellationToken)
        );
    }

    /// <summary>The current project, or the one that is named; where neither is clear, the list to choose from.</summary>
    private async Task<Reply> SaidAsync(Turn turn, CancellationToken cancellationToken)
    {
        var named = await portfolio.FindByNameAsync(turn.Person.Key, turn.Phrase?.Rest ?? "", cancellationToken);
        var project = named?.Id ?? await current.ResolveAsync(turn, cancellationToken);
        return project is null
            ? Reply.Say(await portfolio.PageAsync(turn, null, 0, turn.Speech["portfolio.choose"], cancellationToken))
            : await OpenAsync(turn, project, cancellationToken);
    }

    private async Task<Reply> OpenAsync(Turn turn, string? project, CancellationToken cancellationToken)
    {
        var refreshes = turn.Incoming.Input is Refreshed;
        var reply = await desk.OpenAsync(
            turn,
            project,
            Permission.SeeShared,
            session =>
            {
                var card = StatusMessages.Of(turn.Speech, session.Project, session.Me!, turn.Now);
                return Task.FromResult(refreshes ? Reply.Replace(card) : Reply.Say(card));
            },
            cancellationToken
        );

        // A refresh is a read that the channel asks for: it changes nothing, not even this.
        if (reply.Message is not null && !refreshes)
        {
            await current.SetAsync(turn.Person, project!, cancellationToken);
        }

        return reply;
    }
}
