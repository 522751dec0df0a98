using System.Text.Json;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Invokes;

/// <summary>
/// The answer to <see cref="InvokeNames.AdaptiveCardAction"/>: it travels in an HTTP answer that is itself 200, with
/// the outcome in <see cref="StatusCode"/>. Source: Adaptive Cards, "Universal Action Model", "Response format".
/// </summary>
public sealed record AdaptiveCardInvokeResponse
{
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";
    public const string LoginRequestType = "application/vnd.microsoft.activity.loginRequest";
    public const string IncorrectAuthCodeType = "application/vnd.microsoft.error.incorrectAuthCode";
    public const string PreconditionFailedType = "application/vnd.microsoft.error.preconditionFailed";

    public int StatusCode { get; set; }

    public string? Type { get; set; }

    public JsonElement? Value { get; set; }

    /// <summary>Replaces the card for the one who pressed, or whose view refreshed.</summary>
    public static AdaptiveCardInvokeResponse Card(JsonElement card) =>
        new()
        {
            StatusCode = 200,
            Type = Attachment.AdaptiveCardContentType,
            Value = card,
        };

    /// <summary>Shows a short sentence and leaves the card.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new()
        {
            StatusCode = 200,
            Type = MessageType,
            Value = JsonSerializer.SerializeToElement(text, BotFrameworkJsonContext.Default.String),
        };

    /// <summary>The action failed: 400 if what was sent is wrong, 500 if the bot is.</summary>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) =>
        OfError(statusCode, ErrorType, code, message);

    /// <summary>401: asks the client to sign the person in by an OAuth card.</summary>
    public static AdaptiveCardInvokeResponse LoginRequest(JsonElement oauthCard) =>
        new()
        {
            StatusCode = 401,
            Type = LoginRequestType,
            Value = oauthCard,
        };

    /// <summary>401: the code of the sign-in was wrong.</summary>
    public static AdaptiveCardInvokeResponse IncorrectAuthCode() =>
        new() { StatusCode = 401, Type = IncorrectAuthCodeType };

    /// <summary>412: single sign-on failed.</summary>
    public static AdaptiveCardInvokeResponse PreconditionFailed(string code, string message) =>
        OfError(412, PreconditionFailedType, code, message);

    private static AdaptiveCardInvokeResponse OfError(int statusCode, string type, string code, string message) =>
        new()
        {
            StatusCode = statusCode,
            Type = type,
            Value = JsonSerializer.SerializeToElement(
                new InvokeError(code, message),
                BotFrameworkJsonContext.Default.InvokeError
            ),
        };
}

/// <summary>The value of an error; clients show <paramref name="Message"/>, so it is a sentence for people.</summary>
public sealed record InvokeError(string Code, string Message);
