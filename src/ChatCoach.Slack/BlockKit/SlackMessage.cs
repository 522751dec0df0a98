namespace ChatCoach.Slack.BlockKit;

/// <summary>A message: its blocks, and the text of its notification.</summary>
public sealed record SlackMessage
{
    /// <param name="text">One sentence; it is live text in Slack and is escaped here.</param>
    /// <param name="blocks">From top to bottom.</param>
    public SlackMessage(string text, IReadOnlyList<SlackBlock> blocks)
    {
        Text = BlockLimits.Text(MarkdownText.Escape(text), BlockLimits.MessageText, "A message's text");
        Blocks = BlockLimits.Pieces(blocks, BlockLimits.MessageBlocks, "A message");
    }

    public string Text { get; }

    public IReadOnlyList<SlackBlock> Blocks { get; }
}
