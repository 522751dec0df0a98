using System.Globalization;
using ChatCoach.Core.Conversations;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>Looks back: what an edit changed, and every date that was promised. For the client's people alone.</summary>
public sealed class HistoryHandler(ProjectDesk desk) : IChatHandler
{
    public void Register(Routes routes)
    {
        routes.On(Intent.Promises, PromisesAsync);
        routes.On(Intent.Changes, ChangesAsync);
        routes.On(Verbs.PromisesShow, PromisesAsync);
        routes.On(Verbs.CheckpointVersions, ChangesAsync);
    }

    private Task<Reply> PromisesAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            session =>
                Task.FromResult(
                    Reply.Replace(PromiseMessages.Card(turn.Speech, session.Project, NumberOf(turn) ?? 0, turn.Now))
                ),
            cancellationToken
        );

    /// <summary>Of the checkpoint on the card; of the last one that was answered where the words were typed.</summary>
    private Task<Reply> ChangesAsync(Turn turn, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            turn,
            turn.Project,
            Permission.SeeTeam,
            async session =>
            {
                var occurrence =
                    (turn.IsCall ? Checkpoint.Read(turn.Call.Subject) : null)
                    ?? session.Project.LastAnswers?.Occurrence;
                var checkpoint = occurrence is { } day
                    ? await session.FindAsync(Checkpoint.Row, Checkpoint.IdOf(day), cancellationToken)
                    : null;
                return checkpoint is null
                    ? Reply.Note(turn.Speech["changes.none"])
                    : Reply.Replace(
                        VersionMessages.Card(
                            turn.Speech,
                            session.Project,
                            checkpoint,
                            CheckpointViews.CardOf(turn),
                            NumberOf(turn) ?? checkpoint.Latest.Number
                        )
                    );
            },
            cancellationToken
        );

    private static int? NumberOf(Turn turn) =>
        turn.IsCall && int.TryParse(turn.Call.Choice, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
