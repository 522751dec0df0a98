using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatCoach.Protocol.Tests.BotFramework;

/// <summary>One RSA key, and tokens signed with it: good ones, and each kind of bad one.</summary>
internal sealed class TokenMint(string keyId, params string[] endorsements) : IDisposable
{
    // Making a key takes longer than any test with it: one per id for the whole run.
    private static readonly ConcurrentDictionary<string, RSAParameters> Made = new(StringComparer.Ordinal);

    private readonly RSA rsa = RSA.Create(Made.GetOrAdd(keyId, NewKey));

    /// <summary>The id that tokens name; a stranger may name another's.</summary>
    public string KeyId { get; init; } = keyId;

    /// <summary>The key as the metadata server publishes it.</summary>
    public JsonObject PublicKey()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["x5t"] = KeyId,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (endorsements.Length > 0)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        }

        return json;
    }

    public string Sign(JsonObject claims, string algorithm = "RS256")
    {
        var text = Unsigned(claims, algorithm);
        var hash = algorithm switch
        {
            "RS384" => HashAlgorithmName.SHA384,
            "RS512" or "PS512" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256,
        };
        var padding = algorithm.StartsWith("PS", StringComparison.Ordinal)
            ? RSASignaturePadding.Pss
            : RSASignaturePadding.Pkcs1;
        return $"{text}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(text), hash, padding))}";
    }

    /// <summary>No signature, as <c>alg: none</c> has it.</summary>
    public string SignWithNone(JsonObject claims) => $"{Unsigned(claims, "none")}.";

    /// <summary>HS256 with the public key for a secret: what a confused library would accept.</summary>
    public string SignWithPublicKey(JsonObject claims)
    {
        var text = Unsigned(claims, "HS256");
        var secret = Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem());
        return $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
    }

    public void Dispose() => rsa.Dispose();

    private static RSAParameters NewKey(string id)
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(includePrivateParameters: true);
    }

    private string Unsigned(JsonObject claims, string algorithm)
    {
        var header = new JsonObject
        {
            ["typ"] = "JWT",
            ["alg"] = algorithm,
            ["kid"] = KeyId,
        };
        return $"{Encode(header)}.{Encode(claims)}";
    }

    private static string Encode(JsonObject json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
