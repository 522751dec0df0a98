using ChatCoach.Core.Messages;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Checkpoints;

/// <summary>An edit is read, moves the agenda and is kept: its row is read ahead, or it would be four waits.</summary>
public sealed class EditedCheckpoint : INamesRow
{
    public NamedRow? RowOf(ActionCall call) =>
        call.Verb is Verbs.CheckpointOpen or Verbs.CheckpointAnswer or Verbs.CheckpointShared
            ? CheckpointViews.EditedBy(call)
            : null;
}
