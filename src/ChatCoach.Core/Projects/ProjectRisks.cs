using System.Globalization;
using ChatCoach.Core.Agenda;

namespace ChatCoach.Core.Projects;

/// <summary>The register of risks: the open ones, the heaviest first, and the last that were closed.</summary>
public sealed partial record Project
{
    /// <summary>The most that are open at once; more is a list that nobody looks at.</summary>
    public const int MostRisks = 40;

    /// <summary>Closed ones that the root keeps; the journal keeps all.</summary>
    private const int ClosedRisksKept = 20;

    public IReadOnlyList<Risk> Risks
    {
        get => field ?? [];
        init;
    }

    /// <summary>How many there have been, so that no id is used twice.</summary>
    public int RisksMade { get; init; }

    /// <summary>The open ones, the heaviest first.</summary>
    public IEnumerable<Risk> OpenRisks() =>
        Risks
            .Where(risk => risk.IsOpen)
            .OrderByDescending(risk => risk.Weight)
            .ThenByDescending(risk => risk.Impact)
            .ThenBy(risk => risk.Id.Length)
            .ThenBy(risk => risk.Id, StringComparer.Ordinal);

    /// <summary>What a digest and a status show of them.</summary>
    public IReadOnlyList<Risk> TopRisks(int count = 3) => [.. OpenRisks().Take(count)];

    public Risk? RiskOf(string? id) => Risks.FirstOrDefault(risk => risk.Id == id);

    /// <summary>Who is asked about it: its owner while on the project, else the project's.</summary>
    public Member KeeperOf(Risk risk) =>
        Members.FirstOrDefault(member =>
            member.Person is not null && member.Person == risk.Owner && Access.Allows(member.Role, Permission.SeeTeam)
        ) ?? Owner;

    /// <summary>When a review on a day is asked: at the start of its keeper's first working day from then.</summary>
    public DateTimeOffset ReviewTime(Risk risk, DateOnly day)
    {
        var calendar = CalendarOf(KeeperOf(risk));
        return calendar.StartOf(calendar.FirstWorkingDayFrom(day));
    }

    /// <summary>With one more, under the next id.</summary>
    public (Project Project, Risk Risk) AddingRisk(Risk risk)
    {
        var added = risk with { Id = string.Create(CultureInfo.InvariantCulture, $"r{RisksMade + 1}") };
        return (this with { Risks = [.. Risks, added], RisksMade = RisksMade + 1 }, added);
    }

    /// <summary>With the risk as it is now, in its next version.</summary>
    public Project Changing(Risk risk)
    {
        var changed = risk with { Version = risk.Version + 1 };
        var all = Risks.Select(other => other.Id == risk.Id ? changed : other).ToList();
        var dropped = all.Where(other => !other.IsOpen).SkipLast(ClosedRisksKept).ToHashSet();
        return this with { Risks = [.. all.Where(other => !dropped.Contains(other))] };
    }

    /// <summary>
    /// With what a checkpoint says of the early signs: one that was seen makes its risk likelier, and an answer that is
    /// corrected takes that back.
    /// </summary>
    public Project SeeingSigns(EarlySigns? signs, DateOnly occurrence)
    {
        var project = this;
        foreach (var line in signs?.Lines ?? [])
        {
            if (project.RiskOf(line.Risk) is not { IsOpen: true } risk)
            {
                continue;
            }

            if (line.Seen && risk.SignSeenOn != occurrence)
            {
                project = project.Changing(Seen(risk, occurrence));
            }
            else if (!line.Seen && risk.SignSeenOn == occurrence)
            {
                project = project.Changing(
                    risk with
                    {
                        Probability = risk.BeforeSign ?? risk.Probability,
                        SignSeenOn = null,
                        BeforeSign = null,
                    }
                );
            }
        }

        return project;
    }

    /// <summary>The risk once its sign was seen: likelier by one level.</summary>
    public static Risk Seen(Risk risk, DateOnly day) =>
        risk with
        {
            Probability = risk.Probability == Level.High ? Level.High : risk.Probability + 1,
            BeforeSign = risk.Probability,
            SignSeenOn = day,
        };

    private IEnumerable<AgendaItem> RiskItems() =>
        Risks
            .Where(risk => risk is { IsOpen: true, ReviewAt: not null })
            .Select(risk => new AgendaItem(risk.ReviewAt!.Value, AgendaKind.RiskReview, Id, risk.Id));
}
