namespace ChatCoach.Slack.Requests;

/// <summary>
/// What came, with a good signature, is not of the protocol's shape: answer 400. The message is the reason, for the
/// log; it holds places and kinds of fields, never what people wrote.
/// </summary>
public sealed class RequestFormatException : Exception
{
    public RequestFormatException(string reason)
        : base(reason) { }

    public RequestFormatException(string reason, Exception innerException)
        : base(reason, innerException) { }

    public RequestFormatException()
        : this("The request is not of the protocol's shape.") { }
}
