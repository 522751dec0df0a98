using ChatCoach.Core.Language;

namespace ChatCoach.Core.Messages;

/// <summary>The words of the band and of the practice link, the same on every card.</summary>
public static class Bands
{
    public static Band OnlyYou(Speech speech, string about) => new(about, speech["band.onlyYou"]);

    public static Band Team(Speech speech, string about) => new(about, speech["band.team"]);

    public static Band NeverProvider(Speech speech, string about) => new(about, speech["band.neverProvider"]);

    /// <summary>What the provider sees too, read by the client's people.</summary>
    public static Band Shared(Speech speech, string about, string provider) =>
        new(about, speech.Say("band.shared", provider), Shared: true);

    /// <summary>What the provider sees too, read by the provider.</summary>
    public static Band SharedWith(Speech speech, string about, string owner) =>
        new(about, speech.Say("band.sharedWith", speech.Of(owner)), Shared: true);

    /// <summary>What stands in a channel that people of both sides may read.</summary>
    public static Band Channel(Speech speech, string about) => new(about, speech["band.channel"], Shared: true);

    /// <param name="speech">The reader's.</param>
    /// <param name="number">The practice's number in the playbook, such as 5-2.</param>
    public static Practice Practice(Speech speech, string number) =>
        // With a hyphen that no line ends on.
        new(speech.Say("practice.label", number.Replace('-', '\u2011')), speech["practice." + number]);
}
