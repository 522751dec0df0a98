using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Limits;

/// <summary>
/// How many turns and visits to pages are taken in a minute (section <c>RateLimits</c>). That many may come at once; they are given back
/// evenly. 0 sets no limit.
/// </summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Of one person. Nobody who types and presses gets near it.</summary>
    public int TurnsPerMinute { get; set; } = 120;

    /// <summary>Of all people of one tenant together.</summary>
    public int TenantTurnsPerMinute { get; set; } = 3_000;

    /// <summary>Of one address of a page, such as a link for an alert.</summary>
    public int PageVisitsPerMinute { get; set; } = 30;

    /// <summary>Of all pages together from one network address; behind a proxy that is everybody's.</summary>
    public int NetworkVisitsPerMinute { get; set; } = 600;
}

/// <summary>Says which number cannot be meant.</summary>
internal sealed class RateLimitOptionsCheck : IValidateOptions<RateLimitOptions>
{
    private const int Most = 1_000_000;

    public ValidateOptionsResult Validate(string? name, RateLimitOptions options) =>
        options.TurnsPerMinute is < 0 or > Most ? Wrong(nameof(options.TurnsPerMinute), "120")
        : options.TenantTurnsPerMinute is < 0 or > Most ? Wrong(nameof(options.TenantTurnsPerMinute), "3000")
        : options.PageVisitsPerMinute is < 0 or > Most ? Wrong(nameof(options.PageVisitsPerMinute), "30")
        : options.NetworkVisitsPerMinute is < 0 or > Most ? Wrong(nameof(options.NetworkVisitsPerMinute), "600")
        : ValidateOptionsResult.Success;

    private static ValidateOptionsResult Wrong(string key, string example) =>
        ValidateOptionsResult.Fail(
            new SettingException(
                $"{RateLimitOptions.Section}:{key}",
                "must be from 0 (no limit) to 1000000",
                example
            ).Message
        );
}
