using System.Security.Cryptography;
using System.Text;
using ChatCoach.Core.Conversations;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// Signs the message that a modal was opened from, for the person who opened it. What a modal carries comes back from
/// the client: another place put in there would have a message changed that this person was never shown.
/// </summary>
internal sealed class OriginSeals(IOptions<SlackOptions> options)
{
    /// <summary>Bytes; enough that none is ever guessed, and short in a view of little room.</summary>
    private const int Length = 16;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(options.Value.SigningSecret!),
        32,
        info: "slack.origin.1"u8.ToArray()
    );

    /// <summary>Of a place that Slack itself told.</summary>
    public SlackOrigin Seal(SlackOrigin origin, PersonKey person) =>
        origin.IsMessage ? origin with { Seal = Of(origin, person) } : origin;

    /// <returns>The place, or none where the seal is not that of this person and this place.</returns>
    public SlackOrigin Check(SlackOrigin origin, PersonKey person) =>
        !origin.IsMessage
        || CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(origin.Seal ?? ""),
            Encoding.ASCII.GetBytes(Of(origin, person))
        )
            ? origin
            : SlackOrigin.None;

    private string Of(SlackOrigin origin, PersonKey person) =>
        WebEncoders.Base64UrlEncode(
            HMACSHA256
                .HashData(_key, Encoding.UTF8.GetBytes($"{person}\n{origin.Channel}\n{origin.Ts}"))
                .AsSpan(0, Length)
        );
}
