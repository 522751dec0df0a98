using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>One person at the Slack-like page: what they write, press and fill in, and what they then see.</summary>
internal sealed class SlackPerson
{
    private const int Patience = 60_000;

    /// <summary>More pages than any form has; one that never closes ends the test, not the machine.</summary>
    private const int MostPages = 6;

    private readonly IPage _page;
    private int _pictures;

    private SlackPerson(IPage page) => _page = page;

    public ILocator Modal => _page.Locator(".modal");

    public ILocator Messages => _page.Locator(".scroll");

    public ILocator Last => _page.Locator(".message").Last;

    public ILocator Home => _page.Locator(".home");

    /// <summary>Sits down at their conversation with the app, and is greeted.</summary>
    public static async Task<SlackPerson> AtAsync(IBrowserContext context, LocalChat chat, string key, string hello)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync($"{chat.Address}slack.html?as=U0{key.ToUpperInvariant()}");
        var person = new SlackPerson(page);
        await person.LooksAtAsync("Messages");
        await person.SeesLastAsync(hello);
        return person;
    }

    /// <summary>Looks at the channel, where others write too.</summary>
    public Task GoesToChannelAsync() => _page.Locator(".place").First.ClickAsync();

    public Task GoesToPrivateAsync() => _page.Locator(".place").Last.ClickAsync();

    public Task ClicksAsync(string title) => _page.GetByRole(AriaRole.Button, new() { Name = title }).ClickAsync();

    /// <summary>Writes in the channel, where nobody may answer.</summary>
    public async Task WritesToAllAsync(string text)
    {
        await _page.Locator(".composer input").FillAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    public Task<int> CountAsync() => _page.Locator(".message").CountAsync();

    public Task SeesCountAsync(int count) => Expect(_page.Locator(".message")).ToHaveCountAsync(count);

    public Task LooksAtAsync(string tab) => _page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();

    /// <summary>Writes, and waits for their own line and for the answer, which may be a modal.</summary>
    public async Task WritesAsync(string text)
    {
        var count = await _page.Locator(".message").CountAsync();
        await _page.Locator(".composer input").FillAsync(text);
        await _page.Keyboard.PressAsync("Enter");
        await _page.WaitForFunctionAsync(
            "count => document.querySelector('.modal') || document.querySelectorAll('.message').length >= count + 2",
            count
        );
    }

    /// <summary>
    /// Moves the service's clock, and waits until it has arrived: what comes on the way is told before that.
    /// </summary>
    public async Task WaitsAsync(string by, string arrived)
    {
        var line = _page.Locator(".message").Filter(new() { HasText = arrived });
        var before = await line.CountAsync();
        await WritesAsync($"demo clock {by}");
        await Expect(line).ToHaveCountAsync(before + 1, new() { Timeout = Patience });
    }

    public Task SeesAsync(string text) => Expect(Messages).ToContainTextAsync(text, new() { Timeout = Patience });

    public Task SeesLastAsync(string text) => Expect(Last).ToContainTextAsync(text, new() { Timeout = Patience });

    /// <summary>A picture in the newest message, fetched and drawn.</summary>
    public Task SeesPictureAsync() =>
        _page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.message')].at(-1)?.querySelector('.block-image img')?.naturalWidth > 0"
        );

    public async Task<bool> LastSaysAsync(string text) =>
        (await Last.InnerTextAsync()).Replace('\u00A0', ' ').Contains(text, StringComparison.OrdinalIgnoreCase);

    public Task PressesAsync(string title) =>
        PressesAsync(_page.Locator(".message .press").Filter(new() { HasText = title }).Last);

    /// <summary>A button of the newest message by its place, not counting those that tell a reason.</summary>
    public Task PressesAsync(int place) => PressesAsync(Last.Locator(".block-actions .press").Nth(place));

    /// <summary>The newest message's primary button, and what it opens filled in.</summary>
    public Task DoesWhatIsNextAsync() => PressesAsync(Last.Locator(".press.primary").First);

    /// <summary>Presses, and sends the modal that opens, filled in.</summary>
    public async Task PressesAsync(ILocator button)
    {
        var before = await Messages.InnerTextAsync();
        await button.ClickAsync();
        await ChangedAsync(before);
        if (await Modal.CountAsync() > 0)
        {
            await SendsAsync();
        }
    }

    public Task FillsAsync(string field, string value) =>
        Modal.Locator($"[data-field='{field}'] input, [data-field='{field}'] textarea").First.FillAsync(value);

    /// <summary>Sends the modal, page by page, and waits until the conversation shows what came of it.</summary>
    public async Task SendsAsync()
    {
        var before = await Messages.InnerTextAsync();
        for (var pages = 0; await Modal.CountAsync() > 0; pages++)
        {
            Assert.True(pages < MostPages, "The form does not close.");
            await FillsAsync();
            var page = await Modal.InnerTextAsync();
            await Modal.Locator("button[type=submit]").ClickAsync();
            await _page.WaitForFunctionAsync("page => document.querySelector('.modal')?.innerText !== page", page);
            var errors = await Modal.Locator(".error").AllInnerTextsAsync();
            Assert.True(errors.Count == 0, string.Join('\n', errors));
        }

        await ChangedAsync(before);
    }

    public async Task ClosesAsync()
    {
        await Modal.Locator("footer .press:not(.primary)").ClickAsync();
        await Expect(Modal).ToHaveCountAsync(0);
    }

    /// <summary>A picture of what they see, kept with the run and not with the source.</summary>
    public Task<byte[]> PicturesAsync(string name) =>
        _page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(
                    Someone.Pictures(),
                    string.Create(CultureInfo.InvariantCulture, $"slack-{name}-{++_pictures:00}.png")
                ),
            }
        );

    private Task<IJSHandle> ChangedAsync(string before) =>
        _page.WaitForFunctionAsync(
            "before => document.querySelector('.modal') || document.querySelector('.scroll').innerText !== before",
            before
        );

    /// <summary>
    /// Something in every field that has nothing yet. Boxes are ticked only where they are a choice of several: one that
    /// stands alone says that the dispute is settled.
    /// </summary>
    private async Task FillsAsync()
    {
        if (await InterestsSheet.FillsAsync(Modal))
        {
            return;
        }

        await Calendar.FillsDatesAsync(Modal);
        foreach (var field in await Modal.Locator(".field").AllAsync())
        {
            var choices = field.Locator("input[type=radio], input[type=checkbox]");
            var chosen = await field.Locator("input:checked").CountAsync();
            if (await choices.CountAsync() > 1 && chosen == 0)
            {
                await choices.First.CheckAsync();
            }

            await FillAsync(field.Locator("input[type=text], textarea"), "Catalogue");
            var list = field.Locator("select");
            if (await list.CountAsync() > 0 && (await list.InputValueAsync()).Length == 0)
            {
                await list.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            }
        }
    }

    private static async Task FillAsync(ILocator input, string value)
    {
        if (await input.CountAsync() > 0 && (await input.InputValueAsync()).Length == 0)
        {
            await input.FillAsync(value);
        }
    }
}
