using System.Text.Json;
using ChatCoach.BlockCheck;
using ChatCoach.Slack.BlockKit;
using Xunit;

namespace ChatCoach.Protocol.Tests.Slack;

/// <summary>What the model writes is of Slack's own types; and the check can fail.</summary>
public sealed class WritingBlocks
{
    private static readonly Option One = new("One", "1") { Description = new PlainText("the first") };
    private static readonly Option Two = new("Two", "2");

    private static readonly SlackBlock[] Shown =
    [
        new HeaderBlock("Website"),
        new ContextBlock(new PlainText("Only you see this"), new MarkdownText("*bold* & more")),
        new SectionBlock(new MarkdownText(MarkdownText.Escape("<!channel> & <@U1>")))
        {
            BlockId = "s",
            Accessory = new ButtonElement("open", "Open")
            {
                Value = "v",
                Style = "primary",
                Confirm = new Confirmation("Sure?", "It cannot be undone.", "Yes", "No"),
            },
        },
        new SectionBlock([new PlainText("a"), new MarkdownText("b")]),
        new DividerBlock(),
        new ImageBlock("https://example.com/a.png", "A curve"),
        new ActionsBlock([
            new ButtonElement("a", "Go") { Url = "https://example.com" },
            new StaticSelect("b", [One, Two]) { InitialOption = Two, Placeholder = new PlainText("Choose") },
            new OverflowElement("c", [One, Two]),
            new DatePicker("d") { Date = new DateOnly(2026, 3, 2) },
        ]),
        new RichTextBlock([
            new RichTextSection([RichText.Bold("Strong"), new RichText(" rest"), RichText.Italic(" quiet")]),
            new RichTextList("bullet", [new RichTextSection([new RichText("<@U1> is not live here")])]),
            new RichTextQuote([new RichText("quoted")]),
            new RichTextPreformatted([new RichText("a   b")]),
        ]),
    ];

    private static readonly SlackBlock[] Fields =
    [
        new InputBlock("Name", new PlainTextInput("v", 200) { InitialValue = "x", Placeholder = new PlainText("y") })
        {
            BlockId = "name",
            Hint = new PlainText("Short."),
        },
        new InputBlock("Note", new PlainTextInput("v", 3_000) { Multiline = true }) { Optional = true },
        new InputBlock(
            "Amount",
            new NumberInput("v")
            {
                Value = 12.5m,
                Min = 0,
                Max = 100,
            }
        ),
        new InputBlock("Start", new DatePicker("v")),
        new InputBlock("Hour", new TimePicker("v") { Time = new TimeOnly(9, 30) }),
        new InputBlock("State", new RadioButtons("v", [One, Two]) { InitialOption = One }),
        new InputBlock("Who", new Checkboxes("v", [One, Two]) { InitialOptions = [One] }),
        new InputBlock("Where", new MultiStaticSelect("v", [One, Two]) { InitialOptions = [Two] }),
    ];

    private static readonly DrawnSurface[] Good =
    [
        new("message", Surface.Message, BlockKitJson.Write(new SlackMessage("Site <b> & more", Shown))),
        new("message with fields", Surface.Message, BlockKitJson.Write(new SlackMessage("Form", Fields))),
        new(
            "modal",
            Surface.Modal,
            BlockKitJson.Write(
                new ModalView("New project", [.. Shown, .. Fields], "Create", "Close")
                {
                    CallbackId = "form",
                    PrivateMetadata = "p1",
                }
            )
        ),
        new("modal to read", Surface.Modal, BlockKitJson.Write(new ModalView("Status", Shown, null, "Close"))),
        new("home", Surface.Home, BlockKitJson.Write(new HomeView(Shown))),
    ];

    private static readonly (string Name, string Surface, string Right, string Wrong)[] Broken =
    [
        ("an unknown block", "message", "\"type\":\"divider\"", "\"type\":\"dividor\""),
        ("a property too many", "message", "\"type\":\"divider\"", "\"type\":\"divider\",\"colour\":\"red\""),
        ("a wrong type", "message", "\"alt_text\":\"A curve\"", "\"alt_text\":7"),
        ("a style that is none", "message", "\"style\":\"primary\"", "\"style\":\"huge\""),
        ("a modal without a title", "modal", "\"title\":{\"type\":\"plain_text\",\"emoji\":false,", "\"title\":{"),
        ("an id twice", "message", "\"action_id\":\"b\"", "\"action_id\":\"a\""),
        ("a choice that is not offered", "modal", "\"initial_option\":{", "\"initial_option\":{\"url\":\"x\","),
        ("an http picture", "home", "https://example.com/a.png", "http://example.com/a.png"),
        ("an empty header", "message", "\"text\":\"Website\"", "\"text\":\"\""),
    ];

    [Fact]
    public async Task Every_block_and_element_is_of_Slacks_own_types() =>
        Assert.Empty(await BlockChecker.CheckAsync(Good, TestContext.Current.CancellationToken));

