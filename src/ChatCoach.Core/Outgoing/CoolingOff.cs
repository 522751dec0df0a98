using ChatCoach.Core.Agenda;
using ChatCoach.Core.Language.Wording;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Outgoing;

/// <summary>
/// The one place that says when a text to the provider goes. Without marks it goes at once. With marks that are kept for
/// a reason it waits until the next working morning, the owner's or in their leave the deputy's, unless something passes before that.
/// </summary>
public sealed class CoolingOff(IEnumerable<IOutgoingKind> kinds)
{
    /// <summary>The journal's word for a text that did not wait because of one.</summary>
    private const string Deadline = "deadline";

    private readonly Dictionary<string, IOutgoingKind> _kinds = kinds.ToDictionary(
        kind => kind.Kind,
        StringComparer.Ordinal
    );

    public IOutgoingKind? Find(string? kind) => kind is null ? null : _kinds.GetValueOrDefault(kind);

    public static IReadOnlyList<WordingMark> MarksOf(bool french, string text) =>
        text.Length == 0 ? [] : WordingCheck.Of(TextLanguage.Of(text, french), text);

    public static bool IsMarked(bool french, OutgoingText text) =>
        text.Parts.Any(part => MarksOf(french, part.Text).Count > 0);

    /// <summary>The morning of the next working day: a night lies between, whatever the hour.</summary>
    public static DateTimeOffset MorningAfter(WorkCalendar calendar, DateTimeOffset now) =>
        calendar.StartOf(calendar.NextWorkingDay(calendar.DateOf(now)));

    /// <summary>True where waiting would let pass what the text is needed for.</summary>
    public static bool WouldPass(DateTimeOffset? until, DateTimeOffset now, DateTimeOffset goesAt) =>
        until >= now && until < goesAt;

