namespace ChatCoach.BotFramework.Connector;

/// <summary>The body of a refusal: <c>{"error":{"code","message"}}</c>. Source: REST reference, "Error object".</summary>
internal sealed record ConnectorError(ConnectorErrorDetail? Error);

internal sealed record ConnectorErrorDetail(string? Code);
