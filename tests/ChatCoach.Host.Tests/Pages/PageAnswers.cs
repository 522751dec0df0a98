using System.Net;

namespace ChatCoach.Host.Tests.Pages;

/// <summary>What a page answered, and what comes of it a little later.</summary>
internal static class PageAnswers
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>As a reader sees it, with entities decoded.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));

    public static async Task WaitAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds() && tries < 200; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
        }

        Assert.True(holds());
    }
}
