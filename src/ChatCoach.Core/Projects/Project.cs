namespace ChatCoach.Core.Projects;

/// <summary>One contract with one provider: the root of everything that is kept in its partition.</summary>
public sealed partial record Project
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Provider { get; init; }

    public decimal? Amount { get; init; }

    public string Currency { get; init; } = "EUR";

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>Projects that were kept before there were settings have the usual ones.</summary>
    public ProjectSettings Settings
    {
        get => field ?? ProjectSettings.None;
        init;
    }

    public IReadOnlyList<Stage> Stages { get; init; } = [];

    public IReadOnlyList<Member> Members { get; init; } = [];

    public required CheckpointSchedule Schedule { get; init; }

    public StageTurn Turn { get; init; } = new(Side.Provider, default);

    /// <summary>Every hand-over of the turn, oldest first.</summary>
    public IReadOnlyList<TurnEvent> Turns
    {
        get => field ?? [];
        init;
    }

    public Health Health { get; init; } = Health.OnTrack;

    /// <summary>The last checkpoint answers: the next questionnaire and the status are filled from them.</summary>
    public CheckpointAnswers? LastAnswers { get; init; }

    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    public IReadOnlyList<DisputeLine> Disputes { get; init; } = [];

    /// <summary>How many times counsel's advice was noted; each is a row of its own.</summary>
    public int AdviceNotes { get; init; }

    /// <summary>The last day on which somebody asked for counsel without a dispute.</summary>
    public DateOnly? CounselAskedOn { get; init; }

    /// <summary>Grows when the owner withdraws the pictures: addresses given before open nothing any more.</summary>
    public int PictureEpoch { get; init; }

    /// <summary>Counts the changes; the journal's head stands beside it.</summary>
    public int Version { get; init; }

    public long JournalLength { get; init; }

    public string JournalHead { get; init; } = "";

    public Member Owner => Members.First(member => member.Role == Role.Owner);

    public Member? Deputy => Members.FirstOrDefault(member => member.Role == Role.Deputy);

    public Member? Sponsor => Members.FirstOrDefault(member => member.Role == Role.Sponsor);

    /// <summary>The stage under way: the first that is not accepted, or the last.</summary>
    public Stage? CurrentStage =>
        Stages.FirstOrDefault(stage => stage.AcceptedOn is null) ?? (Stages.Count > 0 ? Stages[^1] : null);

    public DisputeLine? OpenDispute => Disputes.FirstOrDefault(dispute => dispute.ClosedOn is null);
}
