using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>People at one project in one browser, each in a window of their own, so that two may look at once.</summary>
internal sealed partial class AtTheTable(LocalChat chat, Words words) : IAsyncDisposable
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly List<IBrowserContext> _windows = [];
    private DateTime _start;

    /// <summary>Someone who sits down and has been greeted.</summary>
    public async Task<Someone> SitsAsync(string person)
    {
        var window = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 1200 },
            }
        );
        _windows.Add(window);
        var page = await window.NewPageAsync();
        await page.GotoAsync(chat.Address);
        var someone = new Someone(page, words with { Person = person });
        await someone.SitsDownAsync();
        await someone.SeesAsync(words.Hello);
        return someone;
    }

    /// <summary>
    /// The owner, with a project of one stage that starts on a Monday at ten, in a month without holidays: at whatever hour
    /// the tests run, everybody is at work.
    /// </summary>
    public async Task<Someone> OwnsAsync(string person)
    {
        var owner = await SitsAsync(person);
        var now = Now();
        _start = NextStart(now);
        var minutes = (int)Math.Ceiling((_start - now).TotalMinutes);

        // The clock takes no more than a year at once.
        await owner.WaitsAsync(string.Create(CultureInfo.InvariantCulture, $"+{minutes / 1440 / 2}d"));
        minutes -= minutes / 1440 / 2 * 1440;
        await owner.WaitsAsync(string.Create(CultureInfo.InvariantCulture, $"+{minutes / 60}h"));
        await owner.WaitsAsync(string.Create(CultureInfo.InvariantCulture, $"+{minutes % 60}m"));
        await NewcomerTests.CreatesAProjectAsync(owner);
        await owner.SeesAsync(words.Created);
        return owner;
    }

    /// <summary>Invited by the owner in these words, and joined.</summary>
    public async Task<Someone> JoinsAsync(Someone owner, string invitation, string person, string join)
    {
        await owner.WritesAsync(invitation);
        var code = Code().Match(await owner.LastTextAsync());
        Assert.True(code.Success, "The card with the code shows none.");
        var someone = await SitsAsync(person);
        await someone.WritesAsync($"{join} {code.Value}");
        await someone.SeesLastAsync("Site e-commerce");
        return someone;
    }

    /// <summary>So many days after the Monday on which it starts.</summary>
    public string Day(int ahead) => _start.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }
    }

    /// <summary>The first Monday of February, or of the next: no holiday and no change of the hour comes before April.</summary>
    private static DateTime NextStart(DateTime now)
    {
        var start = FirstMonday(now.Year);
        return start > now ? start : FirstMonday(now.Year + 1);
    }

    private static DateTime FirstMonday(int year)
    {
        var first = new DateTime(year, 2, 1, 10, 0, 0, DateTimeKind.Unspecified);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateTime Now() => TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Paris).DateTime;

    [GeneratedRegex("[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
