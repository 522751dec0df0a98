using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace ChatCoach.BotFramework.Auth;

/// <summary>
/// Which addresses a bot may send to. A bot that posts its token wherever an activity says is made to hand it over
/// (Bot Connector authentication, "Security protocol"), so hosts are whole names on a list, over https on its own port.
/// </summary>
public sealed class ServiceHosts(IOptions<BotFrameworkOptions> options)
{
    private readonly FrozenSet<string> hosts = options.Value.ServiceHosts.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether calls and tokens may go to this address. Answered anew for stored addresses too.</summary>
    public bool Allows(Uri? address) =>
        address is { IsAbsoluteUri: true, UserInfo.Length: 0 }
        && (
            (IsHttps(address) && address.IsDefaultPort && hosts.Contains(address.IdnHost))
            || (options.Value.AllowLoopback && IsLoopback(address))
        );

    /// <inheritdoc cref="Allows(Uri?)"/>
    public bool Allows(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && Allows(uri);

    /// <summary>https, or loopback where that is allowed.</summary>
    internal static bool IsSafe(Uri address, bool allowLoopback) =>
        IsHttps(address) || (allowLoopback && IsLoopback(address));

    private static bool IsHttps(Uri address) =>
        string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);

    private static bool IsLoopback(Uri address) =>
        address.IsLoopback
        && (IsHttps(address) || string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal));
}
