using ChatCoach.Host.Storage;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>The tables are away for a moment, while someone sends a form.</summary>
public sealed class SlackTroubleTests(SlackService service) : IClassFixture<SlackService>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_cannot_be_taken_stays_open_with_a_sentence_and_is_taken_later()
    {
        const string Who = "U0TROUBLE";
        using var command = await service.CommandAsync(Who, "nouveau projet");
        var view = service.Slack.Calls.Last(call => call.Method == "views.open").Body.GetProperty("view");
        var tables = service.Get<CoachTables>();
        await tables.Projects.DeleteAsync(Cancel);

        using var failed = await service.SubmitAsync(Who, view, "1.a", ModalFilling.Of(view));

        var body = await failed.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("\"response_action\":\"errors\"", body, StringComparison.Ordinal);
        Assert.Contains("\"project.name\"", body, StringComparison.Ordinal);
        Assert.Contains("Un incident est survenu", body, StringComparison.Ordinal);

        await tables.Projects.CreateAsync(Cancel);
        using var sent = await service.SubmitAsync(Who, view, "1.a", ModalFilling.Of(view));

        Assert.Contains(
            service.To(Who, "chat.postMessage"),
            call => call.Text.Contains("Site marchand", StringComparison.Ordinal)
        );
    }
}
