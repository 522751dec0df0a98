namespace ChatCoach.AppHost.Run;

/// <summary>Something that the person at the keyboard can mend: the message is the whole of what is shown.</summary>
internal sealed class RunException : Exception
{
    public RunException() { }

    public RunException(string message)
        : base(message) { }

    public RunException(string message, Exception inner)
        : base(message, inner) { }
}
