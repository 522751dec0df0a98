using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Help;

/// <summary>Greets whoever installs the bot, once, though Teams sends two events for it.</summary>
public sealed class WelcomeHandler(IPeopleStore people) : IChatHandler
{
    public void Register(Routes routes) => routes.OnInstalled(WelcomeAsync);

    /// <summary>In a shared channel nobody asked for a greeting: the bot waits there until it is spoken to.</summary>
    private async Task<Reply> WelcomeAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.IsPrivate && await people.TryWelcomeAsync(turn.Person, cancellationToken)
            ? Reply.Say(WelcomeMessages.Welcome(turn.Speech, turn.Person.Name))
            : Reply.Silent;
}
