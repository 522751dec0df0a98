namespace ChatCoach.Core.Conversations;

/// <summary>What people can do with one feature. Registers its verbs and commands once, at start.</summary>
public interface IChatHandler
{
    void Register(Routes routes);
}

/// <summary>Answers one turn.</summary>
public delegate Task<Reply> TurnHandler(Turn turn, CancellationToken cancellationToken);
