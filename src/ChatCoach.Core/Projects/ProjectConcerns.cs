namespace ChatCoach.Core.Projects;

public sealed partial record Project
{
    private const int HeavyWeight = 6;
    private const int TopRisksShown = 3;
    private const int MovesThatCount = 2;

    /// <summary>The day on which the stage under way is awaited: as last promised, else as planned.</summary>
    public DateOnly? DeliveryDue => CurrentStage is { AcceptedOn: null } stage ? stage.PromisedFor ?? stage.Due : null;

    /// <summary>When the side whose turn it is should be done: as it was handed over, the provider else as promised.</summary>
    public DateOnly? TurnDue =>
        Holding is { Due: { } due } ? due
        : Turn.Side == Side.Provider ? DeliveryDue
        : null;

    /// <summary>What wants looking at, the most urgent first; nothing but what this reader may know.</summary>
    /// <param name="reader">Someone on the project.</param>
    /// <param name="today">The day in the project's zone.</param>
    public IReadOnlyList<Concern> Concerns(Member reader, DateOnly today) =>
        [
            .. (
                Access.Allows(reader.Role, Permission.SeeTeam)
                    ? TeamConcerns(reader, today)
                    : TurnConcerns(Side.Provider, today)
            ).OrderBy(concern => concern.Kind),
        ];

    private IEnumerable<Concern> TeamConcerns(Member reader, DateOnly today) =>
        (StoppedAt is null && Access.Allows(reader.Role, Permission.AnswerCheckpoint) ? LeadConcerns(today) : [])
            .Concat(
                OpenDispute is { } dispute && Access.Allows(reader.Role, Permission.SeePrivate)
                    ?
                    [
                        new Concern(ConcernKind.Dispute)
                        {
                            Day = dispute.OpenedOn,
                            What = dispute.Title,
                            Number = dispute.Step,
                        },
                    ]
                    : []
            )
            .Concat(AlertConcerns(today))
            .Concat(StoppedAt is null ? ProviderConcerns(today).Concat(RiskConcerns()) : []);

    private IEnumerable<Concern> LeadConcerns(DateOnly today)
    {
        if (Schedule.Missed > 0)
        {
            yield return new Concern(ConcernKind.CheckpointsMissed) { Number = Schedule.Missed };
        }

        if (Schedule.Pending is { } pending)
        {
            yield return new Concern(ConcernKind.CheckpointWaits) { Day = pending.Occurrence };
        }

        // The acceptance of what was delivered is the turn that we have: it is told as that.
        if (MissedTurns(today).FirstOrDefault(turn => turn.Stage is null) is { } missed)
        {
            yield return new Concern(ConcernKind.TurnMissed) { Day = missed.Until, What = missed.What };
        }

        if (UnbookedTurn(today) is { } unbooked)
        {
            yield return new Concern(ConcernKind.TurnUnbooked) { Day = unbooked.From, What = unbooked.What };
        }

        foreach (var concern in TurnConcerns(Side.Client, today))
        {
            yield return concern;
        }
    }

    private IEnumerable<Concern> TurnConcerns(Side side, DateOnly today)
    {
        if (Turn.Side != side || CurrentStage is { AcceptedOn: not null })
        {
            yield break;
        }

        var late = LateBy(today);
        yield return new Concern(late > 0 ? ConcernKind.OwnTurnLate : ConcernKind.OwnTurn)
        {
            Day = Turn.Since == default ? null : Turn.Since,
            What = CurrentStage?.Name,
            Number = late,
        };
    }

    private IEnumerable<Concern> AlertConcerns(DateOnly today)
    {
        foreach (var alert in Alerts.Where(alert => alert is { ClosedOn: null, Action: null }))
        {
            yield return new Concern(alert.IsAmber ? ConcernKind.AlertAged : ConcernKind.AlertRaised)
            {
                Day = CalendarOf(Owner).DateOf(alert.RaisedAt),
                What = alert.What,
            };
        }

        var planned = Alerts
            .Where(alert => alert is { ClosedOn: null, Action: not null })
            .ToLookup(alert => alert.ActionDue < today);
        foreach (var alert in planned[true])
        {
            yield return new Concern(ConcernKind.ActionLate) { Day = alert.ActionDue, What = alert.Action };
        }

        if (planned[false].Count() is > 0 and var count)
        {
            yield return new Concern(ConcernKind.AlertsPlanned) { Number = count };
        }
    }

    private IEnumerable<Concern> ProviderConcerns(DateOnly today)
    {
        if (StallCount.Of(this, today) is { Level: not StallLevel.None and var level })
        {
            yield return new Concern(level == StallLevel.Red ? ConcernKind.StallRed : ConcernKind.StallAmber)
            {
                Day = Stall?.Level == level ? Stall.FoundOn : today,
            };
        }

        if (CurrentStage is { AcceptedOn: null } stage && stage.Due < today)
        {
            var late = DeliveryDue < today;
            yield return new Concern(late ? ConcernKind.DeliveryLate : ConcernKind.PlanPassed)
            {
                Day = late ? DeliveryDue : stage.Due,
                What = stage.Name,
            };
        }

        if (LastAnswers is not { } answers)
        {
            yield break;
        }

        if (answers is { PromiseMoves: >= MovesThatCount, Next: { } next })
        {
            yield return new Concern(ConcernKind.PromiseMoved)
            {
                Day = answers.NextDate,
                What = Deliverables.Read(this, next).What,
                Number = answers.PromiseMoves,
            };
        }

        if (answers.People == "no")
        {
            yield return new Concern(ConcernKind.NobodyFree) { Day = answers.Occurrence };
        }
    }

    private IEnumerable<Concern> RiskConcerns() =>
        TopRisks(TopRisksShown)
            .Where(risk => risk.SignSeenOn is not null || risk.Weight >= HeavyWeight)
            .Select(risk => new Concern(risk.SignSeenOn is null ? ConcernKind.HeavyRisk : ConcernKind.SignSeen)
            {
                Day = risk.SignSeenOn,
                What = risk.What,
            });

    /// <summary>
    /// Working days by which the side whose turn it is should have been done; what passed before it had the turn is not
    /// its own.
    /// </summary>
    internal int LateBy(DateOnly today) =>
        TurnDue is { } due && due < today ? CalendarOf(Turn.Side).WorkingDaysBetween(Later(due, Turn.Since), today) : 0;
}
