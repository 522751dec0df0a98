using System.Text.Json.Nodes;
using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

public sealed class AzureResourcesTests(AzureResourcesTests.Default standard)
    : IClassFixture<AzureResourcesTests.Default>
{
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";

    [Fact]
    public async Task The_tables_open_to_an_identity_and_to_no_key()
    {
        var azure = await standard.Deployment;

        var account = azure.The("Microsoft.Storage/storageAccounts")["properties"]!;
        Assert.False((bool)account["allowSharedKeyAccess"]!);
        Assert.False((bool)account["allowBlobPublicAccess"]!);
        Assert.True((bool)account["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string?)account["minimumTlsVersion"]);
        Assert.Equal([TableDataContributor, SecretsUser], RolesOf(azure), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_table_of_the_design_is_there()
    {
        var azure = await standard.Deployment;

        var tables = azure
            .All("Microsoft.Storage/storageAccounts/tableServices/tables")
            .Select(table => ((string)table["name"]!).Split('/')[^1])
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            ["Agenda", "Installations", "Invites", "Memberships", "People", "Projects"],
            tables,
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task The_journal_cannot_be_deleted_by_a_slip()
    {
        var azure = await standard.Deployment;
        var without = await PredictedDeployment.OfAsync("param lockData = false");

        Assert.Equal("CanNotDelete", (string?)azure.The("Microsoft.Authorization/locks")["properties"]!["level"]);
        Assert.Empty(without.All("Microsoft.Authorization/locks"));
    }

    [Fact]
    public async Task The_bot_is_the_identity_and_Teams_is_connected()
    {
        var azure = await standard.Deployment;

        var bot = azure.The("Microsoft.BotService/botServices")["properties"]!;
        Assert.Equal("UserAssignedMSI", (string?)bot["msaAppType"]);
        // Known only to Azure, so the prediction shows from where they will come.
        Assert.Contains("identity-", (string?)bot["msaAppMSIResourceId"], StringComparison.Ordinal);
        Assert.EndsWith("outputs.clientId.value]", (string?)bot["msaAppId"], StringComparison.Ordinal);
        Assert.Contains("/api/messages", (string?)bot["endpoint"], StringComparison.Ordinal);
        Assert.True((bool)bot["disableLocalAuth"]!);
        var channel = azure.The("Microsoft.BotService/botServices/channels")["properties"]!;
        Assert.Equal("MsTeamsChannel", (string?)channel["channelName"]);
        Assert.Single(azure.All("Microsoft.ManagedIdentity/userAssignedIdentities"));
    }

    [Fact]
    public async Task The_web_app_is_always_on_speaks_https_only_and_knows_no_publishing_password()
    {
        var azure = await standard.Deployment;

        var app = azure.The("Microsoft.Web/sites")["properties"]!;
        Assert.True((bool)app["httpsOnly"]!);
        var site = app["siteConfig"]!;
        Assert.Equal("DOTNETCORE|10.0", (string?)site["linuxFxVersion"]);
        Assert.True((bool)site["alwaysOn"]!);
        Assert.Equal("/healthz", (string?)site["healthCheckPath"]);
        Assert.Equal("1.2", (string?)site["minTlsVersion"]);
        Assert.Equal("Disabled", (string?)site["ftpsState"]);
        var passwords = azure.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();
        Assert.Equal(2, passwords.Count);
        Assert.All(passwords, password => Assert.False((bool)password["properties"]!["allow"]!));
    }

    [Fact]
    public async Task The_settings_are_those_of_the_services_contract()
    {
        var settings = (await standard.Deployment).AppSettings;

        Assert.Equal("UserAssignedMsi", (string?)settings["BotFramework__AppType"]);
        Assert.Equal((string?)settings["AZURE_CLIENT_ID"], (string?)settings["BotFramework__AppId"]);
        Assert.Contains("tenantId", (string?)settings["BotFramework__TenantId"], StringComparison.Ordinal);
        Assert.Contains("tableEndpoint", (string?)settings["Tables__ServiceUri"], StringComparison.Ordinal);
        Assert.Contains(
            "connectionString",
            (string?)settings["APPLICATIONINSIGHTS_CONNECTION_STRING"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(settings, setting => setting.Key.StartsWith("Slack__", StringComparison.Ordinal));
        Assert.DoesNotContain(
            settings,
            setting => setting.Key.StartsWith("ConnectionStrings__", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Slack_is_added_with_its_secrets_left_in_the_vault()
    {
        var settings = (await PredictedDeployment.OfAsync("param slackClientId = '123.456'")).AppSettings;

        Assert.Equal("123.456", (string?)settings["Slack__ClientId"]);
        Assert.Contains(
            "SecretName=Slack--ClientSecret)",
            (string?)settings["Slack__ClientSecret"],
            StringComparison.Ordinal
        );
        Assert.Contains("@Microsoft.KeyVault(", (string?)settings["Slack__ClientSecret"], StringComparison.Ordinal);
        Assert.Contains(
            "SecretName=Slack--SigningSecret)",
            (string?)settings["Slack__SigningSecret"],
            StringComparison.Ordinal
        );
        Assert.Contains("@Microsoft.KeyVault(", (string?)settings["Slack__SigningSecret"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_vault_goes_by_roles_and_cannot_be_purged()
    {
        var azure = await standard.Deployment;

        var vault = azure.The("Microsoft.KeyVault/vaults")["properties"]!;
        Assert.True((bool)vault["enableRbacAuthorization"]!);
        Assert.True((bool)vault["enablePurgeProtection"]!);
    }

    [Fact]
    public async Task Logs_are_kept_without_the_addresses_that_carry_tokens()
    {
        var azure = await standard.Deployment;

        var insights = azure.The("Microsoft.Insights/components")["properties"]!;
        var workspace = azure.The("Microsoft.OperationalInsights/workspaces");
        Assert.Equal((string?)workspace["id"], (string?)insights["WorkspaceResourceId"]);
        Assert.DoesNotContain(
            azure.All("Microsoft.Insights/diagnosticSettings").SelectMany(Categories),
            category => category is "AppServiceHTTPLogs"
        );
    }

    [Fact]
    public async Task An_operator_who_left_an_address_is_told_when_the_service_is_down()
    {
        var nobody = await standard.Deployment;
        var somebody = await PredictedDeployment.OfAsync("param operatorEmail = 'ops@example.com'");

        Assert.DoesNotContain("Microsoft.Insights/metricAlerts", nobody.Types);
        Assert.Equal(2, somebody.All("Microsoft.Insights/metricAlerts").Count());
    }

    /// <summary>The deployment by the parameters as they stand, worked out once.</summary>
    public sealed class Default
    {
        private readonly Lazy<Task<PredictedDeployment>> deployment = new(() => PredictedDeployment.OfAsync());

        internal Task<PredictedDeployment> Deployment => deployment.Value;
    }

    private static IEnumerable<string> RolesOf(PredictedDeployment azure) =>
        azure
            .All("Microsoft.Authorization/roleAssignments")
            .Select(role => ((string)role["properties"]!["roleDefinitionId"]!).Split('/')[^1]);

    private static IEnumerable<string?> Categories(JsonNode setting) =>
        setting["properties"]!["logs"]!.AsArray().Select(log => (string?)log!["category"]);
}
