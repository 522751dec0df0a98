using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>
/// A call as a card carries it, and as it comes back with what was filled in. What comes back is the client's word and
/// no more: it asks, and the coach decides.
/// </summary>
internal static class CallData
{
    private const string Verb = "verb";
    private const string Project = "project";
    private const string Subject = "subject";
    private const string Step = "step";
    private const string Version = "version";
    private const string Choice = "choice";

    /// <summary>The message whose card opened a dialog, so that its answer can replace that card.</summary>
    public const string Origin = "origin";

    /// <summary>True on the buttons of a form that stands in a card: with them it is sent, as a dialog is.</summary>
    public const string Form = "form";

    private static readonly HashSet<string> Reserved =
    [
        Verb,
        Project,
        Subject,
        Step,
        Version,
        Choice,
        Origin,
        Form,
        "msteams",
        "action",
    ];

    public static JsonObject Write(ActionCall call, string? origin = null)
    {
        var data = new JsonObject { [Verb] = call.Verb };
        Add(data, Project, call.Project);
        Add(data, Subject, call.Subject);
        Add(data, Choice, call.Choice);
        Add(data, Origin, origin);
        if (call.Step != 0)
        {
            data[Step] = call.Step;
        }

        if (call.Version != 0)
        {
            data[Version] = call.Version;
        }

        return data;
    }

    /// <summary>The call as the buttons of a form in a card carry it.</summary>
    public static JsonObject WriteOfForm(ActionCall call)
    {
        var data = Write(call);
        data[Form] = true;
        return data;
    }

    /// <returns>The call and the fields, or null when the data is no call of ours.</returns>
    public static (ActionCall Call, FieldValues Fields, string? Origin, bool IsForm)? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } data || Text(data, Verb) is not { Length: > 0 } verb)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject())
        {
            if (!Reserved.Contains(property.Name) && Scalar(property.Value) is { } text)
            {
                fields[property.Name] = text;
            }
        }

        var call = new ActionCall(
            verb,
            Text(data, Project),
            Text(data, Subject),
            Number(data, Step),
            Number(data, Version)
        )
        {
            Choice = Text(data, Choice),
        };
        var isForm = data.TryGetProperty(Form, out var form) && form.ValueKind == JsonValueKind.True;
        return (call, new FieldValues(fields), Text(data, Origin), isForm);
    }

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number)
            ? number
            : 0;

    private static string? Scalar(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetDecimalText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };

    private static string GetDecimalText(this JsonElement value) =>
        value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText();

    private static void Add(JsonObject data, string name, string? value)
    {
        if (value is not null)
        {
            data[name] = value;
        }
    }
}
