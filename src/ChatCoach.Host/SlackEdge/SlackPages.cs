using System.Globalization;
using ChatCoach.Core.Language;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.BlockKit;
using ActionsBlock = ChatCoach.Slack.BlockKit.ActionsBlock;

namespace ChatCoach.Host.SlackEdge;

/// <summary>A view that holds more than Slack takes in one: its pages, and the buttons that lead from one to the next.</summary>
/// <param name="Speech">The reader's.</param>
/// <param name="Again">Asks for the same message; null where it cannot be asked again, and then it is said elsewhere whole.</param>
/// <param name="Number">Which page, from 0.</param>
/// <param name="Open">The hidden parts that are shown.</param>
internal sealed record SlackPages(Speech Speech, ActionCall? Again, int Number, IReadOnlyList<int> Open)
{
    /// <summary>Blocks of a page that are none of the message: the row of buttons, and the way back.</summary>
    private const int Others = 2;

    /// <summary>Of the view's bytes, what its texts may take; the rest is for ids, titles and values.</summary>
    private const int MostBytes = BlockLimits.ViewBytes - 30_000;

    /// <summary>True where the first page is all that the view can show.</summary>
    public bool IsCut(IReadOnlyList<SlackBlock> blocks) => Again is null && Cut(blocks).Count > 1;

    public IReadOnlyList<SlackBlock> Of(IReadOnlyList<SlackBlock> blocks)
    {
        var pages = Cut(blocks);
        if (pages.Count == 1)
        {
            return blocks;
        }

        if (Again is not { } call)
        {
            return [.. pages[0], .. SlackBlocks.Quiet(Speech["slack.restInMessages"])];
        }

        var number = Math.Clamp(Number, 0, pages.Count - 1);
        return
        [
            .. pages[number],
            new ActionsBlock([
                .. number > 0
                    ? [Turn(call, "slack.previousPage", number - 1, pages.Count)]
                    : Array.Empty<BlockElement>(),
                .. number < pages.Count - 1
                    ? [Turn(call, "slack.nextPage", number + 1, pages.Count)]
                    : Array.Empty<BlockElement>(),
            ])
            {
                BlockId = "pages",
            },
        ];
    }

    private ButtonElement Turn(ActionCall call, string text, int to, int count) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{SlackButtons.Page}:{to}"), Speech.Say(text, to + 1, count))
        {
            Value = new PressValue
            {
                Call = call,
                Open = Open,
                Page = to,
            }.Write(),
        };

    private static List<List<SlackBlock>> Cut(IReadOnlyList<SlackBlock> blocks)
    {
        var pages = new List<List<SlackBlock>> { new() };
        var bytes = 0;
        foreach (var block in blocks)
        {
            var size = System.Text.Encoding.UTF8.GetByteCount(BlockKitJson.Write([block]));
            if (pages[^1].Count >= BlockLimits.ViewBlocks - Others || (bytes + size > MostBytes && bytes > 0))
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(block);
            bytes += size;
        }

        return pages;
    }
}
