using System.Globalization;
using ChatCoach.Core.Outgoing;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Mails;

/// <summary>
/// The answer to a hostile mail, about that mail. Its deadline, or the notice that it is, lifts "no letters yet": the
/// journal tells so.
/// </summary>
public sealed class ReplyOutgoing : IOutgoingKind
{
    /// <summary>The kind's word.</summary>
    public const string Word = "reply";

    /// <summary>The last step of a dispute at which a call comes first.</summary>
    private const int DialogueStep = 4;

    public string Kind => Word;

    public bool ReplacesEarlier => true;

    public Task<IReadOnlyList<TextPart>?> PartsAsync(
        ProjectSession session,
        string about,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<TextPart>?>(
            session.Project.MailOf(about) is { IsOpen: true } mail
            && ReplyNeeds.Of(mail) is ReplyNeed.Brief or ReplyNeed.WithCounsel
                ? [new TextPart(Word, "")]
                : null
        );

    public Task<DateTimeOffset?> UntilAsync(ProjectSession session, string about, CancellationToken cancellationToken)
    {
        var calendar = session.Project.CalendarOf(session.Project.Owner);
        return Task.FromResult<DateTimeOffset?>(
            session.Project.MailOf(about) is { IsOpen: true, Deadline: { } deadline }
            && calendar.EndOf(deadline) >= session.Now
                ? calendar.EndOf(deadline)
                : null
        );
    }

    public async Task<bool> SendAsync(ProjectSession session, OutgoingText text, CancellationToken cancellationToken)
    {
        if (session.Project.MailOf(text.About) is not { IsOpen: true } mail)
        {
            return false;
        }

        if (
            session.Project.OpenDispute is { Step: <= DialogueStep }
            && await session.FindAsync(ReceivedMail.Row, mail.Id, cancellationToken) is { } whole
        )
        {
            session.Record(
                "letter.excepted",
                mail.Id,
                ("why", mail.IsNotice ? "notice" : "deadline"),
                ("reason", whole.Demand),
                ("deadline", mail.Deadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            );
        }

        return true;
    }
}
