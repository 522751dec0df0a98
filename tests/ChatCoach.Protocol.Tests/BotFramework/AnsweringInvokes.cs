using System.Text.Json;
using System.Text.Json.Nodes;
using ChatCoach.BotFramework.Activities;
using ChatCoach.BotFramework.Invokes;
using Xunit;

namespace ChatCoach.Protocol.Tests.BotFramework;

public sealed class AnsweringInvokes
{
    private static readonly JsonElement Card = JsonElement.Parse("""{ "type": "AdaptiveCard", "version": "1.5" }""");

    [Fact]
    public void A_pressed_button_gives_its_verb_and_data()
    {
        var activity = SampleActivities.Parse(SampleActivities.CardAction);

        var value = AdaptiveCardInvokeValue.Of(activity);

        Assert.True(activity.IsInvoke(InvokeNames.AdaptiveCardAction));
        Assert.Equal("approve", value.Action!.Verb);
        Assert.Equal("p1", value.Action.Data!.Value.GetProperty("project").GetString());
        Assert.False(value.IsAutomatic);
    }

    [Fact]
    public void A_refresh_is_told_from_a_press()
    {
        var refresh = SampleActivities.CardAction.Replace("\"manual\"", "\"automatic\"", StringComparison.Ordinal);

        Assert.True(AdaptiveCardInvokeValue.Of(SampleActivities.Parse(refresh)).IsAutomatic);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{ "action": "approve" }""")]
    [InlineData("""{ "action": { "verb": 5 } }""")]
    public void A_value_that_is_not_what_the_name_promises_is_refused(string value)
    {
        var activity = SampleActivities.Parse(
            $$"""{ "type": "invoke", "name": "adaptiveCard/action", "value": {{value}} }"""
        );

        Assert.Throws<ActivityFormatException>(() => AdaptiveCardInvokeValue.Of(activity));
    }

    [Theory]
    [InlineData(InvokeNames.TaskFetch)]
    [InlineData(InvokeNames.TaskSubmit)]
    public void A_dialog_gives_its_data_and_theme(string name)
    {
        var activity = SampleActivities.Parse(
            $$"""{ "type": "invoke", "name": "{{name}}", "value": { "data": { "k": "v" }, "context": { "theme": "dark" } } }"""
        );

        var request = TaskModuleRequest.Of(activity);

        Assert.Equal("v", request.Data!.Value.GetProperty("k").GetString());
        Assert.Equal("dark", request.Context!.Theme);
    }

    [Fact]
    public void The_refusal_of_a_dialog_names_the_invoke()
    {
        var activity = SampleActivities.Parse("""{ "type": "invoke", "name": "task/submit", "value": 3 }""");

        var refusal = Assert.Throws<ActivityFormatException>(() => TaskModuleRequest.Of(activity));

        Assert.Contains("task/submit", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_replaces_the_card() =>
        AssertBody(
            InvokeResponse.Of(AdaptiveCardInvokeResponse.Card(Card)),
            """
            {
              "statusCode": 200, "type": "application/vnd.microsoft.card.adaptive",
              "value": { "type": "AdaptiveCard", "version": "1.5" }
            }
            """
        );

    [Fact]
    public void A_message_is_a_sentence() =>
        AssertBody(
            InvokeResponse.Of(AdaptiveCardInvokeResponse.Message("Noté.")),
            """{ "statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Noté." }"""
        );

    [Fact]
    public void Errors_travel_in_an_answer_that_is_200()
    {
        AssertBody(
            InvokeResponse.Of(AdaptiveCardInvokeResponse.Error(400, "BadRequest", "Please choose a date.")),
            """
            {
              "statusCode": 400, "type": "application/vnd.microsoft.error",
              "value": { "code": "BadRequest", "message": "Please choose a date." }
            }
            """
        );
        AssertBody(
            InvokeResponse.Of(AdaptiveCardInvokeResponse.PreconditionFailed("412", "No token.")),
            """
            {
              "statusCode": 412, "type": "application/vnd.microsoft.error.preconditionFailed",
              "value": { "code": "412", "message": "No token." }
            }
            """
        );
        AssertBody(
            InvokeResponse.Of(AdaptiveCardInvokeResponse.IncorrectAuthCode()),
            """{ "statusCode": 401, "type": "application/vnd.microsoft.error.incorrectAuthCode" }"""
        );
    }

    [Fact]
    public void A_dialog_page_has_its_size_and_card() =>
        AssertBody(
            InvokeResponse.Of(
                TaskModuleResponse.Continue("New risk", Card, TaskModuleSize.Large, TaskModuleSize.Pixels(420))
            ),
            """
            {
              "task": {
                "type": "continue",
                "value": {
                  "title": "New risk", "width": "large", "height": 420,
                  "card": {
                    "contentType": "application/vnd.microsoft.card.adaptive",
                    "content": { "type": "AdaptiveCard", "version": "1.5" }
                  }
                }
              }
            }
            """
        );

    [Fact]
    public void A_dialog_may_end_with_a_sentence_or_with_nothing()
    {
        AssertBody(
            InvokeResponse.Of(TaskModuleResponse.Message("Saved.")),
            """{ "task": { "type": "message", "value": "Saved." } }"""
        );
        Assert.Equal(new(200), InvokeResponse.Empty);
        Assert.Equal(new(501), InvokeResponse.NotImplemented);
    }

    private static void AssertBody(InvokeResponse response, string expected)
    {
        Assert.Equal(200, response.Status);
        var actual = JsonNode.Parse(response.Body!.Value.GetRawText());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual!.ToJsonString());
    }
}
