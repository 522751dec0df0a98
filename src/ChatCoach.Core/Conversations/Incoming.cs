using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Conversations;

/// <summary>One delivery of a channel, after its sender has been authenticated.</summary>
/// <param name="DeliveryId">The same for every redelivery of the same thing.</param>
/// <param name="From">Who sent it, from the authenticated envelope.</param>
/// <param name="Name">The name that the channel shows for them.</param>
/// <param name="Where">The conversation that it came from.</param>
/// <param name="Input">What was said or done.</param>
public sealed record Incoming(
    string DeliveryId,
    PersonKey From,
    string Name,
    ConversationAddress Where,
    IncomingInput Input
)
{
    /// <summary>The person's locale as the channel tells it, such as <c>fr-FR</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The person's IANA time zone as the channel tells it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// The channel in which a command was typed whose answer is for its writer alone; null where <see cref="Where"/> is
    /// the place itself.
    /// </summary>
    public ConversationAddress? TypedIn { get; init; }
}

/// <summary>The one thing that a delivery brings.</summary>
public abstract record IncomingInput;

/// <summary>Something was written to the bot; its mention is already taken out.</summary>
public sealed record Said(string Text) : IncomingInput;

/// <summary>A button of a card was pressed.</summary>
public sealed record Pressed(ActionCall Call, FieldValues Fields) : IncomingInput;

/// <summary>A button asked for a form in a dialog.</summary>
public sealed record Opened(ActionCall Call, FieldValues Fields) : IncomingInput;

/// <summary>A form was sent.</summary>
public sealed record Submitted(ActionCall Call, FieldValues Fields) : IncomingInput;

/// <summary>The channel asks for the present state of a card, for one viewer. It is a read, never a consent.</summary>
public sealed record Refreshed(ActionCall Call) : IncomingInput;

/// <summary>The bot was installed for the person, or added to a conversation.</summary>
public sealed record Installed : IncomingInput
{
    /// <summary>
    /// True where someone brought the bot into the very channel, and not into a team with all of its channels.
    /// </summary>
    public bool IntoChannel { get; init; }
}

/// <summary>The bot was removed: nothing can be sent there any more.</summary>
public sealed record Removed : IncomingInput;