    [Fact]
    public async Task What_is_wrong_is_caught()
    {
        var broken = Broken.Select(Break).ToList();

        var problems = await BlockChecker.CheckAsync(broken, TestContext.Current.CancellationToken);

        Assert.All(broken, one => Assert.Contains(problems, problem => problem.Name == one.Name));

        static DrawnSurface Break((string Name, string Surface, string Right, string Wrong) one)
        {
            var good = Good.Single(surface => surface.Name == one.Surface);
            Assert.Contains(one.Right, good.Json, StringComparison.Ordinal);
            return good with
            {
                Name = one.Name,
                Json = good.Json.Replace(one.Right, one.Wrong, StringComparison.Ordinal),
            };
        }
    }

    [Fact]
    public void Nothing_that_Slack_would_refuse_can_be_made()
    {
        Action[] refused =
        [
            () => _ = new HeaderBlock(""),
            () => _ = new HeaderBlock(Long(151)),
            () => _ = new SectionBlock(new PlainText(Long(3_001))),
            () => _ = new SectionBlock(new PlainText("")),
            () => _ = new SectionBlock([.. Many(11, new PlainText("x"))]),
            () => _ = new SectionBlock([new PlainText(Long(2_001))]),
            () => _ = new SectionBlock(Array.Empty<TextObject>()),
            () => _ = new ContextBlock([.. Many(11, new PlainText("x"))]),
            () => _ = new ActionsBlock([.. Many(26, new ButtonElement("a", "x"))]),
            () => _ = new ActionsBlock([]),
            () => _ = new ButtonElement("a", Long(76)),
            () => _ = new ButtonElement("", "x"),
            () => _ = new ButtonElement("a", "x") { Value = Long(2_001) },
            () => _ = new ButtonElement("a", "x") { Url = Long(3_001) },
            () => _ = new StaticSelect("a", [.. Many(101, One)]),
            () => _ = new RadioButtons("a", [.. Many(11, One)]),
            () => _ = new Checkboxes("a", []),
            () => _ = new OverflowElement("a", [.. Many(6, One)]),
            () => _ = new Option(Long(76), "x"),
            () => _ = new Option("x", Long(151)),
            () => _ = new Option("x", "y") { Description = new PlainText(Long(76)) },
            () => _ = new PlainTextInput("a", 3_001),
            () => _ = new PlainTextInput("a", 5) { InitialValue = "123456" },
            () => _ = new PlainTextInput("a", 5) { Placeholder = new PlainText(Long(151)) },
            () => _ = new InputBlock(Long(2_001), new DatePicker("v")),
            () => _ = new ImageBlock("https://example.com", ""),
            () => _ = new RichTextBlock([new RichTextSection([new RichText(Long(3_001))])]),
            () => _ = new RichTextBlock([]),
            () => _ = new SlackMessage("x", [.. Many(51, new DividerBlock())]),
            () => _ = new SlackMessage("", [new DividerBlock()]),
            () => _ = new HomeView([.. Many(101, new DividerBlock())]),
            () => _ = new ModalView(Long(25), [new DividerBlock()], null, "Close"),
            () => _ = new ModalView("x", [new DividerBlock()], Long(25), "Close"),
            () => _ = new ModalView("x", Fields, null, "Close"),
            () => _ = new ModalView("x", Fields, "Send", "Close") { PrivateMetadata = Long(3_001) },
            () => _ = new DividerBlock { BlockId = Long(256) },
            () => _ = new Confirmation("x", Long(301), "Yes", "No"),
        ];

        Assert.All(refused, make => Assert.NotEmpty(Assert.Throws<BlockLimitException>(make).Message));
    }

    [Fact]
    public void A_refusal_names_the_piece_and_quotes_nothing()
    {
        var refused = Assert.Throws<BlockLimitException>(() => new ButtonElement("a", Long(76)));

        Assert.Contains("button", refused.Message, StringComparison.Ordinal);
        Assert.Contains("76", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xx", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_people_are_never_live()
    {
        using var message = JsonDocument.Parse(BlockKitJson.Write(new SlackMessage("<!channel> & <@U1>", Shown)));

        Assert.Equal("&lt;!channel&gt; &amp; &lt;@U1&gt;", message.RootElement.GetProperty("text").GetString());
        var section = message.RootElement.GetProperty("blocks")[2].GetProperty("text");
        Assert.Equal("&lt;!channel&gt; &amp; &lt;@U1&gt;", section.GetProperty("text").GetString());
    }

    [Fact]
    public void Accents_cost_no_more_than_they_weigh() =>
        Assert.Contains("été", BlockKitJson.Write(new SlackMessage("été", Shown)), StringComparison.Ordinal);

    private static string Long(int length) => new('x', length);

    private static IEnumerable<T> Many<T>(int count, T one) => Enumerable.Repeat(one, count);
}
