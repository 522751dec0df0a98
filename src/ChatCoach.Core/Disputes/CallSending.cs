using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Exchanges;
using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Disputes;

/// <summary>Gives the provider's people a prepared call: its time and its agenda.</summary>
public static class CallSending
{
    /// <summary>What the provider would get of the plan.</summary>
    public static SharedCall Shared(Situation situation, CallPlan plan, string agenda, string by) =>
        new(plan.Id ?? "", situation.Company, agenda, by)
        {
            On = plan.On,
            At = plan.At,
            Minutes = plan.Minutes ?? CallTime.UsualMinutes,
        };

    /// <summary>Writes the call's own row and tells each of the provider's people; a later version changes their card.</summary>
    public static async Task SendAsync(
        ProjectSession session,
        SharedCall call,
        int revision,
        CancellationToken cancellationToken
    )
    {
        var before = await session.FindAsync(SharedCall.Row, call.Id, cancellationToken);
        session.Put(SharedCall.Row, call.Id, call);
        foreach (var (index, member) in ShareMessages.ReadersIn(session.Project, call.Company).Index())
        {
            var speech = await session.SpeechOfAsync(member, cancellationToken);
            session.Tell(
                new OutboxMessage(
                    FormattableString.Invariant($"{call.Id}-v{revision}-{index}"),
                    member.Person!,
                    CallMessages.ForProvider(speech, session.Project, call, before is not null)
                )
                {
                    CardKey = FormattableString.Invariant($"call|{call.Id}|{index}"),
                    Update = before is not null,
                }
            );
        }
    }
}
