using System.Globalization;
using ChatCoach.AdaptiveCards;
using ChatCoach.Core.Messages;

namespace ChatCoach.Host.TeamsEdge;

/// <summary>One block as elements of a card.</summary>
internal sealed class BlockRenderer(ButtonRenderer buttons, CardIds ids)
{
    private const int LongestTogether = 22;

    public IEnumerable<AdaptiveElement> Render(Block block) =>
        block switch
        {
            TitleBlock title => [Title(title)],
            StatusBlock status => [Status(status)],
            TextBlock text => [Text(text)],
            BulletsBlock bullets =>
            [
                new AdaptiveContainer([
                    .. bullets.Items.Select(
                        (item, i) => Line(i, Sign("•", subtle: true), Strong(item.Strong, item.Tail))
                    ),
                ]),
            ],
            FactsBlock facts =>
            [
                new AdaptiveFactSet([
                    .. facts.Facts.Select(fact => new AdaptiveFact(Together(fact.Title), CardText.Plain(fact.Value))),
                ]),
            ],
            ProgressBlock progress => [new AdaptiveContainer([.. progress.Lines.Select(ProgressRow)])],
            RailBlock rail => [Rail(rail)],
            RemarksBlock remarks => Remarks(remarks),
            BoxBlock box => [Box(box)],
            TilesBlock tiles =>
            [
                new AdaptiveColumnSet([.. tiles.Tiles.Select(Tile)]) { Spacing = AdaptiveSpacing.Medium },
            ],
            TableBlock table => [TableRenderer.Render(table)],
            PictureBlock picture =>
            [
                new AdaptiveImage(picture.Url)
                {
                    AltText = picture.Alternative,
                    Size = AdaptiveImageSize.Stretch,
                    Spacing = AdaptiveSpacing.Medium,
                },
            ],
            EntriesBlock entries => entries.Entries.Select(EntryRow),
            ActionsBlock actions => [buttons.Render(actions)],
            DetailsBlock details =>
            [
                new AdaptiveContainer([.. details.Blocks.SelectMany(Render)])
                {
                    Id = details.Id,
                    IsVisible = false,
                    Spacing = AdaptiveSpacing.Medium,
                },
            ],
            FooterBlock footer => [WithPractice(footer.Text, footer.Practice, small: true, AdaptiveSpacing.Medium)],
            _ => throw new InvalidOperationException($"No rendering for {block.GetType().Name}."),
        };

    /// <summary>A short title on one line: beside a long value it would be broken at its spaces.</summary>
    private static string Together(string title) =>
        title.Length <= LongestTogether ? title.Replace(' ', '\u00A0') : title;

    private static AdaptiveColumnSet Title(TitleBlock title)
    {
        var columns = new List<AdaptiveColumn>
        {
            new([
                new AdaptiveTextBlock(CardText.Plain(title.Text))
                {
                    Wrap = true,
                    Size = AdaptiveTextSize.Large,
                    Weight = AdaptiveTextWeight.Bolder,
                    Style = AdaptiveTextBlockStyle.Heading,
                },
            ])
            {
                Width = AdaptiveColumnWidth.Stretch,
            },
        };
        if (title.Date is { } date)
        {
            columns.Add(
                new([Quiet(date)])
                {
                    Width = AdaptiveColumnWidth.Auto,
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                }
            );
        }

        return new(columns) { Spacing = AdaptiveSpacing.Medium };
    }

    private static AdaptiveRichTextBlock Status(StatusBlock status) =>
        new([.. Coloured(status.Tone, status.Word, status.Rest)]) { Spacing = AdaptiveSpacing.Small };

    private static IEnumerable<AdaptiveInline> Coloured(Tone tone, string word, string? rest)
    {
        yield return new AdaptiveTextRun("● " + word) { Weight = AdaptiveTextWeight.Bolder, Color = Tones.Text(tone) };
        if (rest is not null)
        {
            yield return new AdaptiveTextRun("  ·  " + rest) { IsSubtle = true };
        }
    }

