using System.Collections.Frozen;
using System.Security.Claims;

namespace ChatCoach.BotFramework.Auth;

/// <summary>
/// An incoming token whose signature, issuer, audience and lifetime were found right. It says who speaks to us (the
/// Bot Framework); which activities it may carry is checked by <see cref="BotTokenValidator.CheckActivity"/>.
/// </summary>
public sealed record BotToken
{
    public required ClaimsIdentity Identity { get; init; }

    /// <summary>Claim <c>serviceurl</c>; null if the token has none, and then no activity is accepted with it.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Channels that the signing key is endorsed for.</summary>
    public required FrozenSet<string> Endorsements { get; init; }
}

/// <summary>The outcome of a check: success with a token, or a refusal with an HTTP status and a reason.</summary>
/// <param name="Status">
/// 200; 401 (no token, or not one of ours); 403 (a good token, and an activity that it does not cover); 503 (no
/// key could be fetched yet, so nothing can be said: the channel may try again).
/// </param>
/// <param name="Reason">For the log and never for the caller; it holds nothing of the token.</param>
public sealed record TokenCheck(int Status, string? Reason, BotToken? Token)
{
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Token))]
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Reason))]
    public bool Succeeded => Token is not null;

    internal static TokenCheck Success(BotToken token) => new(200, null, token);

    internal static TokenCheck Unauthenticated(string reason) => new(401, reason, null);

    internal static TokenCheck Forbidden(string reason) => new(403, reason, null);

    internal static TokenCheck Unavailable(string reason) => new(503, reason, null);
}
