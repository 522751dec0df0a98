namespace ChatCoach.AppHost.Connector;

/// <summary>Refusals in the connector's form: <c>{"error":{"code","message"}}</c>.</summary>
internal static class ConnectorErrors
{
    public static IResult NotInRoster =>
        Of(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    public static IResult TooMany => Of(429, "TooManyRequests", "API calls quota exceeded.");
    public static IResult BadGateway => Of(502, "BadGateway", "The service did not answer.");
    public static IResult NoConversation => Of(404, "ConversationNotFound", "Conversation not found.");
    public static IResult NoActivity => Of(404, "ActivityNotFoundInConversation", "Activity not found.");
    public static IResult NoMember => Of(404, "MemberNotFoundInConversation", "Member not found in conversation.");
    public static IResult TooBig => Of(413, "MessageSizeTooBig", "Message size too large.");
    public static IResult BadSyntax => Of(400, "BadSyntax", "Incorrect conversation creation parameters");

    private static IResult Of(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);
}
