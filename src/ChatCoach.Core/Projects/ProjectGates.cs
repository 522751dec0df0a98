namespace ChatCoach.Core.Projects;

/// <summary>The decision at the end of each stage, and what it does to the rest of the project.</summary>
public sealed partial record Project
{
    /// <summary>The stage at whose end the project was stopped; null while it goes on.</summary>
    public Stage? StoppedAt => Stages.FirstOrDefault(stage => stage.Gate?.Decision == GateDecision.Stop);

    /// <summary>An accepted stage after which the next one is not opened yet.</summary>
    public Stage? WaitingAt =>
        Stages.LastOrDefault(stage => stage.AcceptedOn is not null) is { Gate: { } gate } last
        && gate is not ({ Decision: GateDecision.Continue } or { To: not null })
            ? last
            : null;

    /// <summary>True where the end of this stage is what is to be decided now.</summary>
    public bool IsAtGate(Stage stage) =>
        WaitingAt is { } waiting ? waiting.Id == stage.Id : stage.AcceptedOn is null && stage.Id == CurrentStage?.Id;

    public Stage? StageAfter(Stage stage) => Stages.SkipWhile(one => one.Id != stage.Id).Skip(1).FirstOrDefault();

    /// <summary>
    /// With the decision at the end of a stage. To continue opens the next one: its provider has the turn until its day.
    /// Every other decision gives the turn to us.
    /// </summary>
    /// <param name="stage">The stage as it ends, accepted or not.</param>
    /// <param name="gate">What was decided.</param>
    public Project Deciding(Stage stage, Gate gate)
    {
        var decided = Changing(stage with { Gate = gate });
        var next = decided.StageAfter(stage);
        return gate.Decision == GateDecision.Continue && next is not null
            ? decided.HandingOver(
                new TurnEvent(0, next.Id, Side.Provider, gate.On)
                {
                    Due = next.Due,
                    What = ProjectWords.Cut(next.Deliverable ?? next.Name, LongestTask),
                    By = gate.By,
                }
            )
            : decided.HandingOver(new TurnEvent(0, stage.Id, Side.Client, gate.On) { By = gate.By });
    }

    /// <summary>True where the acceptance can be taken back: nothing was decided after it, and nobody else delivers since.</summary>
    public bool MayUnaccept(Stage stage) =>
        stage is { AcceptedOn: not null }
        && stage.Gate?.To is null
        && Stages.SkipWhile(one => one.Id != stage.Id).Skip(1).All(later => later is { AcceptedOn: null, Gate: null });

    /// <summary>
    /// With a stage under way again, without what was decided at its end. The turn goes back to who had it before the
    /// decision, unless it was handed over since; the days in between stay with who held it then.
    /// </summary>
    /// <param name="stage">One that <see cref="MayUnaccept"/> allows.</param>
    /// <param name="by">Who takes it back, by name.</param>
    /// <param name="day">In the project's zone.</param>
    public Project Unaccepting(Stage stage, string by, DateOnly day)
    {
        var reopened = Changing(stage with { AcceptedOn = null, Gate = null });
        var side = IsTurnOf(stage) && StandingTurns() is [.., var before, _] ? before.Side : Turn.Side;
        var handOver = new TurnEvent(0, stage.Id, side, day) { By = by };
        return reopened.HandingOver(
            side == Side.Provider
                ? handOver with
                {
                    Due = stage.PromisedFor ?? stage.Due,
                    What = ProjectWords.Cut(stage.Deliverable ?? stage.Name, LongestTask),
                }
                : reopened.AsPlanned(handOver)
        );
    }

    /// <summary>True where the turn is still as the decision at the stage's end gave it.</summary>
    private bool IsTurnOf(Stage stage) =>
        stage.Gate is { } gate
        && Holding is { Checkpoint: null } held
        && held.Since == gate.On
        && held.By == gate.By
        && held.Stage == (gate.Decision == GateDecision.Continue && StageAfter(stage) is { } next ? next.Id : stage.Id);

    /// <summary>With nothing left to ask: what was pending is off.</summary>
    public Project Stopped() =>
        this with
        {
            Schedule = Schedule with
            {
                NextPrompt = null,
                NextOccurrence = null,
                HeldSince = null,
                Pending = null,
                SponsorAt = null,
            },
        };

    /// <summary>The last day that counts for who held the turn: nobody is late on what was stopped or is done.</summary>
    public DateOnly CountedUntil(DateOnly today)
    {
        var last =
            StoppedAt?.Gate is { } gate ? gate.On
            : Stages.Count > 0 && !Remaining().Any() ? Stages.Max(stage => stage.AcceptedOn)
            : null;
        return last < today ? last.Value : today;
    }
}