    /// <summary>Sends the text, holds it, or says that it wants another look.</summary>
    /// <param name="session">Of the change that the text is part of.</param>
    /// <param name="text">As it was written; its id names an earlier one where it is that one rewritten.</param>
    /// <param name="french">The language taken where the words do not tell.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(Sending Sending, OutgoingText Text)> OfferAsync(
        ProjectSession session,
        OutgoingText text,
        bool french,
        CancellationToken cancellationToken
    )
    {
        var kind = _kinds[text.Kind];
        var marked = IsMarked(french, text);
        if (marked && text.Because is null)
        {
            return (Sending.Marked, text);
        }

        if (await WaitingAsync(session, text, cancellationToken) is { } waiting)
        {
            return (Sending.Held, waiting);
        }

        var goesAt = MorningAfter(session.Project.CalendarOfLeads(), session.Now);
        text = text with { Until = await kind.UntilAsync(session, text.About, cancellationToken) };
        if (kind.ReplacesEarlier)
        {
            await WithdrawEarlierAsync(session, text, cancellationToken);
        }

        return marked && !WouldPass(text.Until, session.Now, goesAt)
            ? (Sending.Held, Hold(session, text, goesAt))
            : await SendAsync(session, text, marked ? Deadline : null, cancellationToken);
    }

    /// <summary>
    /// Lets go what waits and would come too late in the morning: a deadline became known, or came nearer, since it was
    /// held. The owner hears what went.
    /// </summary>
    public async Task ReleaseAsync(ProjectSession session, CancellationToken cancellationToken)
    {
        foreach (var held in session.Project.Held.ToList())
        {
            var until = await _kinds[held.Kind].UntilAsync(session, held.About, cancellationToken);
            if (
                WouldPass(until, session.Now, held.GoesAt)
                && await session.FindAsync(OutgoingText.Row, held.Id, cancellationToken)
                    is { Standing: TextStanding.Waiting } text
            )
            {
                await LetGoAsync(session, text with { Until = until }, Deadline, cancellationToken);
            }
        }
    }

    /// <summary>Sends what waited, or says that nobody is there any more to send it to; either way whoever minds it sees it.</summary>
    public async Task LetGoAsync(
        ProjectSession session,
        OutgoingText text,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var (sending, after) = await SendAsync(session, text, reason, cancellationToken);
        if (sending == Sending.Nobody)
        {
            after = End(session, text, TextStanding.Obsolete);
        }

        if (session.Project.AtHand(session.Now).Lead is { Person: { } person } lead)
        {
            var speech = await session.SpeechOfAsync(lead, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"{text.Id}-v{after.Version}"),
                    person,
                    OutgoingMessages.Card(speech, session.Project, after)
                )
            );
        }
    }

    /// <summary>When the text is of no use any more, as it is known now.</summary>
    public Task<DateTimeOffset?> UntilAsync(
        ProjectSession session,
        OutgoingText text,
        CancellationToken cancellationToken
    ) => _kinds[text.Kind].UntilAsync(session, text.About, cancellationToken);

    /// <summary>Sends it now, whatever its marks.</summary>
    /// <param name="reason">Why it does not wait: a person's words, or the coach's word for a deadline.</param>
    public async Task<(Sending Sending, OutgoingText Text)> SendAsync(
        ProjectSession session,
        OutgoingText text,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var gone = text with
        {
            Standing = TextStanding.Gone,
            EndedAt = session.Now,
            Reason = reason,
            Version = text.Version + 1,
        };
        if (!await _kinds[text.Kind].SendAsync(session, gone, cancellationToken))
        {
            return (Sending.Nobody, text);
        }

        Keep(session, gone);
        session.Project = session.Project.Releasing(text.Id);
        session.Record(
            "outgoing.sent",
            text.Id,
            ("kind", text.Kind),
            ("text", Whole(text)),
            ("because", text.Because),
            ("reason", reason)
        );
        return (Sending.Sent, gone);
    }

    public static OutgoingText Hold(ProjectSession session, OutgoingText text, DateTimeOffset goesAt)
    {
        var held = text with { Standing = TextStanding.Waiting, GoesAt = goesAt, Version = text.Version + 1 };
        Keep(session, held);
        session.Project = session.Project.KeepingBack(new HeldText(text.Id, text.Kind, text.About, goesAt));
        session.Record(
            "outgoing.held",
            text.Id,
            ("kind", text.Kind),
            ("text", Whole(text)),
            ("because", text.Because),
            ("goes", goesAt.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture))
        );
        return held;
    }

    public static OutgoingText End(ProjectSession session, OutgoingText text, TextStanding standing)
    {
        var ended = text with { Standing = standing, EndedAt = session.Now, Version = text.Version + 1 };
        Keep(session, ended);
        session.Project = session.Project.Releasing(text.Id);
        session.Record(
            standing == TextStanding.Withdrawn ? "outgoing.withdrawn" : "outgoing.obsolete",
            text.Id,
            ("kind", text.Kind)
        );
        return ended;
    }

    /// <summary>The same text that waits already: a second click, or a second delivery.</summary>
    private static async Task<OutgoingText?> WaitingAsync(
        ProjectSession session,
        OutgoingText text,
        CancellationToken cancellationToken
    )
    {
        foreach (var held in Alike(session.Project, text))
        {
            if (
                await session.FindAsync(OutgoingText.Row, held.Id, cancellationToken) is { } known
                && known.SaysTheSameAs(text)
            )
            {
                return known;
            }
        }

        return null;
    }

    private static async Task WithdrawEarlierAsync(
        ProjectSession session,
        OutgoingText text,
        CancellationToken cancellationToken
    )
    {
        foreach (var held in Alike(session.Project, text).Where(held => held.Id != text.Id).ToList())
        {
            if (await session.FindAsync(OutgoingText.Row, held.Id, cancellationToken) is { } earlier)
            {
                End(session, earlier, TextStanding.Withdrawn);
            }
        }
    }

    private static List<HeldText> Alike(Project project, OutgoingText text) =>
        [.. project.Held.Where(held => (held.Kind, held.About) == (text.Kind, text.About))];

    private static void Keep(ProjectSession session, OutgoingText text) => session.Put(OutgoingText.Row, text.Id, text);

    private static string Whole(OutgoingText text) => string.Join('\n', text.Parts.Select(part => part.Text));
}

/// <summary>What became of a text that was to go.</summary>
public enum Sending
{
    Sent,
    Held,

    /// <summary>It has marks, and no reason to keep them.</summary>
    Marked,

    /// <summary>There is nobody or nothing to send it to.</summary>
    Nobody,
}
