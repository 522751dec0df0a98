using System.Globalization;
using ChatCoach.BlockCheck;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Host.SlackEdge;
using ChatCoach.Slack.BlockKit;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>What the edge itself draws, besides the messages and forms of the features: pages, notes, offers.</summary>
internal static class OwnSurfaces
{
    private const int Lines = 260;

    private static readonly ActionCall Again = new(Verbs.ProjectOpen, "p1");

    public static IEnumerable<DrawnSurface> All() =>
        new[] { "fr-FR", "en-GB" }.SelectMany(locale => In(new Speech(locale, "Europe/Paris")));

    private static IEnumerable<DrawnSurface> In(Speech speech)
    {
        var (name, close) = (speech.Culture.Name, speech["edge.close"]);
        var back = Button.Press(speech["slack.allProjects"], new ActionCall(Verbs.ProjectList));
        for (var page = 0; page < 3; page++)
        {
            var pages = new SlackPages(speech, Again, page, [0]);
            yield return Drawn(
                $"home, page {page} ({name})",
                Surface.Home,
                SlackMessages.Home(Long, "Note.", back, pages).View
            );
            yield return Drawn(
                $"modal, page {page} ({name})",
                Surface.Modal,
                SlackMessages.Modal(Long, "Note.", close, new ModalData(), pages)
            );
        }

        var whole = new SlackPages(speech, null, 0, []);
        yield return Drawn(
            $"home that goes on in messages ({name})",
            Surface.Home,
            SlackMessages.Home(Long, null, null, whole).View
        );
        foreach (var (number, message) in SlackMessages.Render(Long, "Note.").Index())
        {
            yield return Drawn($"message that goes on, {number} ({name})", message);
        }

        foreach (
            var sentence in new[]
            {
                "edge.hurried",
                "slack.notShown",
                "slack.tooLate",
                "coach.wroteInPrivate",
                "coach.unknownButton",
            }
        )
        {
            yield return Drawn($"{sentence} as a message ({name})", SlackMessages.Line(speech[sentence]));
            yield return Drawn(
                $"{sentence} in a modal ({name})",
                Surface.Modal,
                SlackMessages.Modal("ChatCoach", speech[sentence], close)
            );
        }

        yield return Drawn(
            $"a draft that was kept ({name})",
            SlackMessages.Line(speech.Say("slack.draftKept", speech["newProject.title"]))
        );
        yield return Drawn(
            $"a practice ({name})",
            Surface.Modal,
            SlackMessages.Modal(speech.Say("practice.label", "5-2"), speech["practice.5-2"], close)
        );
        yield return Drawn(
            $"a text of many fields ({name})",
            Surface.Modal,
            SlackForms.Render(LongForm, speech, SlackOrigin.None)
        );
        yield return Drawn(
            $"a document that was handed over ({name})",
            SlackMessages.Render(
                new CoachMessage(
                    "Document.",
                    new Band("Site", "Vous seul"),
                    [new TextBlock(speech.Say("slack.fileHere", "dossier.docx"))]
                )
            )[0]
        );
    }

    private static CoachMessage Long { get; } =
        new(
            "Un long journal.",
            new Band("Site", "Vous seul"),
            [
                new DetailsBlock("d1", [new TextBlock("Le détail.")]),
                .. Enumerable
                    .Range(1, Lines)
                    .Select(number => new TextBlock(string.Create(CultureInfo.InvariantCulture, $"Ligne {number}."))),
            ]
        )
        {
            Refresh = Again,
        };

    private static Form LongForm { get; } =
        new(
            "Noter un courrier",
            new Band("Site", "Équipe"),
            [
                FieldRow.Of(
                    new TextField("mail.text", "Le texte") { MaxLength = 10_000, Value = new string('a', 7_000) }
                ),
            ],
            Button.Press("Garder", new ActionCall(Verbs.MailLog, "p1"))
        );

    private static DrawnSurface Drawn(string name, Surface surface, View view) =>
        new(name, surface, BlockKitJson.Write(view));

    private static DrawnSurface Drawn(string name, SlackMessage message) =>
        new(name, Surface.Message, BlockKitJson.Write(message));
}
