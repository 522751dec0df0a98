using System.Globalization;
using BenchmarkDotNet.Attributes;
using ChatCoach.Benchmarks.Load;
using ChatCoach.BotFramework;
using ChatCoach.BotFramework.Auth;
using ChatCoach.Protocol.Tests.BotFramework;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatCoach.Benchmarks.Parts;

/// <summary>The check of a token that was seen before, as for an hour it is, and of one that was not.</summary>
[MemoryDiagnoser]
#pragma warning disable CA1001 // What it holds is disposed of in CleanUp, which BenchmarkDotNet calls.
public class TokenParts
#pragma warning restore CA1001
{
    /// <summary>More than are remembered, so that each has been forgotten when its turn comes again.</summary>
    private const int Strangers = 2_500;

    private const string Service = "https://smba.trafficmanager.net/emea/";

    private readonly string[] _unknown = new string[Strangers];
    private TokenMint _mint = null!;
    private LocalConnector _connector = null!;
    private ServiceProvider _services = null!;
    private BotTokenValidator _validator = null!;
    private string _known = "";
    private int _next;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _mint = Tokens.NewMint();
        _connector = new LocalConnector(_mint);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["BotFramework:AppId"] = Tokens.AppId,
                    ["BotFramework:OpenIdMetadata"] = _connector.OpenIdMetadata,
                    ["BotFramework:Outbound"] = "Anonymous",
                }
            )
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddBotFramework(configuration)
            .PostConfigure<BotFrameworkOptions>(options => options.AllowLoopback = true)
            .BuildServiceProvider();
        _validator = _services.GetRequiredService<BotTokenValidator>();
        _known = $"Bearer {Tokens.Sign(_mint, Service)}";
        for (var number = 0; number < Strangers; number++)
        {
            _unknown[number] =
                $"Bearer {Tokens.Sign(_mint, string.Create(CultureInfo.InvariantCulture, $"{Service}{number}/"))}";
        }

        foreach (var token in (string[])[_known, _unknown[0]])
        {
            if (!(await _validator.AuthenticateAsync(token)).Succeeded)
            {
                throw new InvalidOperationException("A token of the benchmark is not accepted.");
            }
        }
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _services.Dispose();
        _connector.Dispose();
        _mint.Dispose();
    }

    [Benchmark]
    public ValueTask<TokenCheck> SeenBefore() => _validator.AuthenticateAsync(_known);

    [Benchmark]
    public ValueTask<TokenCheck> SeenFirst() => _validator.AuthenticateAsync(_unknown[_next++ % Strangers]);
}
