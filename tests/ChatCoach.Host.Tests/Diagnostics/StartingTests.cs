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

    public static TheoryData<string, string, string> Wrong =>
        new()
        {
            { "BotFramework__AppType", "MultiTenant", "one of SingleTenant, UserAssignedMsi" },
            { "BotFramework__Outbound", "Nowhere", "one of Token, Anonymous" },
            { "BotFramework__OpenIdMetadata", "somewhere", "https://login.botframework.com/" },
            { "BotFramework__AppId", "00000000-0000-4000-8000-00000000b07a", "TenantId is missing" },
            { "Teams__FormsAs", "Popup", "one of Dialog, Card" },
            { "Teams__FormsAs", "7", "one of Dialog, Card" },
            { "Coach__DefaultLocale", "de-DE", "French or English" },
            { "Coach__InviteDays", "a fortnight", "a whole number" },
            { "Coach__NudgeAfterWorkingHours", "4h", "a number with a point" },
            { "Coach__LetterDeadlineDays", "-1", "from 0 to 90" },
            { "RateLimits__TurnsPerMinute", "", "a whole number" },
            { "Scheduling__EverySeconds", "often", "a whole number" },
            { "Slack__ClientId", "1234.5678", "Slack__SigningSecret=" },
            { "Quartz__quartz.jobStore.type", "Nonsense", "Quartz__quartz.jobStore.type=" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Whatever_setting_is_wrong_the_start_ends_with_its_key_and_an_example(
        string name,
        string value,
        string hint
    )
    {
        var told = await StartAsync(
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ConnectionStrings__Tables", Tables),
            (name, value)
        );

        Assert.StartsWith("The setting " + name.Split("__")[0], told, StringComparison.Ordinal);
        Assert.Contains("Example: " + name.Split("__")[0] + "__", told, StringComparison.Ordinal);
        Assert.Contains(hint, told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_that_do_not_answer_end_the_start_without_a_trace()
    {
        var told = await StartAsync(
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("ConnectionStrings__Tables", Tables)
        );

        Assert.StartsWith("The setting ConnectionStrings:Tables names tables", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

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
