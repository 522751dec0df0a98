using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace ChatCoach.BotFramework.Auth;

/// <summary>Refuses a start with a configuration that could only fail later; each sentence names its key.</summary>
internal sealed class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>
{
    private const string Section = BotFrameworkOptions.SectionName;
    private const string CertificateExample = "/etc/chatcoach/bot.pfx";

    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        string[] failures = [.. Addresses(options), .. Identity(options)];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        if (
            !Uri.TryCreate(options.OpenIdMetadata, UriKind.Absolute, out var metadata)
            || !ServiceHosts.IsSafe(metadata, options.AllowLoopback)
        )
        {
            yield return Told(
                nameof(options.OpenIdMetadata),
                "must be an https address (in Development, also http on loopback)",
                "https://login.botframework.com/v1/.well-known/openidconfiguration"
            );
        }

        if (options.ServiceHosts.Any(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            yield return Told(
                nameof(options.AllowedServiceHosts),
                "takes whole host names, without scheme, port, path or '*'",
                BotFrameworkOptions.PublicServiceHost
            );
        }

        if (!Uri.TryCreate(options.TokenScope, UriKind.Absolute, out _))
        {
            yield return Told(nameof(options.TokenScope), "must be a scope", "https://api.botframework.com/.default");
        }

        if (options.Outbound == BotOutbound.Anonymous && !options.AllowLoopback)
        {
            yield return Told(
                nameof(options.Outbound),
                "may be Anonymous in Development only",
                nameof(BotOutbound.Token)
            );
        }
    }

    private static IEnumerable<string> Identity(BotFrameworkOptions options)
    {
        if (!options.IsTokenCheckOn || options.Outbound == BotOutbound.Anonymous)
        {
            yield break;
        }

        if (options.AppType == BotAppType.UserAssignedMsi)
        {
            if (options.ClientSecret.Length > 0 || options.CertificatePath.Length > 0)
            {
                yield return Told(
                    nameof(options.AppType),
                    "is UserAssignedMsi, with which ClientSecret and CertificatePath have no use; leave them out or change it",
                    nameof(BotAppType.SingleTenant)
                );
            }

            yield break;
        }

        if (options.TenantId.Length == 0)
        {
            yield return Told(
                nameof(options.TenantId),
                "is missing: with AppType=SingleTenant tokens come from that tenant",
                "00000000-0000-0000-0000-000000000000"
            );
        }

        if (options.ClientSecret.Length == 0 && options.CertificatePath.Length == 0)
        {
            yield return Told(
                nameof(options.ClientSecret),
                "or CertificatePath is missing, and without one the bot could hear but not answer",
                "the secret's value"
            );
        }

        if (options.ClientSecret.Length > 0 && options.CertificatePath.Length > 0)
        {
            yield return Told(
                nameof(options.CertificatePath),
                "and ClientSecret are both set; keep one",
                CertificateExample
            );
        }

        if (options.CertificatePath.Length > 0 && !File.Exists(options.CertificatePath))
        {
            yield return Told(nameof(options.CertificatePath), "names a file that is not there", CertificateExample);
        }
        else if (options.CertificatePath.Length > 0 && !HasKey(options.CertificatePath))
        {
            yield return Told(
                nameof(options.CertificatePath),
                "must name a .pfx file without a password, or a .pem file, that holds the certificate and its private key",
                CertificateExample
            );
        }
    }

    /// <summary>Whether the credential will be able to read it: it would say so at the first message that it sends.</summary>
    private static bool HasKey(string path)
    {
        try
        {
            using var certificate = Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".PFX" => X509CertificateLoader.LoadPkcs12FromFile(path, password: null),
                ".PEM" => X509Certificate2.CreateFromPemFile(path),
                _ => null,
            };
            return certificate is { HasPrivateKey: true };
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Told(string key, string problem, string example) =>
        $"The setting {Section}:{key} {problem}. Example: {Section}__{key}={example}";
}
