using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Risks;

/// <summary>Owner and deputy keep the register; whoever looks after a risk may answer for that one.</summary>
internal static class RiskRights
{
    public static bool MayChange(Member member, Risk risk) =>
        Access.Allows(member.Role, Permission.KeepRisks)
        || (Access.Allows(member.Role, Permission.SeeTeam) && risk.Owner == member.Person);
}
