using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Pages;

/// <summary>Who runs this installation, as its pages tell it (section <c>Operator</c>).</summary>
internal sealed class OperatorOptions
{
    public const string Section = "Operator";

    public const int LongestName = 100;

    /// <summary>A company's name. Empty: the pages speak of whoever installed the app.</summary>
    public string Name { get; set; } = "";

    /// <summary>A mail address or an https address, for questions about data and use.</summary>
    public string Contact { get; set; } = "";

    /// <summary>What a link to the contact opens; null where there is none.</summary>
    public string? ContactAddress =>
        IsWeb(Contact) ? Contact
        : Contact.Length > 0 ? $"mailto:{Contact}"
        : null;

    public static bool IsContact(string text) =>
        text.Length == 0
        || IsWeb(text)
        || (MailAddress.TryCreate(text, out var mail) && string.Equals(mail.Address, text, StringComparison.Ordinal));

    private static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}

/// <summary>Says what cannot be shown.</summary>
internal sealed class OperatorOptionsCheck : IValidateOptions<OperatorOptions>
{
    public ValidateOptionsResult Validate(string? name, OperatorOptions options) =>
        options.Name.Length > OperatorOptions.LongestName || options.Name.Any(char.IsControl)
            ? Wrong("Name", "must be one line of at most 100 characters", "Example Ltd")
        : !OperatorOptions.IsContact(options.Contact)
            ? Wrong("Contact", "must be a mail address or an https address", "privacy@example.com")
        : ValidateOptionsResult.Success;

    private static ValidateOptionsResult Wrong(string key, string problem, string example) =>
        ValidateOptionsResult.Fail(new SettingException($"{OperatorOptions.Section}:{key}", problem, example).Message);
}
