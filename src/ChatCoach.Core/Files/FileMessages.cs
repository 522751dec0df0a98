using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Files;

/// <summary>A file that is ready: its name, and a button for each format.</summary>
public static class FileMessages
{
    public static CoachMessage Ready(
        Speech speech,
        Project project,
        string name,
        IReadOnlyList<(string Format, string Address)> addresses
    ) =>
        new(
            speech.Say("file.summary", name),
            Bands.OnlyYou(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["file.title"]),
                new TextBlock(name),
                new ActionsBlock([
                    .. addresses.Select(
                        (address, index) =>
                            index == 0
                                ? Link(speech, address.Format, address.Address).AsPrimary()
                                : Link(speech, address.Format, address.Address)
                    ),
                ]),
                new FooterBlock(speech["file.footer"]),
            ]
        );

    private static Button Link(Speech speech, string format, string address) =>
        Button.Link(speech["file.open." + format], address);
}
