using System.Text.Json;
using ChatCoach.BotFramework.Activities;

namespace ChatCoach.BotFramework.Invokes;

/// <summary>
/// The answer to a dialog's fetch or submit: another page, or a sentence. To close the dialog without a word, answer
/// with <see cref="InvokeResponse.Empty"/>. Source: Teams, "Dialogs in bots".
/// </summary>
public sealed record TaskModuleResponse
{
    public TaskModuleTask? Task { get; set; }

    /// <summary>Opens the dialog, or turns it to its next page.</summary>
    public static TaskModuleResponse Continue(
        string title,
        JsonElement card,
        TaskModuleSize? width = null,
        TaskModuleSize? height = null
    )
    {
        var page = new TaskModuleTaskInfo
        {
            Title = title,
            Width = width ?? TaskModuleSize.Medium,
            Height = height ?? TaskModuleSize.Medium,
            Card = Attachment.AdaptiveCard(card),
        };
        return new()
        {
            Task = new(
                TaskModuleTask.ContinueType,
                JsonSerializer.SerializeToElement(page, BotFrameworkJsonContext.Default.TaskModuleTaskInfo)
            ),
        };
    }

    /// <summary>Closes the dialog with a sentence in a small box.</summary>
    public static TaskModuleResponse Message(string text) =>
        new()
        {
            Task = new(
                TaskModuleTask.MessageType,
                JsonSerializer.SerializeToElement(text, BotFrameworkJsonContext.Default.String)
            ),
        };
}

/// <param name="Type"><c>continue</c> or <c>message</c>.</param>
/// <param name="Value">A <see cref="TaskModuleTaskInfo"/>, or the sentence.</param>
public sealed record TaskModuleTask(string Type, JsonElement Value)
{
    public const string ContinueType = "continue";
    public const string MessageType = "message";
}

/// <summary>One page of a dialog.</summary>
public sealed record TaskModuleTaskInfo
{
    public string? Title { get; set; }

    public TaskModuleSize? Width { get; set; }

    public TaskModuleSize? Height { get; set; }

    public Attachment? Card { get; set; }

    /// <summary>A page to show in place of a card.</summary>
    public string? Url { get; set; }

    public string? FallbackUrl { get; set; }

    /// <summary>The bot that gets the submit, if not the one that opened the dialog.</summary>
    public string? CompletionBotId { get; set; }
}
