using System.Text.Json.Nodes;
using ChatCoach.AppHost.People;

namespace ChatCoach.AppHost.Slack;

/// <summary>What one person sees of the app: the direct conversation, the home, and a stack of modals.</summary>
internal sealed class SlackDesk(Person person)
{
    /// <summary>As in Slack: one modal and two on top of it.</summary>
    public const int MostViews = 3;

    public Person Person { get; } = person;

    public string Id { get; } = "U0" + person.Key.ToUpperInvariant();

    public string Channel => "D0" + Person.Key.ToUpperInvariant();

    public List<JsonObject> Messages { get; } = [];

    public JsonObject? Home { get; set; }

    /// <summary>From bottom to top; each as it goes back to the bot, with id and hash.</summary>
    public List<JsonObject> Views { get; } = [];

    public JsonObject State() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Person.Name,
            ["locale"] = Person.Locale,
            ["role"] = Person.Role.DeepClone(),
            ["messages"] = new JsonArray([.. Messages.Select(message => message.DeepClone())]),
            ["home"] = Home?.DeepClone(),
            ["views"] = new JsonArray([.. Views.Select(view => view.DeepClone())]),
        };
}
