using System.Diagnostics;

namespace ChatCoach.Host.Tests.Diagnostics;

/// <summary>The service as an operator starts it: what is wrong ends the start with one sentence that names the setting.</summary>
public sealed class StartingTests
{
    private const string Tables =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:1/a;";

    [Fact]
    public async Task Outside_Development_an_app_id_is_needed() =>
        Assert.Contains(
            "BotFramework__AppId=",
            await StartAsync(("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__Tables", Tables)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:5999")]
    [InlineData("ASPNETCORE_URLS", "http://*:5999")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "5999")]
    [InlineData("ASPNETCORE_HTTPS_PORTS", "5999")]
    [InlineData("Kestrel__Endpoints__Open__Url", "http://0.0.0.0:5999")]
    public async Task Without_an_app_id_the_service_listens_on_loopback_only(string name, string value) =>
        Assert.Contains(
            "loopback",
            await StartAsync(
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                ("ConnectionStrings__Tables", Tables),
                (name, value)
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ConnectionStrings__Tables", "nonsense", "ConnectionStrings:Tables")]
    [InlineData("Tables__ServiceUri", "http://plain.example", "Tables:ServiceUri")]
    [InlineData("Nothing__At__All", "1", "Tables:ServiceUri")]
    public async Task Tables_that_are_wrong_or_missing_are_named(string name, string value, string key) =>
        Assert.Contains(
            $"The setting {key} ",
            await StartAsync(("ASPNETCORE_ENVIRONMENT", "Development"), (name, value)),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_time_zone_that_nobody_knows_is_named() =>
        Assert.Contains(
            "Coach:DefaultTimeZone",
            await StartAsync(
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                ("ConnectionStrings__Tables", Tables),
                ("Coach__DefaultTimeZone", "Mars/Olympus")
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("RateLimits__TurnsPerMinute", "RateLimits:TurnsPerMinute")]
    [InlineData("RateLimits__TenantTurnsPerMinute", "RateLimits:TenantTurnsPerMinute")]
    [InlineData("Retention__DeliveryDays", "Retention:DeliveryDays")]
    [InlineData("Retention__CardDays", "Retention:CardDays")]
    public async Task A_number_below_nought_is_named(string name, string key) =>
        Assert.Contains(
            $"The setting {key} ",
            await StartAsync(
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                ("ConnectionStrings__Tables", Tables),
                (name, "-1")
            ),
            StringComparison.Ordinal
        );

    /// <returns>What it wrote before it ended, which it must do by itself, and not well.</returns>
    private static async Task<string> StartAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatCoach.Host.dll")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal(1, process.ExitCode);
            return errors + await output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
