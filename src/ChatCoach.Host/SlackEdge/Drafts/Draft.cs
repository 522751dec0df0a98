using System.Text.Json.Serialization;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.SlackEdge.Drafts;

/// <summary>What was typed into a modal that was not sent.</summary>
/// <param name="View">The modal's id; the pages of a wizard share it.</param>
/// <param name="Form">Which form, by <see cref="KeyOf"/>.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="Values">By field.</param>
internal sealed record Draft(
    string View,
    string Form,
    DateTimeOffset SavedAt,
    IReadOnlyDictionary<string, string> Values
)
{
    /// <summary>Later than that it is not offered any more: what it was about has moved on.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <summary>A form by what it is about, whichever version of that it was drawn from.</summary>
    public static string KeyOf(ActionCall call) =>
        $"{call.Verb}|{call.Project}|{call.Subject}|{call.Step}|{call.Choice}";

    /// <returns>The form with what was typed, or null where it holds all of that already.</returns>
    public Form? In(Form form)
    {
        var known = form
            .Fields.Where(field => Values.TryGetValue(field.Id, out var value) && value != (field.Value ?? ""))
            .ToDictionary(field => field.Id, field => Values[field.Id], StringComparer.Ordinal);
        return known.Count == 0 ? null : form.Keeping(new FieldValues(known));
    }
}

[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftJson : JsonSerializerContext;
