using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>
/// Gives the provider's people what a checkpoint says of the work, after a look at exactly that. For owner and deputy;
/// the same version goes out once.
/// </summary>
public sealed class ShareHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Verbs.CheckpointShare, PreviewAsync);
        routes.On(Verbs.CheckpointShared, ShareAsync);
    }

    private Task<Reply> PreviewAsync(Turn turn, CancellationToken cancellationToken) =>
        OpenAsync(
            turn,
            (session, checkpoint) =>
                Task.FromResult(
                    Reply.Replace(
                        ShareMessages.Preview(turn.Speech, session.Project, checkpoint, CheckpointViews.CardOf(turn))
                    )
                ),
            cancellationToken
        );

    private Task<Reply> ShareAsync(Turn turn, CancellationToken cancellationToken) =>
        OpenAsync(
            turn,
            async (session, checkpoint) =>
            {
                var number = checkpoint.Latest.Number;
                if (checkpoint.SharedVersion != number)
                {
                    await SendAsync(session, checkpoint, cancellationToken);
                    checkpoint = checkpoint with { SharedVersion = number };
                    session.Put(Checkpoint.Row, Checkpoint.IdOf(checkpoint.Occurrence), checkpoint);
                    session.Record(
                        "checkpoint.shared",
                        Checkpoint.IdOf(checkpoint.Occurrence),
                        ("version", number.ToString(CultureInfo.InvariantCulture))
                    );
                }

                return Reply
                    .Replace(Summary(turn, session, checkpoint))
                    .WithNotice(turn.Speech.Say("share.done", ShareMessages.NamesOf(turn.Speech, session.Project)));
            },
            cancellationToken
        );

    /// <summary>The checkpoint as the card showed it; an older card gets the one that holds now and shares nothing.</summary>
    private Task<Reply> OpenAsync(
        Turn turn,
        Func<ProjectSession, Checkpoint, Task<Reply>> share,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            turn,
            turn.Call.Project,
            Permission.AnswerCheckpoint,
            CheckpointViews.EditedBy(turn),
            async session =>
            {
                var occurrence = CheckpointViews.OccurrenceOf(turn, session);
                var card = CheckpointViews.CardOf(turn);
                var checkpoint = await CheckpointViews.FindAsync(session, occurrence, cancellationToken);
                if (checkpoint is null || (checkpoint.Latest.Number != turn.Call.Version && !session.IsRepeat))
                {
                    return await CheckpointViews.StaleAsync(session, turn.Speech, occurrence, card, cancellationToken);
                }

                return !ShareMessages.IsOfWhoDelivers(session.Project, checkpoint)
                        ? Refused(turn, session, checkpoint, "share.otherProvider")
                    : ShareMessages.ReadersIn(session.Project).Any() ? await share(session, checkpoint)
                    : Refused(turn, session, checkpoint, "share.nobody");
            },
            cancellationToken
        );

    private static async Task SendAsync(
        ProjectSession session,
        Checkpoint checkpoint,
        CancellationToken cancellationToken
    )
    {
        foreach (var (index, member) in ShareMessages.ReadersIn(session.Project).Index())
        {
            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant(
                        $"checkpoint-shared-{Checkpoint.IdOf(checkpoint.Occurrence)}-v{checkpoint.Latest.Number}-{index}"
                    ),
                    member.Person!,
                    ShareMessages.ForProvider(speech, session.Project, checkpoint, member)
                )
                {
                    CardKey = "checkpoint-shared|" + Checkpoint.IdOf(checkpoint.Occurrence),
                    Update = checkpoint.SharedVersion > 0,
                }
            );
        }
    }

    private static Reply Refused(Turn turn, ProjectSession session, Checkpoint checkpoint, string why) =>
        Reply.Replace(Summary(turn, session, checkpoint)).WithNotice(turn.Speech[why]);

    private static CoachMessage Summary(Turn turn, ProjectSession session, Checkpoint checkpoint) =>
        SummaryMessages.Summary(
            turn.Speech,
            session.Project,
            checkpoint,
            CheckpointViews.CardOf(turn),
            mayEdit: true,
            turn.Now
        );
}
