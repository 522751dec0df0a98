namespace ChatCoach.BotFramework.Activities;

/// <summary>
/// What came is not an activity, or not the invoke that its name promises: answer 400. The message is the reason,
/// for the log; it holds places and kinds of fields, never what people wrote.
/// </summary>
public sealed class ActivityFormatException : Exception
{
    public ActivityFormatException(string reason)
        : base(reason) { }

    public ActivityFormatException(string reason, Exception innerException)
        : base(reason, innerException) { }

    public ActivityFormatException()
        : this("The activity is not of the protocol's shape.") { }
}
