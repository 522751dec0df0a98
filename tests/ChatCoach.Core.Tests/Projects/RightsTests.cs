using ChatCoach.Core.Projects;

namespace ChatCoach.Core.Tests.Projects;

/// <summary>Who may do or see what: the whole table, so that a change to it is a change here too.</summary>
public sealed class RightsTests
{
    private const string Everyone = "Owner Deputy Contributor Sponsor Provider";
    private const string Leads = "Owner Deputy";

    [Theory]
    [InlineData(Permission.SeeShared, Everyone)]
    [InlineData(Permission.RaiseAlert, Everyone)]
    [InlineData(Permission.SeeTeam, "Owner Deputy Contributor Sponsor")]
    [InlineData(Permission.RecordFact, "Owner Deputy Contributor")]
    [InlineData(Permission.SeePrivate, Leads)]
    [InlineData(Permission.AnswerCheckpoint, Leads)]
    [InlineData(Permission.PlanAlert, Leads)]
    [InlineData(Permission.ChangeSettings, Leads)]
    [InlineData(Permission.MoveDispute, Leads)]
    [InlineData(Permission.KeepRisks, Leads)]
    [InlineData(Permission.ChangePlan, Leads)]
    [InlineData(Permission.BookPeople, Leads)]
    [InlineData(Permission.HandOverTurn, "Owner Deputy Provider")]
    [InlineData(Permission.ManageProject, "Owner")]
    [InlineData(Permission.AddEvidence, Leads)]
    [InlineData(Permission.SeeProviderRecord, "Owner Deputy Sponsor")]
    [InlineData(Permission.SeeDossier, "Owner Deputy Counsel")]
    public void Each_permission_is_for_these_roles_alone(Permission permission, string roles) =>
        Assert.Equal(roles, string.Join(' ', Enum.GetValues<Role>().Where(role => Access.Allows(role, permission))));

    [Fact]
    public void Every_permission_stands_in_the_table()
    {
        var told = typeof(RightsTests)
            .GetMethod(nameof(Each_permission_is_for_these_roles_alone))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Cast<InlineDataAttribute>()
            .Select(data => (Permission)data.Data[0]!);

        Assert.Equal(Enum.GetValues<Permission>().Order(), told.Order());
    }
}
