using Microsoft.Extensions.Options;

namespace ChatCoach.BotFramework.Auth;

/// <summary>Refuses a start with a configuration that could only fail later; each sentence names its key.</summary>
internal sealed class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>
{
    private const string Section = BotFrameworkOptions.SectionName;

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
            yield return $"{Section}:OpenIdMetadata must be an https address (in Development, also http on loopback).";
        }

        if (options.ServiceHosts.Any(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            yield return $"{Section}:AllowedServiceHosts takes whole host names, without scheme, port, path or '*'.";
        }

        if (!Uri.TryCreate(options.TokenScope, UriKind.Absolute, out _))
        {
            yield return $"{Section}:TokenScope must be a scope such as https://api.botframework.com/.default.";
        }

        if (options.Outbound == BotOutbound.Anonymous && !options.AllowLoopback)
        {
            yield return $"{Section}:Outbound=Anonymous is for Development only.";
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
                yield return $"{Section}:ClientSecret and CertificatePath have no use with AppType=UserAssignedMsi.";
            }

            yield break;
        }

        if (options.TenantId.Length == 0)
        {
            yield return $"{Section}:TenantId is missing: AppType=SingleTenant gets its tokens from that tenant.";
        }

        if (options.ClientSecret.Length == 0 && options.CertificatePath.Length == 0)
        {
            yield return $"{Section}:ClientSecret or CertificatePath is missing: the bot could hear but not answer.";
        }

        if (options.ClientSecret.Length > 0 && options.CertificatePath.Length > 0)
        {
            yield return $"{Section}:ClientSecret and CertificatePath are both set; keep one.";
        }

        if (options.CertificatePath.Length > 0 && !File.Exists(options.CertificatePath))
        {
            yield return $"{Section}:CertificatePath names a file that is not there.";
        }
    }
}
