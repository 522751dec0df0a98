using System.Text.Json.Nodes;
using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

/// <summary>What Azure Resource Manager would create, worked out by the compiler with all loops and conditions done.</summary>
internal sealed class PredictedDeployment
{
    private readonly IReadOnlyList<JsonNode> resources;

    private PredictedDeployment(IReadOnlyList<JsonNode> resources) => this.resources = resources;

    /// <param name="parameters">More lines for the parameters file.</param>
    public static async Task<PredictedDeployment> OfAsync(params string[] parameters)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var infra = TemporaryFolder.CopyOf(Repository.Infra);
        await File.AppendAllLinesAsync(infra.File("main.bicepparam"), parameters, cancellationToken);

        var command = await BicepCompiler.RunAsync(
            infra.Path,
            "snapshot",
            "main.bicepparam",
            "--tenant-id=11111111-1111-1111-1111-111111111111",
            "--subscription-id=22222222-2222-2222-2222-222222222222",
            "--resource-group=coach",
            "--location=francecentral"
        );
        command.OrThrow();

        var snapshot = JsonNode.Parse(
            await File.ReadAllTextAsync(infra.File("main.snapshot.json"), cancellationToken)
        )!;
        Assert.Empty(snapshot["diagnostics"]!.AsArray());
        return new PredictedDeployment([.. snapshot["predictedResources"]!.AsArray().Select(resource => resource!)]);
    }

    public IEnumerable<string> Types => resources.Select(resource => (string)resource["type"]!);

    public IEnumerable<JsonNode> All(string type) =>
        resources.Where(resource => string.Equals((string)resource["type"]!, type, StringComparison.Ordinal));

    public JsonNode The(string type) => Assert.Single(All(type));

    public JsonObject AppSettings =>
        All("Microsoft.Web/sites/config")
            .Single(config => ((string)config["name"]!).EndsWith("/appsettings", StringComparison.Ordinal))[
            "properties"
        ]!.AsObject();
}
