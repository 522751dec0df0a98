using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The channel of the digest takes nothing any more: it is let go, and the owner hears of it once.</summary>
public static class ClosedChannels
{
    public static async Task TellAsync(
        ProjectSession session,
        ConversationAddress closed,
        CancellationToken cancellationToken
    )
    {
        if (session.Project.Channel is not { } channel || channel.Address != closed)
        {
            return;
        }

        session.Project = session.Project with { Channel = null };
        session.Record("digest.closed");
        var owner = session.Project.Owner;
        if (owner.Person is not { } person)
        {
            return;
        }

        var speech = await session.SpeechOfAsync(owner, cancellationToken);
        var text = speech.Say("closedChannel.text", session.Project.Name);
        session.Tell(
            new OutboxMessage(
                string.Create(CultureInfo.InvariantCulture, $"digest-closed-{session.Project.Version}"),
                person,
                new CoachMessage(
                    text,
                    Bands.OnlyYou(speech, ProjectWords.About(session.Project)),
                    [
                        new TitleBlock(speech["closedChannel.title"]),
                        new TextBlock(text),
                        new BoxBlock(speech["closedChannel.heading"], speech["closedChannel.do"]),
                        new ActionsBlock([
                            Button
                                .Press(
                                    speech["unreachable.status"],
                                    new ActionCall(Verbs.ProjectOpen, session.Project.Id)
                                )
                                .AsPrimary(),
                        ]),
                        new FooterBlock(speech["unreachable.footer"]),
                    ]
                )
            )
        );
    }
}
