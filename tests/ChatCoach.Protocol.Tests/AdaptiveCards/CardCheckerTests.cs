using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.AdaptiveCards;
using ChatCoach.CardCheck;
using ChatCoach.Protocol.Tests.AdaptiveCards.Samples;
using Xunit;

namespace ChatCoach.Protocol.Tests.AdaptiveCards;

/// <summary>What the model writes passes Microsoft's renderer; and the check can fail.</summary>
public sealed class CardCheckerTests
{
    private static readonly Dictionary<string, (string Json, string Complaint)> Broken = new(StringComparer.Ordinal)
    {
        ["a word that the schema lacks"] = (
            With("""{"type":"TextBlock","text":"x","size":"huge"}"""),
            "\"huge\" is none of"
        ),
        ["a property out of place"] = (
            With("""{"type":"TextBlock","text":"x","items":[]}"""),
            "does not know \"items\""
        ),
        ["an element of a later schema"] = (With("""{"type":"Carousel","pages":[]}"""), "UnknownElementType"),
        ["an id used twice"] = (
            With("""{"type":"TextBlock","text":"x","id":"a"},{"type":"TextBlock","text":"y","id":"a"}"""),
            "DOM id \"a\" twice"
        ),
        ["a field without a label"] = (With("""{"type":"Input.Text","id":"a"}"""), "Input.Text without a label"),
        ["a required field without a sentence"] = (
            With("""{"type":"Input.Text","id":"a","label":"A","isRequired":true}"""),
            "RequiredInputsShouldHaveErrorMessage"
        ),
        ["a toggle of nothing"] = (
            With(
                """{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","title":"x","targetElements":["gone"]}]}"""
            ),
            "no element has the id \"gone\""
        ),
        ["a picture without words"] = (
            With("""{"type":"Image","url":"https://example.com/a.png"}"""),
            "without an altText"
        ),
        ["an old client forgotten"] = (
            With("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"x"}]}"""),
            "Action.Execute without a fallback"
        ),
        ["seven buttons in a row"] = (
            With(
                $$"""{"type":"ActionSet","actions":[{{string.Join(',', Enumerable.Repeat("""{"type":"Action.Submit","title":"x"}""", 7))}}]}"""
            ),
            "TooManyActions"
        ),
        ["a language, which the renderer drops"] = (
            """{"type":"AdaptiveCard","version":"1.5","lang":"fr","fallbackText":"x","body":[{"type":"TextBlock","text":"x"}]}""",
            "property \"lang\""
        ),
        ["a version that does not exist"] = (
            """{"type":"AdaptiveCard","version":"2.9","fallbackText":"x","body":[{"type":"TextBlock","text":"x"}]}""",
            "UnsupportedCardVersion"
        ),
        ["no card at all"] = ("[]", "is no AdaptiveCard"),
    };

    [Fact]
    public async Task The_cards_of_a_coach_pass_the_official_renderer()
    {
        var cards = SampleCards.All.ToDictionary(card => card.Key, card => card.Value.ToJson(), StringComparer.Ordinal);

        Assert.Empty(await CardChecker.CheckAsync(cards, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_broken_card_is_caught_and_named()
    {
        var cards = Broken.ToDictionary(card => card.Key, card => card.Value.Json, StringComparer.Ordinal);

        var problems = await CardChecker.CheckAsync(cards, TestContext.Current.CancellationToken);

        Assert.All(
            Broken,
            card =>
                Assert.Contains(
                    problems,
                    found =>
                        string.Equals(found.Card, card.Key, StringComparison.Ordinal)
                        && found.Problem.Contains(card.Value.Complaint, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void The_cards_of_a_coach_read_back_the_same() =>
        Assert.All(
            SampleCards.All.Values,
            card => Assert.Equal(card.ToJson(), AdaptiveCard.Parse(card.ToUtf8Json()).ToJson())
        );

    [Fact]
    public void A_cards_text_bytes_value_and_written_form_are_one()
    {
        var card = SampleCards.All["prompt"];
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            card.WriteTo(writer);
        }

        var expected = JsonNode.Parse(card.ToJson());
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(card.ToUtf8Json())));
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(card.ToJsonElement().GetRawText())));
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(stream.ToArray())));
    }

    private static string With(string body) =>
        """{"type":"AdaptiveCard","version":"1.5","fallbackText":"x","body":[""" + body + "]}";
}
