using System.Text.Json;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Invokes;

/// <summary>
/// The HTTP answer to an invoke: a status and a JSON body, or none. Source: "Activity" specification, "Invoke activity".
/// </summary>
public sealed record InvokeResponse(int Status, JsonElement? Body = null)
{
    /// <summary>200 with no body: after a task/submit it closes the dialog.</summary>
    public static InvokeResponse Empty { get; } = new(200);

    /// <summary>501: an invoke of a name that this bot does not serve.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);

    /// <summary>400: the value is not what the invoke's name promises.</summary>
    public static InvokeResponse BadRequest { get; } = new(400);

    public static InvokeResponse Of(AdaptiveCardInvokeResponse answer) =>
        new(200, JsonSerializer.SerializeToElement(answer, BotFrameworkJsonContext.Default.AdaptiveCardInvokeResponse));

    public static InvokeResponse Of(TaskModuleResponse answer) =>
        new(200, JsonSerializer.SerializeToElement(answer, BotFrameworkJsonContext.Default.TaskModuleResponse));
}