    private AdaptiveElement Text(TextBlock text) =>
        text.Practice is { } practice
            ? WithPractice(text.Text, practice, small: false, AdaptiveSpacing.Small)
            : new AdaptiveTextBlock(CardText.Plain(text.Text))
            {
                Wrap = true,
                IsSubtle = text.Style == TextStyle.Quiet,
                Weight = text.Style == TextStyle.Strong ? AdaptiveTextWeight.Bolder : null,
                Spacing = text.Style == TextStyle.Strong ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small,
            };

    /// <summary>The sentence, then its practice as a link whose two lines open in place.</summary>
    private AdaptiveElement WithPractice(string text, Practice? practice, bool small, AdaptiveSpacing spacing)
    {
        var size = small ? AdaptiveTextSize.Small : (AdaptiveTextSize?)null;
        if (practice is null)
        {
            return new AdaptiveTextBlock(CardText.Plain(text))
            {
                Wrap = true,
                Size = size,
                IsSubtle = small,
                Spacing = spacing,
            };
        }

        var why = ids.Next("why");
        return new AdaptiveContainer([
            new AdaptiveRichTextBlock([
                new AdaptiveTextRun(text + "  ") { Size = size, IsSubtle = small },
                new AdaptiveTextRun(practice.Label)
                {
                    Size = AdaptiveTextSize.Small,
                    Color = AdaptiveTextColor.Accent,
                    SelectAction = new AdaptiveToggleVisibilityAction([why]) { Title = practice.Label },
                },
            ]),
            new AdaptiveTextBlock(practice.Why)
            {
                Id = why,
                IsVisible = false,
                Wrap = true,
                Size = AdaptiveTextSize.Small,
                IsSubtle = true,
                Spacing = AdaptiveSpacing.Small,
            },
        ])
        {
            Spacing = spacing,
        };
    }

    private static AdaptiveElement ProgressRow(ProgressLine line, int index)
    {
        var (sign, tone) = line.Mark switch
        {
            Mark.Done => ("✓", line.Tone == Tone.Neutral ? Tone.Good : line.Tone),
            Mark.Now => ("●", line.Tone == Tone.Neutral ? Tone.Accent : line.Tone),
            Mark.Open => ("○", line.Tone),
            _ => throw new InvalidOperationException($"No sign for {line.Mark}."),
        };
        var text = new AdaptiveTextBlock(CardText.Plain(line.Text))
        {
            Wrap = true,
            Weight = line.Mark == Mark.Now ? AdaptiveTextWeight.Bolder : null,
            IsSubtle = line.Mark == Mark.Open,
        };
        return Line(
            index,
            Sign(sign, Tones.Text(tone)),
            text,
            line.Right is null ? null : Quiet(line.Right, small: false)
        );
    }

    private static AdaptiveTable Rail(RailBlock rail) =>
        new(
            [.. rail.Cells.Select(_ => new AdaptiveTableColumnDefinition { Width = AdaptiveColumnWidth.Weighted(1) })],
            [
                new AdaptiveTableRow([
                    .. rail.Cells.Select(tone => new AdaptiveTableCell([]) { Style = Tones.Fill(tone) }),
                ]),
            ]
        )
        {
            FirstRowAsHeaders = false,
            ShowGridLines = false,
            Fallback = AdaptiveFallbackElement.Drop,
        };

    private IEnumerable<AdaptiveElement> Remarks(RemarksBlock block)
    {
        yield return new AdaptiveTextBlock(block.Heading)
        {
            Wrap = true,
            Weight = AdaptiveTextWeight.Bolder,
            Spacing = AdaptiveSpacing.Medium,
        };
        yield return new AdaptiveContainer([
            .. block.Remarks.Select(
                (remark, i) =>
                    Line(
                        i,
                        Sign((i + 1).ToString(CultureInfo.InvariantCulture), AdaptiveTextColor.Accent),
                        WithPractice(remark.Text, remark.Practice, small: false, AdaptiveSpacing.None)
                    )
            ),
        ])
        {
            Spacing = AdaptiveSpacing.Small,
        };
    }

