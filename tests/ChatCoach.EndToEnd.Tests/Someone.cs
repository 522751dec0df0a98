using System.Globalization;
using System.Reflection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatCoach.EndToEnd.Tests;

/// <summary>One person at the page: what they write, press and fill in, and what they then see.</summary>
internal sealed class Someone(IPage page, Words words)
{
    private const int Patience = 60_000;
    private const int MostPages = 6;
    private const int Beat = 50;

    /// <summary>A little more than the page leaves between two looks at one card.</summary>
    private const int BetweenLooks = 3200;

    private int _pictures;

    public ILocator Messages => page.GetByTestId("messages");

    public ILocator Dialog => page.GetByTestId("dialog");

    public ILocator Last => page.GetByTestId("message").Last;

    public async Task SitsDownAsync()
    {
        page.SetDefaultTimeout(Patience);
        await page.GetByTestId($"person-{words.Person}").ClickAsync();
        await page.GetByTestId("language")
            .SelectOptionAsync(new SelectOptionValue { Index = words.Language == "fr" ? 0 : 1 });
        await page.GetByTestId("install").ClickAsync();
    }

    /// <summary>Turns to their chat again, where they sat down before.</summary>
    public async Task ComesBackAsync()
    {
        await page.GetByTestId($"person-{words.Person}").ClickAsync();
        await Expect(page.Locator($"[data-testid=column][data-person={words.Person}]")).ToBeVisibleAsync();
    }

    public async Task WritesAsync(string text)
    {
        // The card that a form left may be there before its dialog has closed, and behind that nothing can be typed.
        await Expect(Dialog).ToBeHiddenAsync(new() { Timeout = Patience });
        var count = await page.GetByTestId("message").CountAsync();
        await page.GetByTestId("composer").FillAsync(text);
        await page.GetByTestId("send").ClickAsync();
        // Their own line, then the answer.
        await Expect(page.GetByTestId("message").Nth(count + 1)).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    /// <summary>
    /// Moves the service's clock, and waits until it has arrived: what comes on the way is told before that.
    /// </summary>
    /// <param name="by">Such as <c>+2h</c>.</param>
    public async Task WaitsAsync(string by)
    {
        var arrived = page.GetByTestId("message").Filter(new() { HasText = words.Clock });
        var before = await arrived.CountAsync();
        await WritesAsync($"demo clock {by}");
        await Expect(arrived).ToHaveCountAsync(before + 1, new() { Timeout = Patience });
    }

    public Task SeesAsync(string text) => Expect(Messages).ToContainTextAsync(text, new() { Timeout = Patience });

    public async Task SeesLastAsync(string text) =>
        await Expect(Last).ToContainTextAsync(text, new() { Timeout = Patience });

    public Task SeesInDialogAsync(string text) => Expect(Dialog).ToContainTextAsync(text, new() { Timeout = Patience });

    public Task SeesNothingOfAsync(string text) =>
        Expect(Messages).Not.ToContainTextAsync(text, new() { Timeout = Patience });

    /// <summary>A picture in the newest card, fetched from the service, as wide as it was drawn.</summary>
    public Task SeesPictureAsync(string alternative) =>
        Expect(Last.Locator($"img[alt^='{alternative}']"))
            .ToHaveJSPropertyAsync("naturalWidth", 1200, new() { Timeout = Patience });

    /// <summary>These words in the newest card, one below the other.</summary>
    public async Task SeesInOrderAsync(params IReadOnlyList<string> texts)
    {
        await SeesLastAsync(texts[^1]);
        var text = await LastTextAsync();
        var places = texts.Select(words => text.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.True(places.TrueForAll(place => place >= 0) && places.SequenceEqual(places.Order()), text);
    }

    /// <summary>What the link under this button of the newest card gives; a browser would put it among the downloads.</summary>
    public async Task<byte[]> DownloadsAsync(string button)
    {
        await page.EvaluateAsync("window.open = url => { window.opened = url; }");
        await Last.GetByRole(AriaRole.Link, new() { Name = button }).ClickAsync();
        var answer = await page.APIRequest.GetAsync(await page.EvaluateAsync<string>("window.opened"));
        Assert.True(answer.Ok, answer.StatusText);
        return await answer.BodyAsync();
    }

    public Task<string> LastTextAsync() => Last.InnerTextAsync();

    public async Task<bool> IsAtStepAsync(int step) =>
        (await Last.InnerTextAsync())
            .Replace('\u00A0', ' ')
            .Contains(StepText(step), StringComparison.OrdinalIgnoreCase);

    public Task SeesStepAsync(int step) =>
        Expect(Last).ToContainTextAsync(StepText(step), new() { Timeout = Patience, IgnoreCase = true });

    /// <summary>The newest card's primary button, and what it opens filled in. True when it opened a form.</summary>
    public Task<bool> DoesWhatIsNextAsync() => PressesAsync(Last.Locator(".ac-pushButton.style-positive").First);

    /// <summary>A button of the newest card by its place: 1 is the one after the primary.</summary>
    public Task<bool> PressesAsync(int place) => PressesAsync(Last.Locator(".ac-pushButton").Nth(place));

    public async Task<bool> PressesAsync(ILocator button)
    {
        var before = await Messages.InnerTextAsync();
        await button.ClickAsync();
        await UntilAsync(async () => await Dialog.IsVisibleAsync() || await Messages.InnerTextAsync() != before);

        if (!await Dialog.IsVisibleAsync())
        {
            return false;
        }

        await FillsAsync();
        await SendsAsync(before);
        return true;
    }

    /// <summary>Writes into the field of this label: of the dialog, or of the form in the newest card.</summary>
    public async Task FillsInAsync(string label, string value) =>
        await (await FormAsync()).GetByLabel(label).First.FillAsync(value);

    /// <summary>Takes the choice that reads so.</summary>
    public async Task ChoosesAsync(string text) =>
        await (await FormAsync()).GetByText(text, new() { Exact = true }).First.ClickAsync();

    /// <summary>Takes the choice that reads so, of a list that opens.</summary>
    public async Task PicksAsync(string label, string text) =>
        await (await FormAsync()).GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Label = text });

