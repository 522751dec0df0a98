using ChatCoach.Core.Agenda;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Digests;

/// <summary>
/// Posts the digest when it comes due: in working time, once however many came due while the service was down, and not
/// while the project is paused or over.
/// </summary>
public sealed class DigestAgenda(IChannelReaders readers) : IAgendaHandler
{
    public IReadOnlyCollection<AgendaKind> Kinds { get; } = [AgendaKind.Digest];

    public async Task OnDueAsync(ProjectSession session, AgendaItem item, CancellationToken cancellationToken)
    {
        if (
            session.Project.Channel is not { } channel
            || !(channel.NextAt <= session.Now)
            || session.Project.DigestIsDone
        )
        {
            return;
        }

        var calendar = session.Project.ChannelCalendar();
        if (!calendar.IsWorkingTime(session.Now))
        {
            session.Project = session.Project with
            {
                Channel = channel with { NextAt = calendar.NextWorkingTime(session.Now) },
            };
            session.Record("digest.held");
            return;
        }

        var today = calendar.DateOf(session.Now);
        var isDone = session.Project.CurrentStage is { AcceptedOn: not null };
        var hasNews = !session.Project.Schedule.IsPausedOn(today) && session.Project.StoppedAt is null;
        if (hasNews)
        {
            // Somebody of the provider may have come since the channel was declared the team's alone.
            var isTeams =
                channel.TeamOnly
                && await readers.OthersAsync(session.Project, channel.Address, cancellationToken) is { Count: 0 };
            await PostAsync(session, channel with { TeamOnly = isTeams }, cancellationToken);
        }

        session.Record(hasNews ? "digest.posted" : "digest.skipped");
        channel = channel with { LastOn = today, SaidDone = hasNews ? isDone : channel.SaidDone };
        session.Project = (session.Project with { Channel = channel }).PlanningDigest(session.Now);
    }

    /// <summary>What a channel gets of the project as it stands, in its own language.</summary>
    internal static async Task<Messages.CoachMessage> MessageAsync(
        ProjectSession session,
        DigestChannel channel,
        CancellationToken cancellationToken
    )
    {
        var project = session.Project;
        var speech = new Speech(channel.Locale, project.Schedule.Cadence.TimeZone);
        if (!channel.TeamOnly)
        {
            return SharedDigest.Of(speech, project, session.Now);
        }

        var last = project.LastAnswers is { } answers
            ? await session.FindAsync(Checkpoint.Row, Checkpoint.IdOf(answers.Occurrence), cancellationToken)
            : null;
        return TeamDigest.Of(speech, project, last, session.Now);
    }

    private static async Task PostAsync(
        ProjectSession session,
        DigestChannel channel,
        CancellationToken cancellationToken
    ) =>
        session.Tell(
            new OutboxMessage(
                FormattableString.Invariant($"digest-{session.Project.Version}"),
                channel.Key,
                await MessageAsync(session, channel, cancellationToken)
            )
            {
                Where = channel.Address,
                CardKey = FormattableString.Invariant($"digest|{channel.Number}"),
            }
        );
}
