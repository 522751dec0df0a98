using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Help;

/// <summary>Help, an example, greetings, and an answer for whatever nobody understood.</summary>
public sealed class HelpHandler(ProjectDesk desk, CurrentProjects current) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Help, (turn, _) => Task.FromResult(Reply.Say(HelpMessages.Help(turn.Speech))));
        routes.On(Intent.Example, ExampleAsync);
        routes.On(Intent.Thanks, (turn, _) => Task.FromResult(Reply.Note(turn.Speech["help.thanks"])));
        routes.On(Verbs.HelpShow, ShowAsync);
        routes.On(Verbs.HelpExample, ExampleAsync);
        routes.On(
            Intent.Greeting,
            (turn, cancellationToken) =>
                AnswerAsync(
                    turn,
                    (project, me) => WayOnMessages.Greeting(turn.Speech, turn.Person.Name, project, me),
                    cancellationToken
                )
        );
        routes.On(
            Intent.Cancel,
            (turn, cancellationToken) =>
                AnswerAsync(turn, (project, me) => WayOnMessages.Cancelled(turn.Speech, project, me), cancellationToken)
        );
        routes.OnAnythingElse(
            (turn, cancellationToken) =>
                AnswerAsync(
                    turn,
                    (project, me) => WayOnMessages.NotUnderstood(turn.Speech, project, me),
                    cancellationToken
                )
        );
    }

    /// <summary>In place of a form that was closed, or below the card that asked.</summary>
    private static Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var card = HelpMessages.Help(turn.Speech);
        return Task.FromResult(
            turn.Call.Choice == "closed" ? Reply.Replace(card).WithNotice(turn.Speech["help.closed"]) : Reply.Say(card)
        );
    }

    private static Task<Reply> ExampleAsync(Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Say(HelpMessages.Example(turn.Speech)));

    /// <summary>The card for the project at hand; where there is none, or it is not theirs any more, without one.</summary>
    private async Task<Reply> AnswerAsync(
        Turn turn,
        Func<Project?, Member?, CoachMessage> card,
        CancellationToken cancellationToken
    )
    {
        var project = await current.ResolveAsync(turn, cancellationToken);
        var reply = await desk.OpenAsync(
            turn,
            project,
            Permission.SeeShared,
            session => Task.FromResult(Reply.Say(card(session.Project, session.Me))),
            cancellationToken
        );
        return reply.Message is null ? Reply.Say(card(null, null)) : reply;
    }
}
