using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace ChatCoach.BotFramework.Auth;

/// <summary>A key that the Bot Framework signs with, and the channels that it may speak for.</summary>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>The keys of one fetch. Another fetch is another object, even if it brings the same keys.</summary>
internal sealed record SigningKeySet(FrozenDictionary<string, SigningKey> ById, DateTimeOffset FetchedAt)
{
    /// <summary>RSA keys for signatures, by id. A key without an id could never be named by a token.</summary>
    public static SigningKeySet Of(JsonWebKeys fetched, DateTimeOffset at)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in fetched.Keys ?? [])
        {
            if (key is { Kid.Length: > 0, Kty: "RSA", N.Length: > 0, E.Length: > 0, Use: null or "sig" })
            {
                var rsa = new JsonWebKey
                {
                    Kid = key.Kid,
                    Kty = key.Kty,
                    N = key.N,
                    E = key.E,
                };
                keys[key.Kid] = new(rsa, (key.Endorsements ?? []).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
            }
        }

        return new(keys.ToFrozenDictionary(StringComparer.Ordinal), at);
    }
}

/// <summary>The metadata document, as far as it is used. Source: Bot Connector authentication, "OpenID metadata".</summary>
internal sealed record OpenIdMetadata([property: JsonPropertyName("jwks_uri")] string? JwksUri);

/// <summary>The document of keys (RFC 7517), with the Bot Framework's endorsements.</summary>
internal sealed record JsonWebKeys(IReadOnlyList<EndorsedKey>? Keys);

internal sealed record EndorsedKey(
    string? Kid,
    string? Kty,
    string? Use,
    string? N,
    string? E,
    IReadOnlyList<string>? Endorsements
);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 16)]
[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(JsonWebKeys))]
internal sealed partial class OpenIdJsonContext : JsonSerializerContext;
