using ChatCoach.Core.Agenda;
using ChatCoach.Core.Conversations;

namespace ChatCoach.Core.Projects;

/// <summary>The shared channel that gets the project's digest, and when it gets the next.</summary>
public sealed partial record Project
{
    /// <summary>Null where no channel was named.</summary>
    public DigestChannel? Channel { get; init; }

    /// <summary>How often a channel was named: each time begins a thread of its own.</summary>
    public int ChannelsNamed { get; init; }

    /// <summary>
    /// Working days of a channel: holidays are off, and nobody's leave is. It gets its digest at the start of a day.
    /// </summary>
    public WorkCalendar ChannelCalendar() => CalendarOf(Side.ThirdParty);

    public Project Following(DigestChannel channel, DateTimeOffset now) =>
        (
            this with
            {
                Channel = channel with { Number = ChannelsNamed + 1, NextAt = Channel?.NextAt },
                ChannelsNamed = ChannelsNamed + 1,
            }
        ).PlanningDigest(now);

    /// <summary>With the next digest by the rhythm that holds now.</summary>
    public Project PlanningDigest(DateTimeOffset now) =>
        Channel is null ? this : this with { Channel = Channel with { NextAt = NextDigest(Channel, now) } };

    /// <summary>Another rhythm begins: what the one before had planned does not come.</summary>
    public Project ForgettingDigest() =>
        this with
        {
            Channel = Channel is null ? null : Channel with { NextAt = null },
        };

    /// <summary>A checkpoint was answered: where each brings a digest, it comes in the next working time.</summary>
    public Project AskingDigest(DateTimeOffset now) =>
        Channel is not null && Settings.Digest == DigestRhythm.EachCheckpoint
            ? this with
            {
                Channel = Channel with { NextAt = ChannelCalendar().NextWorkingTime(now) },
            }
            : this;

    /// <summary>True once all is accepted and a digest has said so: none comes until something is under way again.</summary>
    public bool DigestIsDone => Channel is { SaidDone: true } && CurrentStage is { AcceptedOn: not null };

    private IEnumerable<AgendaItem> DigestItems() =>
        !DigestIsDone && Channel?.NextAt is { } at ? [new AgendaItem(at, AgendaKind.Digest, Id)] : [];

    /// <summary>On the first working day of a week; one that was posted this week is not posted twice.</summary>
    private DateTimeOffset? NextDigest(DigestChannel channel, DateTimeOffset now)
    {
        var weeks = Settings.Digest switch
        {
            DigestRhythm.Weekly => 1,
            DigestRhythm.Fortnightly => 2,
            _ => 0,
        };
        if (weeks == 0)
        {
            // What a checkpoint has asked for still comes, whatever else is changed meanwhile.
            return Settings.Digest == DigestRhythm.EachCheckpoint && channel.NextAt > now ? channel.NextAt : null;
        }

        var calendar = ChannelCalendar();
        var monday = channel.LastOn is { } last ? MondayOf(last).AddDays(7 * weeks) : MondayOf(calendar.DateOf(now));
        while (true)
        {
            var start = calendar.StartOf(calendar.FirstWorkingDayFrom(monday));
            if (start > now)
            {
                return start;
            }

            monday = monday.AddDays(7);
        }
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <summary>A channel that gets the digest.</summary>
/// <param name="Address">The channel itself, none of its threads.</param>
/// <param name="NamedBy">Who asked for it.</param>
/// <param name="Locale">The language of its digests.</param>
public sealed record DigestChannel(ConversationAddress Address, PersonKey NamedBy, string Locale)
{
    /// <summary>True where the owner or the deputy said that only their own team is there.</summary>
    public bool TeamOnly { get; init; }

    /// <summary>Its number among the channels that were named: the name of its thread.</summary>
    public int Number { get; init; }

    public DateTimeOffset? NextAt { get; init; }

    /// <summary>The day of the last digest; null before the first.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>True once a digest said that every stage is accepted; whatever the day of acceptance, one does.</summary>
    public bool SaidDone { get; init; }

    /// <summary>How messages to it are kept in order, as a person's are.</summary>
    public PersonKey Key => new(Address.Channel, Address.Tenant, Address.ConversationId);
}
