using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>
/// Three people at one project whose checkpoints stay without an answer: put off, asked again, reminded once, offered to
/// the deputy, and after two of them told to the sponsor.
/// </summary>
[Collection("Local runs")]
public sealed partial class SilenceTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Fact]
    public Task From_the_snooze_to_the_sponsor_in_French() => LivesItAsync(Words.French, Silence.French);

    [Fact]
    public Task From_the_snooze_to_the_sponsor_in_English() => LivesItAsync(Words.English, Silence.English);

    private static async Task LivesItAsync(Words words, Silence silence)
    {
        // A run of its own: the clock of another would be somewhere else.
        await using var chat = new LocalChat();
        await chat.InitializeAsync();
        await using var context = await chat.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 900, Height = 1200 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(chat.Address);
        var owner = new Someone(page, words with { Person = silence.Owner });
        var deputy = new Someone(page, words with { Person = silence.Deputy });
        var sponsor = new Someone(page, words with { Person = silence.Sponsor });
        await owner.SitsDownAsync();
        await owner.SeesAsync(words.Hello);
        var days = DaysToFebruary();
        await owner.WaitsAsync(string.Create(CultureInfo.InvariantCulture, $"+{days}d"));
        await NewcomerTests.CreatesAProjectAsync(owner);
        await owner.SeesAsync(words.Created);
        var codes = (
            Deputy: await InvitesAsync(owner, silence.InviteDeputy),
            Sponsor: await InvitesAsync(owner, silence.InviteSponsor)
        );
        await JoinsAsync(deputy, words, silence, codes.Deputy);
        await JoinsAsync(sponsor, words, silence, codes.Sponsor);

        await owner.ComesBackAsync();
        await owner.WaitsAsync(string.Create(CultureInfo.InvariantCulture, $"+{HoursToThePrompt(days)}h"));
        await owner.SeesAsync(words.Answer);
        await owner.WritesAsync(silence.Later);
        await owner.SeesAsync(silence.Snoozed);
        await owner.PicturesAsync("snoozed");

        await owner.WaitsAsync("+2h");
        await owner.SeesAsync(words.Answer);
        await owner.WaitsAsync("+5h");
        await owner.SeesAsync(silence.Nudge);
        await owner.PicturesAsync("nudged");

        await owner.WaitsAsync("+18h");
        await deputy.ComesBackAsync();
        await deputy.SeesAsync(silence.InPlace);
        await deputy.PicturesAsync("deputy");

        await owner.ComesBackAsync();
        await owner.WaitsAsync("+7d");
        await owner.WaitsAsync("+7d");
        await sponsor.ComesBackAsync();
        await sponsor.SeesAsync(silence.Unanswered);
        await sponsor.PicturesAsync("sponsor");
    }

    private static async Task<string> InvitesAsync(Someone owner, string words)
    {
        await owner.WritesAsync(words);
        var code = Code().Match(await owner.LastTextAsync());
        Assert.True(code.Success, "The card with the code shows none.");
        return code.Value;
    }

    private static async Task JoinsAsync(Someone person, Words words, Silence silence, string code)
    {
        await person.SitsDownAsync();
        await person.SeesAsync(words.Hello);
        await person.WritesAsync($"{silence.Join} {code}");
        await person.SeesLastAsync(silence.Joined);
    }

    /// <summary>A month without a holiday or a change of the hour: on the eve of one nobody would be asked.</summary>
    private static int DaysToFebruary()
    {
        var today = Now().Date;
        var february = new DateTime(today.Year, 2, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return ((today < february ? february : february.AddYears(1)) - today).Days;
    }

    private static DateTime Now() => TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Paris).DateTime;

    /// <summary>To a while after the next Thursday, 9.30, when a new project asks unless told otherwise.</summary>
    private static int HoursToThePrompt(int days)
    {
        var now = Now().AddDays(days);
        var prompt = now.Date.AddDays(((int)DayOfWeek.Thursday - (int)now.DayOfWeek + 7) % 7).AddHours(9.5);
        prompt = prompt > now ? prompt : prompt.AddDays(7);
        return (int)Math.Ceiling((prompt - now).TotalHours);
    }

    [GeneratedRegex("[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
