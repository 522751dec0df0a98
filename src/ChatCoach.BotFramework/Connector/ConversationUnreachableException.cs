using System.Net;

namespace ChatCoach.BotFramework.Connector;

/// <summary>
/// The conversation is closed to the bot (403: blocked, removed, disabled by the administrator) or is no more (404).
/// That is final: drop the stored reference. Source: Teams, "Send and receive messages", "Status codes".
/// </summary>
public sealed class ConversationUnreachableException : ConnectorException
{
    public ConversationUnreachableException(HttpStatusCode status, string? code)
        : base($"The conversation cannot be reached ({(int)status} {code}).", status, code) { }

    public ConversationUnreachableException()
        : base("The conversation cannot be reached.", HttpStatusCode.Forbidden) { }

    public ConversationUnreachableException(string message)
        : base(message, HttpStatusCode.Forbidden) { }

    public ConversationUnreachableException(string message, Exception innerException)
        : base(message, HttpStatusCode.Forbidden, innerException: innerException) { }
}
