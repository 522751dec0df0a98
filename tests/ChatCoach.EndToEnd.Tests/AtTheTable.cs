using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>People at one project in one browser, each in a window of their own, so that two may look at once.</summary>
internal sealed partial class AtTheTable(LocalChat chat, Words words) : IAsyncDisposable
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private readonly List<IBrowserContext> _windows = [];
    private int _days;

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

    /// <summary>The owner, with a project of one stage that starts in a month without holidays.</summary>
    public async Task<Someone> OwnsAsync(string person)
    {
        var owner = await SitsAsync(person);
        _days = DaysToFebruary();
        await owner.WaitsAsync(string.Create(CultureInfo.InvariantCulture, $"+{_days}d"));
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

    /// <summary>So many days after the day that the clock shows.</summary>
    public string Day(int ahead) => Now().AddDays(_days + ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>To a while after the next Thursday, 9.30, when a new project asks unless told otherwise.</summary>
    public string ToThePrompt()
    {
        var now = Now().AddDays(_days);
        var prompt = now.Date.AddDays(((int)DayOfWeek.Thursday - (int)now.DayOfWeek + 7) % 7).AddHours(9.5);
        prompt = prompt > now ? prompt : prompt.AddDays(7);
        return string.Create(CultureInfo.InvariantCulture, $"+{(int)Math.Ceiling((prompt - now).TotalHours)}h");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }
    }

    /// <summary>A month without a holiday or a change of the hour: on the eve of one nobody would be asked.</summary>
    private static int DaysToFebruary()
    {
        var today = Now().Date;
        var february = new DateTime(today.Year, 2, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return ((today < february ? february : february.AddYears(1)) - today).Days;
    }

    private static DateTime Now() => TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Paris).DateTime;

    [GeneratedRegex("[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
