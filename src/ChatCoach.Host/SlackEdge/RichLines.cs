using ChatCoach.Slack.BlockKit;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Lines of rich text, in as many blocks as their length needs: a long text goes on in the next block.</summary>
internal sealed class RichLines(Func<IReadOnlyList<RichText>, RichTextPart> part)
{
    private readonly List<SlackBlock> _full = [];
    private readonly List<RichText> _open = [];
    private int _length;

    public static RichLines Plain() => new(texts => new RichTextSection(texts));

    public static RichLines Quoted() => new(texts => new RichTextQuote(texts));

    public static RichLines Preformatted() => new(texts => new RichTextPreformatted(texts));

    public RichLines Add(params IReadOnlyList<RichText> line)
    {
        var length = line.Sum(text => text.Text.Length);
        if (_length > 0 && _length + length + 1 > BlockLimits.RichText)
        {
            Close();
        }

        if (_length > 0)
        {
            Append(new RichText("\n"));
        }

        foreach (var text in line)
        {
            foreach (var piece in LongText.Split(text.Text, BlockLimits.RichText))
            {
                if (_length + piece.Length > BlockLimits.RichText)
                {
                    Close();
                }

                Append(text with { Text = piece });
            }
        }

        return this;
    }

    public IReadOnlyList<SlackBlock> Blocks()
    {
        Close();
        return _full;
    }

    private void Append(RichText text)
    {
        if (text.Text.Length > 0)
        {
            _open.Add(text);
            _length += text.Text.Length;
        }
    }

    private void Close()
    {
        if (_length > 0)
        {
            _full.Add(new RichTextBlock([part([.. _open])]));
        }

        _open.Clear();
        _length = 0;
    }
}
