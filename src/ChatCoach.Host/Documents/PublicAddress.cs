using ChatCoach.Core.Projects;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.Documents;

/// <summary>
/// Where the service is reached from outside: <c>Coach:PublicAddress</c>, else the host name that App Service gives,
/// else, in Development, the loopback address it listens on.
/// </summary>
internal sealed class PublicAddress(
    IOptions<CoachOptions> options,
    IConfiguration configuration,
    IHostEnvironment environment,
    IServer server
)
{
    /// <returns>Null where nobody said it: then no link is given.</returns>
    public Uri? Find()
    {
        if (options.Value.PublicAddress is { Length: > 0 } set)
        {
            return new Uri(set, UriKind.Absolute);
        }

        if (configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host)
        {
            return new UriBuilder(Uri.UriSchemeHttps, host).Uri;
        }

        return environment.IsDevelopment() && Listening() is { } address ? new Uri(address, UriKind.Absolute) : null;
    }

    private string? Listening() =>
        server
            .Features.Get<IServerAddressesFeature>()
            ?.Addresses.FirstOrDefault()
            ?.Replace("[::]", "127.0.0.1", StringComparison.Ordinal)
            .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
}
