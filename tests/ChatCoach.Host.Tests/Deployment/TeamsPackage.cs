using System.IO.Compression;
using System.Text.Json.Nodes;
using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

/// <summary>The app package as pack.proj makes it, unpacked: what Teams will see.</summary>
public sealed class TeamsPackage : IAsyncLifetime
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Domain = "coach.example.com";

    private readonly TemporaryFolder folder = new();

    public string Content => folder.File("content");

    public IReadOnlyList<string> Entries { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var zip = folder.File("package.zip");
        var packed = await PackAsync($"-p:BotAppId={AppId}", $"-p:BotDomain={Domain}", $"-p:PackageFile={zip}");
        packed.OrThrow();
        await using var archive = await ZipFile.OpenReadAsync(zip);
        Entries = [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
        await archive.ExtractToDirectoryAsync(Content);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Content, name)))!;

    internal static Task<CommandResult> PackAsync(params string[] properties) =>
        CommandLine.RunAsync(
            "dotnet",
            Repository.Root,
            ["build", Path.Combine("manifest", "teams", "pack.proj"), "--tl:off", .. properties],
            TestContext.Current.CancellationToken
        );
}
