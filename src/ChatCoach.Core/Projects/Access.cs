namespace ChatCoach.Core.Projects;

/// <summary>What someone may do or see on a project.</summary>
public enum Permission
{
    /// <summary>Stages, turns, shared facts, alerts: what the provider may see too.</summary>
    SeeShared,

    /// <summary>Status, checkpoints, journal: the client's people.</summary>
    SeeTeam,

    /// <summary>Dispute steps, interests, options: owner and deputy alone.</summary>
    SeePrivate,
    AnswerCheckpoint,
    ManageProject,
    RaiseAlert,
    PlanAlert,

    /// <summary>Cadence, calendar and numbers; who is on the project is <see cref="ManageProject"/>.</summary>
    ChangeSettings,
    RecordFact,
    MoveDispute,

    /// <summary>Keeps the risks, asks the team for a pre-mortem, and keeps the prudent date of a forecast.</summary>
    KeepRisks,

    /// <summary>Stages, what is handed over, and the decision at the end of each.</summary>
    ChangePlan,

    /// <summary>Says when our side must do something, and books people for it.</summary>
    BookPeople,

    /// <summary>Hands the turn over: owner and deputy any, the provider their own and to the client alone.</summary>
    HandOverTurn,

    /// <summary>What was noted of a provider, on this project and on others: the client's own who decide.</summary>
    SeeProviderRecord,

    /// <summary>The file for counsel, and nothing else of what it is made of: counsel too.</summary>
    SeeDossier,

    /// <summary>Adds what shows a fact, and corrects it.</summary>
    AddEvidence,
}

/// <summary>The one place that says which role may do what.</summary>
public static class Access
{
    public static bool Allows(Role role, Permission permission) =>
        permission switch
        {
            Permission.SeeShared or Permission.RaiseAlert => role is not Role.Counsel,
            Permission.SeeTeam => role is Role.Owner or Role.Deputy or Role.Contributor or Role.Sponsor,
            Permission.SeePrivate
            or Permission.MoveDispute
            or Permission.PlanAlert
            or Permission.AddEvidence
            or Permission.AnswerCheckpoint
            or Permission.ChangeSettings
            or Permission.KeepRisks
            or Permission.ChangePlan
            or Permission.BookPeople => role is Role.Owner or Role.Deputy,
            Permission.RecordFact => role is Role.Owner or Role.Deputy or Role.Contributor,
            Permission.HandOverTurn => role is Role.Owner or Role.Deputy or Role.Provider,
            Permission.ManageProject => role is Role.Owner,
            Permission.SeeProviderRecord => role is Role.Owner or Role.Deputy or Role.Sponsor,
            Permission.SeeDossier => role is Role.Owner or Role.Deputy or Role.Counsel,
            _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
        };
}
