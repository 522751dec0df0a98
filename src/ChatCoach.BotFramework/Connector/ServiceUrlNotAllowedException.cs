namespace ChatCoach.BotFramework.Connector;

/// <summary>
/// The service address is of no host in <c>BotFramework:AllowedServiceHosts</c>, or not https: nothing was sent.
/// </summary>
public sealed class ServiceUrlNotAllowedException : Exception
{
    public ServiceUrlNotAllowedException()
        : base("The serviceUrl is not allowed by BotFramework:AllowedServiceHosts; nothing was sent.") { }

    public ServiceUrlNotAllowedException(string message)
        : base(message) { }

    public ServiceUrlNotAllowedException(string message, Exception innerException)
        : base(message, innerException) { }
}
