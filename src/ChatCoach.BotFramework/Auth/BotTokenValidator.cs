using ChatCoach.BotFramework.Activities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatCoach.BotFramework.Auth;

/// <summary>
/// Checks that a request comes from the Bot Framework, in two steps: <see cref="AuthenticateAsync"/> before a byte of
/// the body is read, and <see cref="CheckActivity"/> once it is parsed. Both must succeed.
/// Source: Bot Connector authentication, "Authenticate requests from the Bot Connector service to your bot", steps 3-5.
/// </summary>
public sealed class BotTokenValidator
{
    internal const int LongestToken = 8_192;

    private const string Bearer = "Bearer ";
    private const string ServiceUrlClaim = "serviceurl";

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly BotFrameworkOptions options;
    private readonly SigningKeys signingKeys;
    private readonly ActivityRules rules;
    private readonly TimeProvider time;
    private readonly ValidatedTokens validated = new();

    internal BotTokenValidator(
        IOptions<BotFrameworkOptions> options,
        SigningKeys signingKeys,
        ServiceHosts hosts,
        TimeProvider time
    )
    {
        this.options = options.Value;
        this.signingKeys = signingKeys;
        this.time = time;
        rules = new(this.options, hosts);
    }

    /// <summary>
    /// Step one, on the <c>Authorization</c> header alone: signature by a key of the metadata (RS256, RS384 or RS512),
    /// issuer, audience, lifetime with five minutes of skew.
    /// </summary>
    public async ValueTask<TokenCheck> AuthenticateAsync(
        string? authorizationHeader,
        CancellationToken cancellation = default
    )
    {
        if (!options.IsTokenCheckOn)
        {
            return TokenCheck.Unauthenticated("No AppId is configured, so no token can be meant for this bot.");
        }

        if (
            authorizationHeader is null
            || !authorizationHeader.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            || authorizationHeader.Length - Bearer.Length is 0 or > LongestToken
        )
        {
            return TokenCheck.Unauthenticated("There is no bearer token of a likely length.");
        }

        if (await signingKeys.GetAsync(cancellation) is not { } keys)
        {
            return TokenCheck.Unavailable("The signing keys of the Bot Framework could not be fetched.");
        }

        var digest = ValidatedTokens.DigestOf(authorizationHeader.AsSpan(Bearer.Length));
        return validated.Find(digest, keys, time.GetUtcNow()) is { } known
            ? TokenCheck.Success(known)
            : await ValidateAsync(authorizationHeader[Bearer.Length..], digest, keys, cancellation);
    }

    /// <summary>
    /// Step two: the token's <c>serviceurl</c> is the activity's, its key is endorsed for the activity's channel, the
    /// tenant is one of those allowed, and the service is a host that we may answer to.
    /// </summary>
    public TokenCheck CheckActivity(BotToken token, Activity activity) =>
        rules.Refusal(token, activity) ?? TokenCheck.Success(token);

    private async Task<TokenCheck> ValidateAsync(
        string raw,
        ValidatedTokens.Digest digest,
        SigningKeySet keys,
        CancellationToken cancellation
    )
    {
        if (Read(raw) is not { Kid: { Length: > 0 } keyId } token)
        {
            return TokenCheck.Unauthenticated("The bearer token is not a JWT that names its key.");
        }

        if (!keys.ById.TryGetValue(keyId, out var key))
        {
            keys = await signingKeys.GetNewerAsync(keys, cancellation) ?? keys;
            if (!keys.ById.TryGetValue(keyId, out key))
            {
                return TokenCheck.Unauthenticated("The token names a signing key that is not known.");
            }
        }

        var result = await Handler.ValidateTokenAsync(token, ParametersFor(key));
        if (!result.IsValid)
        {
            return TokenCheck.Unauthenticated($"The token is refused: {result.Exception?.GetType().Name}.");
        }

        var good = new BotToken
        {
            Identity = result.ClaimsIdentity,
            ServiceUrl = result.ClaimsIdentity.FindFirst(ServiceUrlClaim)?.Value,
            Endorsements = key.Endorsements,
        };
        // No "nbf" reads as the beginning of time, which is what it means.
        validated.Add(digest, new(good, keys, new(token.ValidFrom, token.ValidTo)), time.GetUtcNow());
        return TokenCheck.Success(good);
    }

    private static JsonWebToken? Read(string raw)
    {
        try
        {
            return new JsonWebToken(raw);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters ParametersFor(SigningKey key) =>
        new()
        {
            ValidAlgorithms =
            [
                SecurityAlgorithms.RsaSha256,
                SecurityAlgorithms.RsaSha384,
                SecurityAlgorithms.RsaSha512,
            ],
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            ValidIssuers = options.Issuers,
            ValidAudience = options.AppId,
            // Our clock, so that tests and the product have one notion of now.
            LifetimeValidator = (from, until, _, _) => new TokenLifetime(from, until).Holds(time.GetUtcNow()),
        };
}
