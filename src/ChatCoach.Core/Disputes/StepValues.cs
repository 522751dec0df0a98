namespace ChatCoach.Core.Disputes;

/// <summary>What a round had tried when its agreement was broken: a new round begins without it and loses nothing.</summary>
public sealed record PastRound(int Round)
{
    public OwnClock? Clock { get; init; }

    public SponsorsPlan? SponsorsPlan { get; init; }

    public SponsorsMeeting? Sponsors { get; init; }

    public ThirdParty? ThirdParty { get; init; }

    public FormalNotice? Notice { get; init; }

    public CounselMandate? Counsel { get; init; }

    public CostSheet? Costs { get; init; }

    public Terms? Terms { get; init; }

    public FastLane? FastLane { get; init; }

    public static PastRound Of(Dispute dispute) =>
        new(dispute.Round)
        {
            Clock = dispute.Clock,
            SponsorsPlan = dispute.SponsorsPlan,
            Sponsors = dispute.Sponsors,
            ThirdParty = dispute.ThirdParty,
            Notice = dispute.Notice,
            Counsel = dispute.Counsel,
            Costs = dispute.Costs,
            Terms = dispute.Terms,
            FastLane = dispute.FastLane,
        };
}

/// <summary>Step 5: the meeting of the two managers that is to come.</summary>
/// <param name="On">In the project's zone, like <paramref name="At"/>.</param>
/// <param name="Version">Counts its changes from 1: a calendar moves the appointment by it.</param>
public sealed record SponsorsPlan(string Ours, string Theirs, DateOnly On, TimeOnly At, string Aim, int Version);
