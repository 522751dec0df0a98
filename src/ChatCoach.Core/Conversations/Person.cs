namespace ChatCoach.Core.Conversations;

/// <summary>What is remembered of a person between deliveries.</summary>
public sealed record Person(PersonKey Key, string Name)
{
    /// <summary>The culture that the coach speaks with this person: <c>fr-FR</c> or <c>en-GB</c>.</summary>
    public string Locale { get; init; } = "en-GB";

    /// <summary>True once the person has asked for a language: the channel's locale no longer decides.</summary>
    public bool LocaleChosen { get; init; }

    /// <summary>The IANA time zone.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>The private chat with the bot, once there is one.</summary>
    public ConversationAddress? Private { get; init; }

    /// <summary>True once welcomed, so that two install events greet once.</summary>
    public bool Welcomed { get; init; }

    /// <summary>True after the channel has refused a message (403 or 404), until the person is heard from again.</summary>
    public bool Unreachable { get; init; }

    /// <summary>The project that typed commands mean when they name none.</summary>
    public string? CurrentProject { get; init; }
}
