using System.Net;

namespace ChatCoach.BotFramework.Connector;

/// <summary>
/// The connector did not take a call, after the retries that make sense within a turn. It names status and code, and
/// nothing of what was sent.
/// </summary>
public class ConnectorException : Exception
{
    public ConnectorException(
        string message,
        HttpStatusCode? status = null,
        string? code = null,
        TimeSpan? retryAfter = null,
        Exception? innerException = null
    )
        : base(message, innerException)
    {
        Status = status;
        Code = code;
        RetryAfter = retryAfter;
    }

    public ConnectorException()
        : this("The connector did not take the call.") { }

    public ConnectorException(string message)
        : this(message, status: null) { }

    public ConnectorException(string message, Exception innerException)
        : this(message, status: null, innerException: innerException) { }

    /// <summary>Null if there was no answer: the network failed, or it took too long.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The connector's own code, such as <c>BadSyntax</c> or <c>MessageSizeTooBig</c>.</summary>
    public string? Code { get; }

    /// <summary>How long the connector asks to wait before another try.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// Whether the same call may pass later: no answer, 408, 412, 429 or 5xx. After no answer, 502 or 504 it may
    /// have passed already.
    /// </summary>
    public bool IsTransient =>
        Status
            is null
                or HttpStatusCode.RequestTimeout
                or HttpStatusCode.PreconditionFailed
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError;
}
