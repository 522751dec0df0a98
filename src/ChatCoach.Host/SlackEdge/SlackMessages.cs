using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.BlockKit;
using Block = ChatCoach.Core.Messages.Block;

namespace ChatCoach.Host.SlackEdge;

/// <summary>The coach's messages as Slack's messages, modals to read, and homes. Nothing is cut in silence.</summary>
internal static class SlackMessages
{
    /// <param name="message">What to show.</param>
    /// <param name="notice">A sentence on top: why the message changed, or did not.</param>
    /// <param name="open">The hidden parts that are shown, by their order.</param>
    /// <returns>One message, or several that go on where the one before is full.</returns>
    public static IReadOnlyList<SlackMessage> Render(
        CoachMessage message,
        string? notice = null,
        IReadOnlyList<int>? open = null
    )
    {
        var text = LongText.Shorten(message.Summary, BlockLimits.MessageText / 5);
        var blocks = Blocks(message, notice, open ?? []);
        if (blocks.Count <= BlockLimits.MessageBlocks)
        {
            return [new SlackMessage(text, blocks)];
        }

        var pages = blocks.Chunk(BlockLimits.MessageBlocks - 1).ToList();
        return
        [
            .. pages.Select(
                (page, i) =>
                    new SlackMessage(
                        text,
                        [
                            .. page,
                            new ContextBlock(
                                new PlainText(string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{pages.Count}"))
                            ),
                        ]
                    )
            ),
        ];
    }

    /// <summary>One sentence, as a message.</summary>
    public static SlackMessage Line(string sentence) =>
        new(LongText.Shorten(sentence, BlockLimits.MessageText / 5), [.. SlackBlocks.Plain(sentence)]);

    /// <summary>A command whose form cannot be opened before something is pressed.</summary>
    public static SlackMessage Offer(Form form, string command, Speech speech)
    {
        var intro = form.Intro ?? form.Title;
        return new SlackMessage(
            LongText.Shorten(intro, BlockLimits.MessageText / 5),
            [
                .. SlackBlocks.Band(form.Band),
                .. SlackBlocks.Header(form.Title),
                .. SlackBlocks.Quiet(intro),
                new Slack.BlockKit.ActionsBlock([
                    new ButtonElement($"{SlackButtons.Say}:1", speech["slack.fillIn"])
                    {
                        Value = Saying(command),
                        Style = "primary",
                    },
                ]),
            ]
        );
    }

    /// <summary>The command again, and as much of what follows it as a button can carry.</summary>
    private static string Saying(string command)
    {
        var value = new PressValue { Say = command }.Write();
        for (var most = 1_600; value.Length > BlockLimits.ButtonValue; most /= 2)
        {
            value = new PressValue { Say = LongText.Shorten(command, most) }.Write();
        }

        return value;
    }

    public static ModalView Modal(CoachMessage message, string? notice, string close, ModalData data, SlackPages pages)
    {
        var title = message.Blocks.OfType<TitleBlock>().FirstOrDefault()?.Text ?? message.Band.About;
        return new ModalView(
            LongText.Shorten(title, BlockLimits.ViewTitle),
            pages.Of(Blocks(message with { Refresh = null }, notice, [])),
            submit: null,
            close
        )
        {
            PrivateMetadata = data.Write(),
        };
    }

    /// <summary>A sentence or two to read.</summary>
    public static ModalView Modal(string title, string sentence, string close) =>
        new(
            LongText.Shorten(title, BlockLimits.ViewTitle),
            [.. SlackBlocks.Plain(sentence)],
            submit: null,
            LongText.Shorten(close, BlockLimits.ViewTitle)
        );

    /// <returns>The home, and whether it shows only a part of the message and leads to no other.</returns>
    public static (HomeView View, bool IsCut) Home(CoachMessage message, string? notice, Button? back, SlackPages pages)
    {
        var blocks = Blocks(message, notice, pages.Open);
        var row = back is null
            ? []
            : new SlackButtons(null, []).Row([back]).Select(actions => actions with { BlockId = "back" });
        return (new HomeView([.. pages.Of(blocks), .. row]), pages.IsCut(blocks));
    }

    private static List<SlackBlock> Blocks(CoachMessage message, string? notice, IReadOnlyList<int> open)
    {
        var buttons = new SlackButtons(message.Refresh, open);
        buttons.Know(message.Blocks);
        var blocks = new SlackBlocks(buttons);
        return
        [
            .. SlackBlocks.Band(message.Band),
            .. notice is { Length: > 0 } ? SlackBlocks.Plain("ℹ️  " + notice) : [],
            .. message.Blocks.SelectMany(blocks.Render),
        ];
    }
}
