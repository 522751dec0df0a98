using System.Globalization;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.BlockKit;
using CoreActions = ChatCoach.Core.Messages.ActionsBlock;

namespace ChatCoach.Host.SlackEdge;

/// <summary>
/// One block of a message as blocks of Slack. What people wrote is rich text or plain text, where it can be no mention,
/// no link and no mark; in the few places of mrkdwn it is escaped.
/// </summary>
internal sealed class SlackBlocks(SlackButtons buttons)
{
    public IEnumerable<SlackBlock> Render(Block block) =>
        block switch
        {
            TitleBlock title => Header(title.Date is { } date ? $"{title.Text} · {date}" : title.Text),
            StatusBlock status => RichLines
                .Plain()
                .Add(
                    new RichText(SlackTones.Dot(status.Tone) + " "),
                    RichText.Bold(status.Word),
                    new RichText(status.Rest is null ? "" : $"  ·  {status.Rest}")
                )
                .Blocks(),
            TextBlock text => Text(text),
            BulletsBlock bullets => Lines(
                bullets.Items.Select(item =>
                    (IReadOnlyList<RichText>)[new RichText("•  "), RichText.Bold(item.Strong), new RichText(item.Tail)]
                )
            ),
            FactsBlock facts => Lines(
                facts.Facts.Select(fact =>
                    (IReadOnlyList<RichText>)[RichText.Bold(fact.Title), new RichText("  " + fact.Value)]
                )
            ),
            ProgressBlock progress => Lines(progress.Lines.Select(ProgressLine)),
            RailBlock rail when rail.Cells.Count > 0 => Quiet(string.Concat(rail.Cells.Select(SlackTones.Cell))),
            RailBlock => [],
            RemarksBlock remarks => Remarks(remarks),
            BoxBlock box => Box(box),
            TilesBlock tiles => Tiles(tiles),
            TableBlock table => TableText
                .Lines(table)
                .Aggregate(RichLines.Preformatted(), (lines, line) => lines.Add(new RichText(line)))
                .Blocks(),
            PictureBlock picture => Picture(picture),
            EntriesBlock entries => entries.Entries.SelectMany(Entry),
            CoreActions actions => buttons.Shows(actions.Hidden ? actions.Id : null)
                ? buttons.Row(actions.Buttons)
                : [],
            DetailsBlock details => buttons.Shows(details.Id) ? details.Blocks.SelectMany(Render) : [],
            FooterBlock footer => Footer(footer.Text, footer.Practice),
            _ => throw new InvalidOperationException($"No rendering for {block.GetType().Name}."),
        };

    public static IEnumerable<SlackBlock> Band(Band band) =>
        [
            new ContextBlock(
                new PlainText(LongText.Shorten(band.About, BlockLimits.FieldText)),
                new PlainText((band.Shared ? "👥 " : "🔒 ") + LongText.Shorten(band.SeenBy, BlockLimits.FieldText))
            ),
        ];

    /// <summary>Small and grey, in as many pieces as its length needs.</summary>
    public static IEnumerable<SlackBlock> Quiet(string text) =>
        LongText.Split(text, BlockLimits.ContextText).Select(piece => new ContextBlock(new PlainText(piece)));

    public static IEnumerable<SlackBlock> Plain(string text) =>
        LongText.Split(text, BlockLimits.SectionText).Select(piece => new SectionBlock(new PlainText(piece)));

    public static IEnumerable<SlackBlock> Footer(string text, Practice? practice) =>
        practice is null ? Quiet(text) : Quiet($"{text}  {practice.Why}");

    public static IEnumerable<SlackBlock> Header(string text) =>
        text.Length <= BlockLimits.HeaderText
            ? [new HeaderBlock(text)]
            : RichLines.Plain().Add(RichText.Bold(text)).Blocks();

    private IEnumerable<SlackBlock> Text(TextBlock text) =>
        text switch
        {
            { Text: "" } => [],
            { Practice: { } practice } => WithReason(text.Text, practice),
            { Style: TextStyle.Quiet } => Quiet(text.Text),
            { Style: TextStyle.Strong } => RichLines.Plain().Add(RichText.Bold(text.Text)).Blocks(),
            _ => Plain(text.Text),
        };

