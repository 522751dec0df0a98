using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Help;

/// <summary>Greets whoever installs the bot, once, though Teams sends two events for it.</summary>
public sealed class WelcomeHandler(IPeopleStore people) : IChatHandler
{
    public void Register(Routes routes) => routes.OnInstalled(WelcomeAsync);

    /// <summary>A channel that nobody chose for it is not talked into: there the bot waits until it is spoken to.</summary>
    private async Task<Reply> WelcomeAsync(Turn turn, CancellationToken cancellationToken) =>
        !turn.IsPrivate && turn.Incoming.Input is not Installed { IntoChannel: true } ? Reply.Silent
        : !await people.TryWelcomeAsync(turn.IsPrivate ? turn.Person : ChannelOf(turn), cancellationToken)
            ? Reply.Silent
        : turn.IsPrivate ? Reply.Say(WelcomeMessages.Welcome(turn.Speech, turn.Person.Name))
        : Reply.Say(WelcomeMessages.InChannel(turn.Speech)).Openly();

    /// <summary>Greeted once, as a person is, and remembered where people are.</summary>
    private static Person ChannelOf(Turn turn)
    {
        var where = turn.Incoming.Where;
        return new Person(new PersonKey(where.Channel, where.Tenant, where.ThreadsOf ?? where.ConversationId), "");
    }
}
