using System.Globalization;
using System.Security.Cryptography;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>What counsel advised, noted and read by owner and deputy, at whatever step and without a dispute too.</summary>
public sealed class AdviceHandler(ProjectDesk desk) : IChatHandler
{
    /// <summary>A second click follows the first: more rows than these are not compared.</summary>
    private const int Compared = 8;

    public void Register(Routes routes)
    {
        routes.On(Intent.Advice, ListAsync);
        routes.On(Verbs.AdviceList, ListAsync);
        routes.On(Verbs.AdviceOpen, OpenAsync);
        routes.On(Verbs.AdviceNote, NoteAsync);
    }

    private Task<Reply> ListAsync(Turn turn, CancellationToken cancellationToken) =>
        WorkAsync(
            turn,
            async session =>
            {
                var count = session.Project.AdviceNotes;
                var page =
                    turn.IsCall && turn.Call.Verb == Verbs.AdviceList
                        ? Math.Clamp(turn.Call.Step, 0, Math.Max(0, (count - 1) / AdviceMessages.Shown))
                        : 0;
                var last = count - (page * AdviceMessages.Shown);
                var first = Math.Max(1, last - AdviceMessages.Shown + 1);
                var entries = await FindAsync(session, first, last, cancellationToken);
                return Reply.Replace(
                    AdviceMessages.List(
                        turn.Speech,
                        session.Project,
                        [.. entries.OrderByDescending(entry => entry.Number)],
                        page,
                        session.DayOf(turn.Now)
                    )
                );
            },
            cancellationToken
        );

    private Task<Reply> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        WorkAsync(
            turn,
            async session =>
                Reply.Ask(
                    AdviceForms.Ask(
                        turn.Speech,
                        session.Project,
                        session.DayOf(turn.Now),
                        session.Project.AdviceNotes,
                        await CorrectedAsync(turn, session, cancellationToken)
                    )
                ),
            cancellationToken
        );

    private Task<Reply> NoteAsync(Turn turn, CancellationToken cancellationToken) =>
        WorkAsync(
            turn,
            async session =>
            {
                var corrected = await CorrectedAsync(turn, session, cancellationToken);
                var today = session.DayOf(turn.Now);
                var form = AdviceForms.Ask(turn.Speech, session.Project, today, turn.Call.Step, corrected);
                var (given, returned) = AdviceForms.Read(form, turn.Fields, turn.Speech, today);
                if (given is null)
                {
                    return Reply.Errors(returned!);
                }

                given = given with { Corrects = corrected?.Number };
                var count = session.Project.AdviceNotes;
                var later = await FindAsync(
                    session,
                    Math.Max(turn.Call.Step + 1, count - Compared + 1),
                    count,
                    cancellationToken
                );
                var kept = later.FirstOrDefault(given.SaysTheSameAs) ?? Add(session, given);
                return Reply.Replace(AdviceMessages.Noted(turn.Speech, session.Project, kept, today));
            },
            cancellationToken
        );

    private static AdviceEntry Add(ProjectSession session, AdviceEntry given)
    {
        var made = given with
        {
            Number = session.Project.AdviceNotes + 1,
            RecordedBy = session.Me?.Name ?? "",
            Salt = RandomNumberGenerator.GetHexString(32, lowercase: true),
        };
        session.Put(AdviceEntry.Row, AdviceEntry.IdOf(made.Number), made);
        session.Project = session.Project with { AdviceNotes = made.Number };
        session.Record(
            "advice.noted",
            null,
            ("number", made.Number.ToString(CultureInfo.InvariantCulture)),
            ("corrects", made.Corrects?.ToString(CultureInfo.InvariantCulture)),
            ("sha256", made.Fingerprint())
        );
        return made;
    }

    private Task<Reply> WorkAsync(
        Turn turn,
        Func<ProjectSession, Task<Reply>> act,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeePrivate,
            NumberOf(turn) is { } number ? NamedRow.Of(AdviceEntry.Row, AdviceEntry.IdOf(number)) : null,
            act,
            cancellationToken
        );

    private static int? NumberOf(Turn turn) =>
        turn.IsCall && int.TryParse(turn.Call.Choice, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<AdviceEntry?> CorrectedAsync(
        Turn turn,
        ProjectSession session,
        CancellationToken cancellationToken
    ) =>
        NumberOf(turn) is { } number && number > 0 && number <= session.Project.AdviceNotes
            ? await session.FindAsync(AdviceEntry.Row, AdviceEntry.IdOf(number), cancellationToken)
            : null;

    private static Task<IReadOnlyList<AdviceEntry>> FindAsync(
        ProjectSession session,
        int first,
        int last,
        CancellationToken cancellationToken
    ) =>
        session.FindAllAsync(
            AdviceEntry.Row,
            Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(AdviceEntry.IdOf),
            cancellationToken
        );
}
