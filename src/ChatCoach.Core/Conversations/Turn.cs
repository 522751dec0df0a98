using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Conversations;

/// <summary>One delivery being answered: what came, from whom, in which language, and when.</summary>
public sealed record Turn(Incoming Incoming, Person Person, Speech Speech, DateTimeOffset Now)
{
    /// <summary>What was read while it was looked up who asks.</summary>
    public Ahead? Ahead { get; init; }

    /// <summary>The typed command, where something was written.</summary>
    public Phrase? Phrase { get; init; }

    /// <summary>The button's or form's call; throws where the turn has none, which is a wiring mistake.</summary>
    public ActionCall Call =>
        Incoming.Input switch
        {
            Pressed pressed => pressed.Call,
            Opened opened => opened.Call,
            Submitted submitted => submitted.Call,
            Refreshed refreshed => refreshed.Call,
            _ => throw new InvalidOperationException("This turn carries no call; register the handler for a verb."),
        };

    public FieldValues Fields =>
        Incoming.Input switch
        {
            Pressed pressed => pressed.Fields,
            Opened opened => opened.Fields,
            Submitted submitted => submitted.Fields,
            _ => FieldValues.None,
        };

    public bool IsCall => Incoming.Input is Pressed or Opened or Submitted or Refreshed;

    /// <summary>The id of the project that is meant: the call's, else the one that the person opened last.</summary>
    public string? Project => (IsCall ? Call.Project : null) ?? Person.CurrentProject;

    public bool IsPrivate => Incoming.Where.IsPrivate;

    /// <summary>Today in the person's own time zone.</summary>
    public DateOnly Today => Speech.DateOf(Now);
}
