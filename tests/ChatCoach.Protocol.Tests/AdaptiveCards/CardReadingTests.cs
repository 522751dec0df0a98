using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.AdaptiveCards;
using Xunit;

namespace ChatCoach.Protocol.Tests.AdaptiveCards;

/// <summary>A card that is read and written again says the same, what this model knows as well as what it does not.</summary>
public sealed class CardReadingTests
{
    [Fact]
    public void Unknown_elements_actions_inlines_and_properties_come_back_as_they_were()
    {
        const string Json = """
            {
              "type": "AdaptiveCard",
              "version": "1.5",
              "futureSetting": { "deep": [1, "two"] },
              "body": [
                { "type": "Chart.Pie", "title": "Votes", "data": [{ "legend": "Yes", "value": 3 }], "fallback": "drop" },
                { "type": "TextBlock", "text": "Kept", "labelFor": "answer" },
                { "type": "RichTextBlock", "inlines": ["plain ", { "type": "IconRun", "name": "Star" }] },
                { "type": "Action.Submit", "title": "out of place" }
              ],
              "actions": [{ "type": "Action.Popover", "title": "More", "content": { "type": "Badge", "text": "3" } }]
            }
            """;

        var card = AdaptiveCard.Parse(Json);

        Assert.Equal("Chart.Pie", Assert.IsType<AdaptiveUnknownElement>(card.Body[0]).Type);
        Assert.Equal("Kept", Assert.IsType<AdaptiveTextBlock>(card.Body[1]).Text);
        Assert.IsType<AdaptiveUnknownElement>(card.Body[3]);
        Assert.IsType<AdaptiveUnknownAction>(Assert.Single(card.Actions!));

        // The bare string is the schema's shorthand for a text run: the one thing that is written out.
        var expected = JsonNode.Parse(Json)!;
        expected["body"]![2]!["inlines"]![0] = new JsonObject { ["type"] = "TextRun", ["text"] = "plain " };
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(card.ToJson())), card.ToJson());
    }

    [Fact]
    public void The_type_may_stand_anywhere_in_an_element()
    {
        var card = AdaptiveCard.Parse(
            """{"body":[{"text":"x","wrap":true,"type":"TextBlock"}],"type":"AdaptiveCard"}"""
        );

        var text = Assert.IsType<AdaptiveTextBlock>(Assert.Single(card.Body));
        Assert.True(text.Wrap);
    }

    [Fact]
    public void Lists_that_the_schema_lets_one_leave_out_are_empty()
    {
        var card = AdaptiveCard.Parse(
            """
            {"type":"AdaptiveCard","body":[{"type":"ColumnSet","columns":[{"width":"auto"}]},
             {"type":"Table","rows":[{"type":"TableRow"}]}]}
            """
        );

        Assert.Empty(Assert.IsType<AdaptiveColumnSet>(card.Body[0]).Columns[0].Items);
        var table = Assert.IsType<AdaptiveTable>(card.Body[1]);
        Assert.Empty(table.Columns);
        Assert.Empty(Assert.Single(table.Rows).Cells);
    }

    [Fact]
    public void Letters_case_of_the_schemas_words_does_not_matter()
    {
        var card = AdaptiveCard.Parse(
            """{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"x","size":"ExtraLarge","color":"GOOD"}]}"""
        );

        var text = Assert.IsType<AdaptiveTextBlock>(Assert.Single(card.Body));
        Assert.Equal(AdaptiveTextSize.ExtraLarge, text.Size);
        Assert.Equal(AdaptiveTextColor.Good, text.Color);
    }

    [Fact]
    public void A_card_deeper_than_the_limit_is_refused()
    {
        Assert.NotNull(AdaptiveCard.Parse(Nested(10)));
        Assert.Throws<JsonException>(() => AdaptiveCard.Parse(Nested(40)));
        Assert.Throws<JsonException>(() => AdaptiveCard.Parse(Nested(5_000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"text":"no type"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":7}]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":["text"]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":null}]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"Input.Text"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"x","height":"tall"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"x","fallback":"keep"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"Input.Time","id":"t","value":"25:00"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"ColumnSet","columns":[{"items":[],"width":"wide"}]}]}""")]
    [InlineData("""{"type":"AdaptiveCard","actions":[{"type":"Action.ToggleVisibility","targetElements":[{}]}]}""")]
    public void What_is_not_a_card_is_refused_as_json(string json) =>
        Assert.ThrowsAny<JsonException>(() => AdaptiveCard.Parse(json));

    [Fact]
    public void A_card_that_names_too_many_people_to_refresh_is_refused_as_json()
    {
        var ids = string.Join(',', Enumerable.Range(0, AdaptiveRefresh.MaxUserIds + 1).Select(i => $"\"29:{i}\""));

        Assert.Throws<JsonException>(() =>
            AdaptiveCard.Parse($$$"""{"type":"AdaptiveCard","refresh":{"userIds":[{{{ids}}}]}}""")
        );
    }

    private static string Nested(int containers) =>
        """{"type":"AdaptiveCard","body":["""
        + string.Concat(Enumerable.Repeat("""{"type":"Container","items":[""", containers))
        + string.Concat(Enumerable.Repeat("]}", containers))
        + "]}";
}
