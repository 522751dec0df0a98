using System.Text.Json;
using ChatCoach.Core.Checkpoints;
using ChatCoach.Core.Messages;
using ChatCoach.Host.Delivery;

namespace ChatCoach.Host.Tests.Crashes;

/// <summary>One card that asks someone for a checkpoint: the first, the nudge and the deputy's are different cards.</summary>
internal sealed record Prompt(string Project, string Occurrence, int Card)
{
    /// <returns>Null for what is no prompt.</returns>
    public static Prompt? In(JsonElement activity)
    {
        foreach (var data in Datas(activity))
        {
            if (data.GetProperty("verb").GetString() == Verbs.CheckpointOpen)
            {
                return new Prompt(
                    data.GetProperty("project").GetString()!,
                    data.GetProperty("subject").GetString()!,
                    data.GetProperty("step").GetInt32()
                );
            }
        }

        return null;
    }

    /// <returns>Null for a message that is no new prompt.</returns>
    public static Prompt? In(string project, OutboxRow row) =>
        !row.Message.Update && row.Message.CardKey?.Split('|') is [_, var occurrence, var card]
            ? new Prompt(project, occurrence, int.Parse(card, System.Globalization.CultureInfo.InvariantCulture))
            : null;

    /// <summary>Every object with a verb, however deep in the card.</summary>
    private static IEnumerable<JsonElement> Datas(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Datas),
            JsonValueKind.Object when element.TryGetProperty("verb", out _) && !element.TryGetProperty("type", out _) =>
                [element],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Datas(property.Value)),
            _ => [],
        };
}
