using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>What changes when another provider takes over what remains.</summary>
public sealed partial record Project
{
    /// <summary>The stages that are not accepted yet.</summary>
    public IEnumerable<Stage> Remaining() => Stages.Where(stage => stage.AcceptedOn is null);

    /// <summary>The stage at whose end the provider can be changed now; null where nothing remains, or all is stopped.</summary>
    public Stage? EndingNow() => StoppedAt is not null || !Remaining().Any() ? null : WaitingAt ?? CurrentStage;

    /// <summary>The stages of which a provider who leaves at a stage's end has to hand over what is listed.</summary>
    public IReadOnlyList<Stage> HandedOverBy(string from, Stage end) =>
        [
            .. Stages.Where(stage =>
                stage.Id == end.Id || (stage.AcceptedOn is not null && IsSameCompany(ProviderOf(stage), from))
            ),
        ];

    /// <summary>
    /// With all that remains delivered by another provider, who has the turn from now on. What was promised and how fast
    /// was answered were the other's, so that both begin anew; the promises that were made stay with their stages.
    /// </summary>
    public Project GivenTo(Stage end, string provider, Gate gate)
    {
        var moved = this with
        {
            Stages =
            [
                .. Stages.Select(stage =>
                    stage.AcceptedOn is not null
                        ? stage
                        : stage with
                        {
                            Provider = IsSameCompany(provider, Provider) ? null : provider,
                            Alternative = IsSameCompany(provider, stage.Alternative) ? null : stage.Alternative,
                            PromisedFor = null,
                            Version = stage.Version + 1,
                        }
                ),
            ],
            Contacts = [],
            Stall = null,
            StallLookAt = null,
            Settings = Settings with { ProviderClosed = ClosedBefore(gate.On) },
        };
        var decided = moved.Changing(
            moved.StageOf(end.Id)! with
            {
                Gate = gate with { From = CurrentProvider, To = provider },
            }
        );
        // Through our hands, so that the new provider's time begins on this day and not when the other's did.
        var next = decided.CurrentStage!;
        return decided
            .HandingOver(new TurnEvent(0, next.Id, Side.Client, gate.On) { By = gate.By })
            .HandingOver(
                new TurnEvent(0, next.Id, Side.Provider, gate.On)
                {
                    Due = next.Due,
                    What = ProjectWords.Cut(next.Deliverable ?? next.Name, LongestTask),
                    By = gate.By,
                }
            );
    }

    /// <summary>
    /// Who delivered on a day, as far as the changes of provider tell: whoever left first after it. On the day of a change
    /// itself that is who left.
    /// </summary>
    public string ProviderOn(DateOnly day) =>
        Stages
            .Select(stage => stage.Gate)
            .Where(gate => gate is { From: not null, To: not null } && gate.On >= day)
            .OrderBy(gate => gate!.On)
            .FirstOrDefault()
            ?.From
        ?? CurrentProvider;

    /// <summary>With whom there is something to talk over: the provider of the open dispute, else who delivers now.</summary>
    public string TalkingTo =>
        OpenDispute is { } dispute ? dispute.Company ?? ProviderOn(dispute.OpenedOn) : CurrentProvider;

    /// <summary>With a name to invite at the provider of the stage under way, unless it is there.</summary>
    public Project WithContact(string name) =>
        Members.Any(member => IsOfCurrentProvider(member) && member.IsCalled(name))
            ? this
            : this with
            {
                Members = [.. Members, NewMember(Role.Provider, name)],
            };

    /// <summary>A closed provider's days that are past stay in the ledger of who held the turn when.</summary>
    private IReadOnlyList<DateRange>? ClosedBefore(DateOnly day) =>
        Settings.ProviderClosed is { } closed
            ?
            [
                .. closed
                    .Where(range => range.First < day)
                    .Select(range => range.Last < day ? range : new DateRange(range.First, day.AddDays(-1))),
            ]
            : null;
}