    /// <summary>Shows the buttons that a card has under one of this name.</summary>
    public Task UnfoldsAsync(string button) => Last.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>Presses a button of the newest card's "…".</summary>
    public async Task DoesRarelyAsync(string button)
    {
        var before = await Messages.InnerTextAsync() + await DialogTextAsync();
        await Last.Locator(".ac-pushButton").Filter(new() { HasText = "..." }).Last.ClickAsync();
        await page.GetByTestId("card-menu").GetByText(button, new() { Exact = true }).ClickAsync();
        await UntilAsync(async () => await Messages.InnerTextAsync() + await DialogTextAsync() != before);
    }

    /// <summary>Looks at the channel for a while, and comes back.</summary>
    public async Task LooksAwayAsync()
    {
        await page.GetByTestId("tab-channel").ClickAsync();
        await page.WaitForTimeoutAsync(BetweenLooks);
        await page.GetByTestId("tab-personal").ClickAsync();
    }

    /// <summary>Presses the button of this name, of the dialog or of the newest card, and waits until something changes.</summary>
    public async Task DoesAsync(string button)
    {
        var before = await Messages.InnerTextAsync() + await DialogTextAsync();
        await (await FormAsync()).GetByRole(AriaRole.Button, new() { Name = button }).Last.ClickAsync();
        await UntilAsync(async () => await Messages.InnerTextAsync() + await DialogTextAsync() != before);
    }

    private async Task<ILocator> FormAsync() => await Dialog.IsVisibleAsync() ? Dialog : Last;

    /// <summary>Sends the dialog, page by page, and waits until the chat shows what came of it.</summary>
    public async Task SendsAsync(string before)
    {
        for (var pages = 0; pages < MostPages && await Dialog.IsVisibleAsync(); pages++)
        {
            if (pages > 0)
            {
                await FillsAsync();
            }

            var sent = await DialogTextAsync();
            await Dialog.Locator(".ac-pushButton").First.ClickAsync();
            await UntilAsync(async () => await DialogTextAsync() != sent);
        }

        await Expect(Dialog).ToBeHiddenAsync(new() { Timeout = Patience });
        await UntilAsync(async () => await Messages.InnerTextAsync() != before);
    }

    /// <summary>A picture of what they see, kept with the run and not with the source.</summary>
    /// <param name="other">The tab that they look at; null for the chat.</param>
    public async Task PicturesAsync(string name, IPage? other = null)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"{words.Language}-{++_pictures:00}-{name}.png");
        await (other ?? page).ScreenshotAsync(new() { Path = Path.Combine(Pictures(), file) });
    }

    /// <summary>The same as who has chosen the dark theme sees it.</summary>
    public async Task PicturesInTheDarkAsync(string name)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await PicturesAsync(name + "-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>The folder of the pictures of all runs.</summary>
    public static string Pictures() =>
        Directory.CreateDirectory(Path.Combine(Repository, "artifacts", "screenshots")).FullName;

    /// <summary>
    /// Something in every field that has nothing yet. Boxes are ticked only where they are a choice of several: one that
    /// stands alone says that the dispute is settled.
    /// </summary>
    private async Task FillsAsync()
    {
        if (await InterestsSheet.FillsAsync(Dialog))
        {
            return;
        }

        var boxes = Dialog.Locator("input[type=checkbox]");
        var several = await boxes.CountAsync() > 1;
        if (several)
        {
            await boxes.First.CheckAsync();
        }

        // The day and the hour of a call that is not agreed yet stay open.
        var isPlanned = await Dialog.Locator("input[type=time]").CountAsync() > 0;
        foreach (var text in await Dialog.Locator("input[type=text], textarea").AllAsync())
        {
            if ((await text.InputValueAsync()).Length == 0)
            {
                await text.FillAsync("Catalogue");
            }
        }

        if (!several && !isPlanned)
        {
            await Calendar.FillsDatesAsync(Dialog);
        }
    }

    /// <summary>Empty once it is closed.</summary>
    private async Task<string> DialogTextAsync() =>
        await Dialog.IsVisibleAsync() ? string.Concat(await Dialog.AllInnerTextsAsync()) : "";

    private async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var waited = 0; !await holds(); waited += Beat)
        {
            Assert.True(waited < Patience, "Nothing changes: " + await DialogTextAsync());
            await page.WaitForTimeoutAsync(Beat);
        }
    }

    private string StepText(int step) => string.Format(CultureInfo.InvariantCulture, words.Step, step);

    private static string Repository { get; } =
        typeof(Someone)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == "Repository")
            .Value!;
}
