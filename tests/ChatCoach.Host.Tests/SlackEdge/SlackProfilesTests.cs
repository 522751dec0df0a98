using ChatCoach.Core.Conversations;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>Name, language and zone of somebody who writes for the first time, which Slack does not send along.</summary>
public sealed class SlackProfilesTests(SlackService service) : IClassFixture<SlackService>
{
    [Fact]
    public async Task The_first_word_is_answered_in_the_language_and_zone_of_the_profile()
    {
        const string Who = "U0YORK";
        service.Slack.Otherwise = method =>
            method == "users.info"
                ? new
                {
                    ok = true,
                    user = new
                    {
                        id = Who,
                        real_name = "Zoe York",
                        tz = "America/New_York",
                        locale = "en-US",
                    },
                }
                : null;

        using var said = await service.SayAsync(Who, "help");
        using var again = await service.SayAsync(Who, "help");

        var asked = Assert.Single(service.To(Who, "users.info"));
        Assert.Equal("true", asked.Body.GetProperty("include_locale").GetString());
        Assert.Contains("checkpoints", service.To(Who, "chat.postMessage")[0].Text, StringComparison.Ordinal);
        var person = await PersonAsync(Who);
        Assert.Equal(("Zoe York", "en-GB", "America/New_York"), (person.Name, person.Locale, person.TimeZone));
    }

    [Fact]
    public async Task Where_Slack_does_not_tell_the_services_own_language_and_zone_have_to_do()
    {
        const string Who = "U0MUTE";
        service.Slack.Otherwise = method => method == "users.info" ? new { ok = false, error = "missing_scope" } : null;

        using var said = await service.SayAsync(Who, "aide");

        service.Slack.Otherwise = _ => null;
        Assert.Single(service.To(Who, "chat.postMessage"));
        Assert.Equal("Europe/Paris", (await PersonAsync(Who)).TimeZone);
    }

    private async Task<Person> PersonAsync(string who) =>
        (
            await service
                .Get<IPeopleStore>()
                .FindAsync(new PersonKey("slack", SlackService.Team, who), TestContext.Current.CancellationToken)
        )!;
}
