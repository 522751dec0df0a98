using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Storage;

/// <summary>How long the rows are kept that nobody reads as history (section <c>Retention</c>).</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Days in which a delivery that comes again has no second effect. Channels give up after minutes.</summary>
    public int DeliveryDays { get; set; } = 30;

    /// <summary>Days in which a card that was sent can be replaced in place; after them its successor is a new message.</summary>
    public int CardDays { get; set; } = 180;
}

/// <summary>Says which number cannot be meant.</summary>
internal sealed class RetentionOptionsCheck : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options) =>
        options.DeliveryDays is < 2 or > 3_650 ? Wrong(nameof(options.DeliveryDays), "must be from 2 to 3650", "30")
        : options.CardDays is < 30 or > 3_650 ? Wrong(nameof(options.CardDays), "must be from 30 to 3650", "180")
        : ValidateOptionsResult.Success;

    private static ValidateOptionsResult Wrong(string key, string problem, string example) =>
        ValidateOptionsResult.Fail(new SettingException($"{RetentionOptions.Section}:{key}", problem, example).Message);
}
