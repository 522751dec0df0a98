using System.Net;
using System.Net.Http.Headers;
using ChatCoach.BotFramework.Auth;

namespace ChatCoach.BotFramework.Connector;

/// <summary>
/// The one place where the bot's token meets a request: the innermost handler, so that every try of every call passes
/// the list of hosts, and nothing else can send the token.
/// </summary>
internal sealed class BotTokenHandler(BotCredentials credentials, ServiceHosts hosts) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (!hosts.Allows(request.RequestUri))
        {
            throw new ServiceUrlNotAllowedException();
        }

        var token = await credentials.GetTokenAsync(cancellationToken);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized && token is not null)
        {
            credentials.Forget(token);
        }

        return response;
    }
}
