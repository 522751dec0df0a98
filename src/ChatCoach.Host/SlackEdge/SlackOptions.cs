using ChatCoach.Slack.WebApi;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Section <c>Slack</c>. With none of it set there is no Slack: its addresses are not there.</summary>
internal sealed class SlackOptions
{
    public const string SectionName = "Slack";

    /// <summary>Of the app's page "Basic information": without it nobody is let in.</summary>
    public string? SigningSecret { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>The token of the one workspace that needs no installation here; else those that install are kept.</summary>
    public string? BotToken { get; set; }

    public string ApiBaseUrl { get; set; } = SlackHosts.DefaultApi;

    public bool IsConfigured =>
        SigningSecret is { Length: > 0 }
        || ClientId is { Length: > 0 }
        || ClientSecret is { Length: > 0 }
        || BotToken is { Length: > 0 }
        || ApiBaseUrl != SlackHosts.DefaultApi;

    /// <summary>Workspaces can install the app here.</summary>
    public bool IsInstallable => ClientId is { Length: > 0 } && ClientSecret is { Length: > 0 };
}

/// <summary>Says which setting of Slack is missing or wrong.</summary>
internal sealed class SlackOptionsCheck(SlackHosts hosts) : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options) =>
        !options.IsConfigured ? ValidateOptionsResult.Success
        : string.IsNullOrWhiteSpace(options.SigningSecret)
            ? Wrong(
                "Slack:SigningSecret",
                "is missing, and without it anyone could write in anyone's name",
                "8f742231b10e8888abcd99yyyzzz85a5"
            )
        : options.ClientId is { Length: > 0 } != options.ClientSecret is { Length: > 0 }
            ? Wrong(
                options.ClientId is { Length: > 0 } ? "Slack:ClientSecret" : "Slack:ClientId",
                "is missing: workspaces need both to install the app",
                "1234567890.1234567890"
            )
        : !Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var api) || !hosts.AllowsApi(api)
            ? Wrong(
                "Slack:ApiBaseUrl",
                "must be Slack's own https address and end in a slash (http on loopback in Development only)",
                SlackHosts.DefaultApi
            )
        : ValidateOptionsResult.Success;

    private static ValidateOptionsResult Wrong(string key, string problem, string example) =>
        ValidateOptionsResult.Fail(new SettingException(key, problem, example).Message);
}
