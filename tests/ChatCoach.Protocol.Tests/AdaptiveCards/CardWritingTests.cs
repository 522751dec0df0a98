using System.Text.Json.Nodes;
using ChatCoach.AdaptiveCards;
using Xunit;

namespace ChatCoach.Protocol.Tests.AdaptiveCards;

/// <summary>Each element is written as the schema spells it, and nothing that is unset is written.</summary>
public sealed class CardWritingTests
{
    public static TheoryData<AdaptiveElement, string> Elements =>
        new()
        {
            { new AdaptiveTextBlock("Hi"), """{"type":"TextBlock","text":"Hi"}""" },
            {
                new AdaptiveTextBlock("Title")
                {
                    Id = "t",
                    Wrap = true,
                    MaxLines = 2,
                    Size = AdaptiveTextSize.ExtraLarge,
                    Weight = AdaptiveTextWeight.Bolder,
                    Color = AdaptiveTextColor.Attention,
                    FontType = AdaptiveFontType.Monospace,
                    IsSubtle = true,
                    HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                    Style = AdaptiveTextBlockStyle.Heading,
                    Spacing = AdaptiveSpacing.None,
                    Separator = true,
                    IsVisible = false,
                    Height = AdaptiveHeight.Stretch,
                    Fallback = AdaptiveFallbackElement.Drop,
                },
                """
                    {"type":"TextBlock","id":"t","text":"Title","wrap":true,"maxLines":2,"size":"extraLarge",
                     "weight":"bolder","color":"attention","fontType":"monospace","isSubtle":true,
                     "horizontalAlignment":"center","style":"heading","spacing":"none","separator":true,
                     "isVisible":false,"height":"stretch","fallback":"drop"}
                    """
            },
            {
                new AdaptiveRichTextBlock([
                    new AdaptiveTextRun("why")
                    {
                        SelectAction = new AdaptiveToggleVisibilityAction(["w"]),
                        Italic = true,
                    },
                ]),
                """
                    {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"why","italic":true,
                     "selectAction":{"type":"Action.ToggleVisibility","targetElements":["w"]}}]}
                    """
            },
            {
                new AdaptiveContainer([])
                {
                    Style = AdaptiveContainerStyle.Emphasis,
                    Bleed = true,
                    MinHeight = "40px",
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom,
                    SelectAction = new AdaptiveOpenUrlAction("https://example.com/"),
                },
                """
                    {"type":"Container","items":[],"style":"emphasis","bleed":true,"minHeight":"40px",
                     "verticalContentAlignment":"bottom",
                     "selectAction":{"type":"Action.OpenUrl","url":"https://example.com/"}}
                    """
            },
            {
                new AdaptiveColumnSet([
                    new([]) { Width = AdaptiveColumnWidth.Auto },
                    new([]) { Width = AdaptiveColumnWidth.Stretch },
                    new([]) { Width = AdaptiveColumnWidth.Pixels(16) },
                    new([]) { Width = AdaptiveColumnWidth.Weighted(1) },
                ]),
                """
                    {"type":"ColumnSet","columns":[{"type":"Column","items":[],"width":"auto"},
                     {"type":"Column","items":[],"width":"stretch"},{"type":"Column","items":[],"width":"16px"},
                     {"type":"Column","items":[],"width":1}]}
                    """
            },
            {
                new AdaptiveFactSet([new("Turn", "Ours")]),
                """{"type":"FactSet","facts":[{"title":"Turn","value":"Ours"}]}"""
            },
            {
                new AdaptiveImageSet([
                    new("https://example.com/p.png")
                    {
                        AltText = "Forecast",
                        Size = AdaptiveImageSize.Large,
                        Style = AdaptiveImageStyle.Person,
                        Width = "80px",
                        Height = AdaptiveHeight.Pixels(40),
                        BackgroundColor = "#FFFFFF",
                    },
                ])
                {
                    ImageSize = AdaptiveImageSize.Medium,
                },
                """
                    {"type":"ImageSet","imageSize":"medium","images":[{"type":"Image","url":"https://example.com/p.png",
                     "altText":"Forecast","size":"large","style":"person","width":"80px","height":"40px",
                     "backgroundColor":"#FFFFFF"}]}
                    """
            },
            {
                new AdaptiveTable(
                    [new() { Width = AdaptiveColumnWidth.Weighted(2) }],
                    [
                        new([new([]) { Style = AdaptiveContainerStyle.Good }])
                        {
                            HorizontalCellContentAlignment = AdaptiveHorizontalAlignment.Right,
                        },
                    ]
                )
                {
                    FirstRowAsHeaders = false,
                    ShowGridLines = false,
                    GridStyle = AdaptiveContainerStyle.Accent,
                    VerticalCellContentAlignment = AdaptiveVerticalContentAlignment.Center,
                },
                """
                    {"type":"Table","columns":[{"width":2}],"rows":[{"type":"TableRow","cells":[{"type":"TableCell",
                     "items":[],"style":"good"}],"horizontalCellContentAlignment":"right"}],"firstRowAsHeaders":false,
                     "showGridLines":false,"gridStyle":"accent","verticalCellContentAlignment":"center"}
                    """
            },
        };

