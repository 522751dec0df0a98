using Xunit;

namespace ChatCoach.Host.Tests.Deployment;

public sealed class BicepTests
{
    [Fact]
    public async Task The_template_builds_without_a_warning()
    {
        using var infra = TemporaryFolder.CopyOf(Repository.Infra);

        var built = await BicepCompiler.RunAsync(infra.Path, "build", "main.bicep");

        Assert.Equal(new CommandResult(0, ""), built);
    }

    [Fact]
    public async Task The_linter_has_nothing_to_say()
    {
        var linted = await BicepCompiler.RunAsync(Repository.Infra, "lint", "main.bicep");

        Assert.Equal(new CommandResult(0, ""), linted);
    }

    [Fact]
    public async Task The_parameters_fit_the_template()
    {
        using var infra = TemporaryFolder.CopyOf(Repository.Infra);

        var built = await BicepCompiler.RunAsync(infra.Path, "build-params", "main.bicepparam");

        Assert.Equal(new CommandResult(0, ""), built);
    }

    [Fact]
    public async Task Every_source_is_formatted()
    {
        using var infra = TemporaryFolder.CopyOf(Repository.Infra);

        var formatted = await BicepCompiler.RunAsync(infra.Path, "format", "--pattern", "**/*.bicep");

        formatted.OrThrow();
        foreach (var file in Directory.EnumerateFiles(Repository.Infra, "*.bicep", SearchOption.AllDirectories))
        {
            var asFormatted = infra.File(Path.GetRelativePath(Repository.Infra, file));
            Assert.Equal(await ReadAsync(asFormatted), await ReadAsync(file));
        }
    }

    [Theory]
    [InlineData("param nobodyReadsThis string = ''", "no-unused-params")]
    [InlineData(
        "var place = 'westeurope'\nmodule again 'modules/identity.bicep' = {\n params: { nome: 'x' }\n}",
        "BCP"
    )]
    [InlineData(
        "output secret string = listKeys('x', '2023-05-01').keys[0].value",
        "outputs-should-not-contain-secrets"
    )]
    public async Task A_slip_in_the_template_stops_the_build(string slip, string rule)
    {
        using var infra = TemporaryFolder.CopyOf(Repository.Infra);
        await File.AppendAllTextAsync(
            infra.File("main.bicep"),
            "\n" + slip + "\n",
            TestContext.Current.CancellationToken
        );

        var built = await BicepCompiler.RunAsync(infra.Path, "build", "main.bicep");

        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains(rule, built.Output, StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(string file) =>
        File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
}