    private static AdaptiveContainer Box(BoxBlock box) =>
        new([
            new AdaptiveTextBlock(CardText.Plain(box.Heading))
            {
                Wrap = true,
                Size = AdaptiveTextSize.Small,
                Weight = AdaptiveTextWeight.Bolder,
            },
            new AdaptiveTextBlock(CardText.Plain(box.Text)) { Wrap = true, Spacing = AdaptiveSpacing.Small },
        ])
        {
            Style = Tones.Fill(box.Tone),
            Spacing = AdaptiveSpacing.Medium,
        };

    private static AdaptiveColumn Tile(Tile tile)
    {
        var items = new List<AdaptiveElement>
        {
            new AdaptiveTextBlock(CardText.Plain(tile.Label))
            {
                Wrap = true,
                Size = AdaptiveTextSize.Small,
                IsSubtle = true,
            },
            new AdaptiveTextBlock(CardText.Plain(tile.Value))
            {
                Wrap = true,
                Size = AdaptiveTextSize.Large,
                Weight = AdaptiveTextWeight.Bolder,
                Color = Tones.Text(tile.Tone),
                Spacing = AdaptiveSpacing.Small,
            },
        };
        if (tile.Note is { } note)
        {
            items.Add(
                new AdaptiveTextBlock(CardText.Plain(note))
                {
                    Wrap = true,
                    Size = AdaptiveTextSize.Small,
                    IsSubtle = true,
                    Spacing = AdaptiveSpacing.Small,
                }
            );
        }

        return new(items) { Width = AdaptiveColumnWidth.Weighted(1), Style = AdaptiveContainerStyle.Emphasis };
    }

    /// <summary>A whole line that opens something: the name and its state, then one line of what is next.</summary>
    private AdaptiveElement EntryRow(Entry entry) =>
        new AdaptiveContainer([
            new AdaptiveColumnSet([
                new([Strong(entry.Strong, "  " + entry.Quiet)]) { Width = AdaptiveColumnWidth.Stretch },
                new([new AdaptiveRichTextBlock([.. Coloured(entry.Tone, entry.Word, null)])])
                {
                    Width = AdaptiveColumnWidth.Auto,
                },
            ]),
            new AdaptiveTextBlock(CardText.Plain(entry.Line))
            {
                Wrap = true,
                IsSubtle = true,
                Spacing = AdaptiveSpacing.Small,
            },
        ])
        {
            SelectAction = buttons.Action(entry.Open),
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
        };

    private static AdaptiveColumnSet Line(
        int index,
        AdaptiveElement sign,
        AdaptiveElement text,
        AdaptiveElement? right = null
    )
    {
        var columns = new List<AdaptiveColumn>
        {
            new([sign]) { Width = AdaptiveColumnWidth.Pixels(16) },
            new([text]) { Width = AdaptiveColumnWidth.Stretch },
        };
        if (right is not null)
        {
            columns.Add(new([right]) { Width = AdaptiveColumnWidth.Auto });
        }

        return new(columns) { Spacing = index == 0 ? AdaptiveSpacing.None : AdaptiveSpacing.Small };
    }

    private static AdaptiveTextBlock Sign(string text, AdaptiveTextColor? color = null, bool subtle = false) =>
        new(text)
        {
            Wrap = true,
            Color = color,
            IsSubtle = subtle,
            Weight = subtle ? null : AdaptiveTextWeight.Bolder,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        };

    private static AdaptiveRichTextBlock Strong(string strong, string rest)
    {
        var runs = new List<AdaptiveInline> { new AdaptiveTextRun(strong) { Weight = AdaptiveTextWeight.Bolder } };
        if (rest.Trim().Length > 0)
        {
            runs.Add(new AdaptiveTextRun(rest));
        }

        return new(runs);
    }

    private static AdaptiveTextBlock Quiet(string text, bool small = true) =>
        new(CardText.Plain(text))
        {
            Wrap = true,
            Size = small ? AdaptiveTextSize.Small : null,
            IsSubtle = true,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
        };
}
