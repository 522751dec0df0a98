using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Help;

/// <summary>The first card of all: three promises, one button, and who sees what before anything is asked.</summary>
public static class WelcomeMessages
{
    public static CoachMessage Welcome(Speech speech, string name)
    {
        var first = ProjectWords.FirstName(name);
        return new CoachMessage(
            speech.Say("help.welcomeSummary", first),
            Bands.OnlyYou(speech, speech["help.about"]),
            [
                new TitleBlock(speech.Say("help.hello", first)),
                new TextBlock(speech["help.promise"]),
                new BulletsBlock([
                    new Bullet(speech["help.point1"], speech["help.point1Rest"]),
                    new Bullet(speech["help.point2"], speech["help.point2Rest"]),
                    new Bullet(speech["help.point3"], speech["help.point3Rest"]),
                ]),
                new ActionsBlock([
                    Button.Open(speech["help.createFirst"], new ActionCall(Verbs.ProjectNew)).AsPrimary(),
                    Button.Press(speech["help.example"], new ActionCall(Verbs.HelpExample)),
                    HelpButtons.OtherLanguage(speech, LanguageHandler.Welcome),
                ]),
                new FooterBlock(speech["help.welcomeFooter"]),
            ]
        );
    }

    /// <summary>For everybody in a channel, so that nobody wonders who came and what it reads. Nothing to press: who
    /// presses would be answered before all.</summary>
    public static CoachMessage InChannel(Speech speech) =>
        new(
            speech["help.channelSummary"],
            Bands.Channel(speech, speech["help.about"]),
            [
                new TitleBlock(speech["help.channelHello"]),
                new TextBlock(speech["help.channelWhat"]),
                new BulletsBlock([
                    new Bullet(speech["help.channelDigest"], speech["help.channelDigestRest"]),
                    new Bullet(speech["help.channelPrivate"], speech["help.channelPrivateRest"]),
                    new Bullet(speech["help.channelReads"], speech["help.channelReadsRest"]),
                ]),
                new FooterBlock(speech["help.channelFooter"]),
            ]
        );
}