    /// <summary>The sentence, and at its right the button that tells the practice behind it.</summary>
    private IEnumerable<SlackBlock> WithReason(string text, Practice practice)
    {
        var pieces = LongText.Split(text, BlockLimits.SectionText).ToList();
        return pieces.Select(
            (piece, i) =>
                new SectionBlock(new PlainText(piece))
                {
                    Accessory = i == pieces.Count - 1 ? buttons.Reason(practice) : null,
                }
        );
    }

    private static IReadOnlyList<RichText> ProgressLine(ProgressLine line)
    {
        var sign = line.Mark switch
        {
            Mark.Done => "✓  ",
            Mark.Now => SlackTones.Dot(line.Tone == Tone.Neutral ? Tone.Accent : line.Tone) + "  ",
            Mark.Open => "○  ",
            _ => throw new InvalidOperationException($"No sign for {line.Mark}."),
        };
        return
        [
            new RichText(sign),
            line.Mark == Mark.Now ? RichText.Bold(line.Text) : new RichText(line.Text),
            new RichText(line.Right is null ? "" : $"  ·  {line.Right}"),
        ];
    }

    private IEnumerable<SlackBlock> Remarks(RemarksBlock block)
    {
        foreach (var heading in RichLines.Plain().Add(RichText.Bold(block.Heading)).Blocks())
        {
            yield return heading;
        }

        for (var i = 0; i < block.Remarks.Count; i++)
        {
            var remark = block.Remarks[i];
            var text = string.Create(CultureInfo.InvariantCulture, $"{i + 1}.  {remark.Text}");
            foreach (var piece in remark.Practice is { } practice ? WithReason(text, practice) : Plain(text))
            {
                yield return piece;
            }
        }
    }

    private static IReadOnlyList<SlackBlock> Box(BoxBlock box) =>
        RichLines
            .Quoted()
            .Add(
                new RichText(box.Tone is Tone.Accent or Tone.Neutral ? "" : SlackTones.Dot(box.Tone) + " "),
                RichText.Bold(box.Heading)
            )
            .Add(new RichText(box.Text))
            .Blocks();

    private static IEnumerable<SlackBlock> Tiles(TilesBlock tiles) =>
        tiles
            .Tiles.Select(tile =>
                (TextObject)
                    new MarkdownText(
                        string.Join(
                            '\n',
                            new[]
                            {
                                Shown(tile.Label),
                                $"*{(tile.Tone == Tone.Neutral ? "" : SlackTones.Dot(tile.Tone) + " ")}{Shown(tile.Value)}*",
                                Shown(tile.Note ?? ""),
                            }.Where(line => line.Length > 0)
                        )
                    )
            )
            .Chunk(BlockLimits.SectionFields)
            .Select(fields => new SectionBlock(fields));

    private static IEnumerable<SlackBlock> Picture(PictureBlock picture) =>
        picture.Url.Length <= BlockLimits.Url && IsFetched(picture.Url)
            ? [new ImageBlock(picture.Url, LongText.Shorten(picture.Alternative, BlockLimits.AltText))]
            : Quiet(picture.Alternative);

    /// <summary>
    /// An address on loopback is that of a local run, whose stand-in for Slack fetches it. Slack itself does not, and then
    /// gets the picture in words, as it does when it cannot fetch one.
    /// </summary>
    private static bool IsFetched(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private IEnumerable<SlackBlock> Entry(Entry entry)
    {
        var head =
            $"*{Shown(entry.Strong)}*  {Shown(entry.Quiet)}\n{SlackTones.Dot(entry.Tone)} {Shown(entry.Word)}  ·  ";
        var line = MarkdownText.Escape(entry.Line);
        var fits = head.Length + line.Length <= BlockLimits.SectionText;
        yield return new SectionBlock(new MarkdownText(fits ? head + line : head.TrimEnd(' ', '·')))
        {
            Accessory = buttons.Element(entry.Open),
        };
        foreach (var block in fits ? [] : Plain(entry.Line))
        {
            yield return block;
        }
    }

    private static List<SlackBlock> Lines(IEnumerable<IReadOnlyList<RichText>> lines) =>
        [.. lines.Aggregate(RichLines.Plain(), (all, line) => all.Add(line)).Blocks()];

    /// <summary>Escaped, which can make five characters of one; three of them and their marks fit into one field.</summary>
    private static string Shown(string text)
    {
        const int Most = 600;
        var escaped = MarkdownText.Escape(text);
        return escaped.Length <= Most ? escaped : MarkdownText.Escape(LongText.Shorten(text, Most / 5));
    }
}