    public static TheoryData<AdaptiveElement, string> Inputs =>
        new()
        {
            {
                new AdaptiveTextInput("worry")
                {
                    Label = "What worries you?",
                    IsRequired = true,
                    ErrorMessage = "What worries you most?",
                    Value = "The date",
                    Placeholder = "In a sentence",
                    IsMultiline = true,
                    MaxLength = 500,
                    Regex = "^.+$",
                    Style = AdaptiveTextInputStyle.Email,
                },
                """
                    {"type":"Input.Text","id":"worry","label":"What worries you?","isRequired":true,
                     "errorMessage":"What worries you most?","value":"The date","placeholder":"In a sentence",
                     "isMultiline":true,"maxLength":500,"regex":"^.+$","style":"email"}
                    """
            },
            {
                new AdaptiveNumberInput("amount")
                {
                    Value = 12.5m,
                    Min = 0,
                    Max = 99_000,
                },
                """{"type":"Input.Number","id":"amount","value":12.5,"min":0,"max":99000}"""
            },
            {
                new AdaptiveDateInput("due")
                {
                    Value = new(2026, 12, 3),
                    Min = new(2026, 1, 1),
                    Max = new(2027, 1, 1),
                },
                """{"type":"Input.Date","id":"due","value":"2026-12-03","min":"2026-01-01","max":"2027-01-01"}"""
            },
            {
                new AdaptiveTimeInput("at")
                {
                    Value = new(9, 5),
                    Min = new(8, 0),
                    Max = new(18, 30),
                },
                """{"type":"Input.Time","id":"at","value":"09:05","min":"08:00","max":"18:30"}"""
            },
            {
                new AdaptiveToggleInput("ok", "I agree")
                {
                    Value = "yes",
                    ValueOn = "yes",
                    ValueOff = "no",
                    Wrap = true,
                },
                """
                    {"type":"Input.Toggle","id":"ok","title":"I agree","value":"yes","valueOn":"yes","valueOff":"no",
                     "wrap":true}
                    """
            },
            {
                new AdaptiveChoiceSetInput("turn", [new("Ours", "us"), new("Theirs", "them")])
                {
                    Value = "us",
                    IsMultiSelect = true,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Wrap = true,
                },
                """
                    {"type":"Input.ChoiceSet","id":"turn","choices":[{"title":"Ours","value":"us"},
                     {"title":"Theirs","value":"them"}],"value":"us","isMultiSelect":true,"style":"expanded","wrap":true}
                    """
            },
        };

    [Theory]
    [MemberData(nameof(Elements))]
    [MemberData(nameof(Inputs))]
    public void An_element_is_written_as_the_schema_says_and_read_back_the_same(AdaptiveElement element, string json)
    {
        var written = new AdaptiveCard { Body = [element] }.ToJson();

        var body = JsonNode.Parse(written)!["body"]![0];
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), body), body!.ToJsonString());
        Assert.Equal(written, AdaptiveCard.Parse(written).ToJson());
        Assert.IsType(element.GetType(), AdaptiveCard.Parse(written).Body[0]);
    }

    [Fact]
    public void An_inputs_id_is_its_elements_id()
    {
        AdaptiveElement element = new AdaptiveTextInput("worry");

        Assert.Equal("worry", element.Id);
        Assert.Equal("other", (element with { Id = "other" }).Id);
    }

    [Fact]
    public void An_empty_card_carries_its_type_first_then_its_schema_and_version() =>
        Assert.Equal(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[]}""",
            new AdaptiveCard().ToJson()
        );

    [Fact]
    public void Accented_letters_cost_two_bytes_and_markup_stays_escaped()
    {
        var json = new AdaptiveCard { Body = [new AdaptiveTextBlock("Été </script>")] }.ToJson();

        Assert.Contains("Été", json, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_line_never_holds_what_people_wrote() =>
        Assert.Equal("AdaptiveTextBlock", new AdaptiveTextBlock("my secret").ToString());
}
