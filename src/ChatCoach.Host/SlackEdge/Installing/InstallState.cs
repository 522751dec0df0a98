using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ChatCoach.Host.SlackEdge.Installing;

/// <summary>
/// Ties the end of an installation to the browser that began it: the address holds a sealed secret for ten minutes, and
/// the browser the secret itself. Without it someone could be made to install what another began.
/// </summary>
internal sealed class InstallState(IDataProtectionProvider protection)
{
    public const string Cookie = "slack-install";

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("slack.install.state.1")
        .ToTimeLimitedDataProtector();

    public (string State, string Secret) Begin()
    {
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        return (_protector.Protect(secret, Life), secret);
    }

    public bool IsRight(string? state, string? secret)
    {
        if (string.IsNullOrEmpty(state) || string.IsNullOrEmpty(secret))
        {
            return false;
        }

        try
        {
            return CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(_protector.Unprotect(state)),
                Encoding.UTF8.GetBytes(secret)
            );
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
