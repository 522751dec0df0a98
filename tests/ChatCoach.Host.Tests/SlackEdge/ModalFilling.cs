using System.Globalization;
using System.Text.Json;

namespace ChatCoach.Host.Tests.SlackEdge;

/// <summary>The form of a new project, filled in as its client would send it.</summary>
internal static class ModalFilling
{
    public static (string, object)[] Of(JsonElement view) =>
        [
            .. view.GetProperty("blocks")
                .EnumerateArray()
                .Where(block => block.GetProperty("type").GetString() == "input")
                .Select(block =>
                    (
                        block.GetProperty("block_id").GetString()!,
                        StateOf(block.GetProperty("element"), block.GetProperty("block_id").GetString()!)
                    )
                ),
        ];

    /// <summary>As the client sends it back: what stood in the field, or something that fits.</summary>
    private static object StateOf(JsonElement element, string id)
    {
        var type = element.GetProperty("type").GetString()!;
        return type switch
        {
            "datepicker" => new
            {
                type,
                selected_date = element.TryGetProperty("initial_date", out var date) ? date.GetString()
                : id == "project.end" ? InDays(180)
                : id == "project.due1" ? InDays(60)
                : null,
            },
            "timepicker" => new
            {
                type,
                selected_time = element.TryGetProperty("initial_time", out var time) ? time.GetString() : "09:00",
            },
            "static_select" or "radio_buttons" => new
            {
                type,
                selected_option = element.TryGetProperty("initial_option", out var option)
                    ? option
                    : element.GetProperty("options")[0],
            },
            "checkboxes" or "multi_static_select" => new { type, selected_options = Array.Empty<object>() },
            "number_input" => new { type, value = (string?)"12" },
            _ => new
            {
                type,
                value = element.TryGetProperty("initial_value", out var value) ? value.GetString()
                : id is "project.name" or "project.stage1" ? "Site marchand"
                : id == "project.amount" ? "12 500,50 €"
                : id == "project.provider" ? "Nordweb"
                : null,
            },
        };
    }

    public static string InDays(int days) =>
        TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
