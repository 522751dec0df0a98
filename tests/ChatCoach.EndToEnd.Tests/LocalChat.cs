using Microsoft.Playwright;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>The product with everything that it runs, and a browser before it.</summary>
public sealed class LocalChat : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private LocalProcess? _process;
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public string Address => _process!.Address;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Needs Chromium: apt-get install chromium.");
        // Five seconds, as usual, are not enough where all test projects share two cores.
        Assertions.SetDefaultExpectTimeout(60_000);
        _process = await LocalProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
