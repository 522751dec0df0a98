namespace ChatCoach.Core.Projects;

/// <summary>What a project can do without at first, and does better with.</summary>
public enum ProjectGap
{
    Deputy,
    ProviderContact,
    Stages,
    Sponsor,
    Amount,

    /// <summary>A stage to come of which nobody said how it is accepted.</summary>
    Tests,
}

public sealed partial record Project
{
    /// <summary>What is still missing, the most useful first.</summary>
    public IEnumerable<ProjectGap> Gaps()
    {
        if (Deputy is null)
        {
            yield return ProjectGap.Deputy;
        }

        if (ProviderContact is null)
        {
            yield return ProjectGap.ProviderContact;
        }

        if (Stages.Count < 2)
        {
            yield return ProjectGap.Stages;
        }

        if (Sponsor is null)
        {
            yield return ProjectGap.Sponsor;
        }

        if (Amount is null)
        {
            yield return ProjectGap.Amount;
        }

        if (Remaining().Any(stage => stage.AcceptanceTest is null))
        {
            yield return ProjectGap.Tests;
        }
    }
}
