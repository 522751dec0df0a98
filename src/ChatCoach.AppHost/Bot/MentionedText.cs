using System.Net;
using System.Text.Json.Nodes;

namespace ChatCoach.AppHost.Bot;

/// <summary>What a person typed, with each "@Name" of someone present made a mention as in Teams.</summary>
/// <param name="Markup">The text for the bot: <c>&lt;at&gt;Name&lt;/at&gt;</c> where someone is named.</param>
internal sealed record MentionedText(string Markup, string Html, JsonArray Entities, bool NamesBot)
{
    public static MentionedText Parse(string typed, string botId, IEnumerable<(string Id, string Name)> present)
    {
        var markup = typed;
        var html = WebUtility.HtmlEncode(typed);
        var entities = new JsonArray();
        var namesBot = false;
        // Longer names first: "@Ana Moreau" before a shorter name that it begins with.
        foreach (var (id, name) in present.OrderByDescending(one => one.Name.Length))
        {
            if (!markup.Contains('@' + name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var tag = $"<at>{name}</at>";
            markup = markup.Replace('@' + name, tag, StringComparison.OrdinalIgnoreCase);
            html = html.Replace(
                '@' + WebUtility.HtmlEncode(name),
                $"<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"{entities.Count}\">"
                    + $"{WebUtility.HtmlEncode(name)}</span>",
                StringComparison.OrdinalIgnoreCase
            );
            namesBot |= string.Equals(id, botId, StringComparison.Ordinal);
            entities.Add(
                new JsonObject
                {
                    ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
                    ["text"] = tag,
                    ["type"] = "mention",
                }
            );
        }

        return new(markup, $"<p>{html}</p>", entities, namesBot);
    }
}
