using System.Text.Json.Nodes;
using ChatCoach.AdaptiveCards;

namespace ChatCoach.Protocol.Tests.AdaptiveCards.Samples;

/// <summary>The parts that the sample cards share: band, title, rail, buttons.</summary>
internal static class SamplePieces
{
    public static AdaptiveContainer Band(string left, string right) =>
        new([
            new AdaptiveColumnSet([
                new([new AdaptiveTextBlock(left) { Wrap = true, Weight = AdaptiveTextWeight.Bolder }])
                {
                    Width = AdaptiveColumnWidth.Weighted(1),
                },
                new([Quiet(right) with { HorizontalAlignment = AdaptiveHorizontalAlignment.Right }])
                {
                    Width = AdaptiveColumnWidth.Weighted(1),
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                },
            ])
            {
                Spacing = AdaptiveSpacing.None,
            },
        ])
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Bleed = true,
        };

    public static AdaptiveTextBlock Title(string text) =>
        new(text)
        {
            Wrap = true,
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Style = AdaptiveTextBlockStyle.Heading,
            Spacing = AdaptiveSpacing.Medium,
        };

    public static AdaptiveTextBlock Quiet(string text) =>
        new(text)
        {
            Wrap = true,
            IsSubtle = true,
            Size = AdaptiveTextSize.Small,
        };

    public static AdaptiveTable Rail(int done, int all) =>
        new(
            [.. Enumerable.Repeat(new AdaptiveTableColumnDefinition { Width = AdaptiveColumnWidth.Weighted(1) }, all)],
            [new([.. Enumerable.Range(0, all).Select(i => new AdaptiveTableCell([]) { Style = StepStyle(i, done) })])]
        )
        {
            FirstRowAsHeaders = false,
            ShowGridLines = false,
            Fallback = AdaptiveFallbackElement.Drop,
        };

    public static AdaptiveExecuteAction Press(string title, string verb, JsonObject? extra = null)
    {
        var data = extra ?? [];
        data["verb"] = verb;
        data["project"] = "prj-1";
        return new AdaptiveExecuteAction
        {
            Title = title,
            Verb = verb,
            Data = data,
            AssociatedInputs = AdaptiveAssociatedInputs.None,
        }.WithSubmitFallback();
    }

    public static AdaptiveSubmitAction Dialog(string title, string verb) =>
        new AdaptiveSubmitAction
        {
            Title = title,
            Data = new JsonObject { ["verb"] = verb },
        }.WithTaskFetch();

    private static AdaptiveContainerStyle StepStyle(int index, int done) =>
        index < done ? AdaptiveContainerStyle.Good
        : index == done ? AdaptiveContainerStyle.Accent
        : AdaptiveContainerStyle.Emphasis;
}
