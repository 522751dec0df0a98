using ChatCoach.Core.Journal;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;

namespace ChatCoach.Core.Projects;

/// <summary>The journal after it was verified: how long it is, whether it holds, and its last entries in words.</summary>
public static class JournalMessages
{
    private const string Kind = "journal.kind.";

    /// <summary>What all of the team may read of; the rest is for owner and deputy.</summary>
    private static readonly string[] TeamKinds =
    [
        "project.",
        "member.",
        "stage.",
        "turn.",
        "checkpoint.",
        "schedule.",
        "settings.",
        "week.",
        "leave.",
        "alert.",
    ];

    /// <param name="speech">The reader's.</param>
    /// <param name="reader">The reader's place on the project.</param>
    /// <param name="length">How many entries there are.</param>
    /// <param name="broken">The first that does not fit, or null.</param>
    /// <param name="latest">The last rows, the oldest first.</param>
    public static CoachMessage Of(
        Speech speech,
        Project project,
        Member reader,
        long length,
        long? broken,
        IEnumerable<JournalRow> latest
    )
    {
        var entries = speech.Count("journal.entries", (int)Math.Min(length, int.MaxValue));
        var word = speech[broken is null ? "journal.intact" : "journal.broken"];
        var seesAll = Access.Allows(reader.Role, Permission.SeePrivate);
        return new CoachMessage(
            speech.Say("journal.summary", project.Name, entries, word),
            Bands.Team(speech, ProjectWords.About(project)),
            [
                new TitleBlock(speech["journal.title"]),
                new StatusBlock(
                    broken is null ? Tone.Good : Tone.Bad,
                    word,
                    broken is null ? entries : speech.Say("journal.brokenAt", entries, broken)
                ),
                new TextBlock(speech[broken is null ? "journal.verified" : "journal.notVerified"]),
                new TextBlock(speech["journal.latest"], TextStyle.Strong),
                new TableBlock(
                    [speech["journal.what"], speech["journal.who"], speech["journal.when"]],
                    [.. latest.Where(row => Sees(reader, row)).Reverse().Select(row => Line(speech, project, row))]
                ),
                .. seesAll && project.JournalHead.Length > 0
                    ? new[]
                    {
                        new TextBlock(
                            speech.Say("journal.head", project.Id, Grouped(project.JournalHead)),
                            TextStyle.Quiet
                        ),
                    }
                    : [],
                new FooterBlock(speech[seesAll ? "journal.footer" : "journal.private"]),
            ]
        );
    }

    /// <summary>In groups of eight, so that it breaks over lines and can be read out.</summary>
    private static string Grouped(string hash) => string.Join(' ', hash.Chunk(8).Select(part => new string(part)));

    internal static bool Sees(Member reader, JournalRow row) =>
        row.Entry is not { } entry
        || Access.Allows(reader.Role, Permission.SeePrivate)
        || TeamKinds.Any(kind => entry.Kind.StartsWith(kind, StringComparison.Ordinal));

    private static string[] Line(Speech speech, Project project, JournalRow row) =>
        row.Entry is { } entry
            ? [WordsOf(speech, entry.Kind), ActorOf(speech, project, entry.Actor), speech.ShortDay(entry.LocalDate)]
            : [speech["journal.erased"], speech["status.none"], speech["status.none"]];

    private static string WordsOf(Speech speech, string kind) =>
        TextCatalog.Shared.English.ContainsKey(Kind + kind) ? speech[Kind + kind] : speech.Say(Kind + "other", kind);

    private static string ActorOf(Speech speech, Project project, string actor) =>
        actor == "coach" ? speech["journal.coach"]
        : project.LinkOfActor(actor) is { } link ? speech.Say("journal.byLink", link.For)
        : project.Members.FirstOrDefault(member => member.Person?.ToString() == actor)?.Name
            ?? speech[Project.IsLink(actor) ? "journal.someLink" : "journal.someone"];
}
