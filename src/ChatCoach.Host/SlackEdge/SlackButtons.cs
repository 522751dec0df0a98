using System.Globalization;
using ChatCoach.Core.Messages;
using ChatCoach.Slack.BlockKit;
using ActionsBlock = ChatCoach.Core.Messages.ActionsBlock;

namespace ChatCoach.Host.SlackEdge;

/// <summary>Buttons as elements. What a press does is told by the beginning of the element's id.</summary>
/// <param name="refresh">
/// Asks for the present state of the message; null where it has none, and then nothing is hidden in it.
/// </param>
/// <param name="open">The hidden parts that are shown, by their order.</param>
internal sealed class SlackButtons(ActionCall? refresh, IReadOnlyList<int> open)
{
    public const string Press = "press";
    public const string Form = "form";
    public const string Toggle = "toggle";
    public const string Why = "why";
    public const string Say = "say";
    public const string Link = "link";
    public const string Fresh = "fresh";
    public const string Page = "page";

    private readonly List<string> _hidden = [];
    private int _last;

    /// <summary>Learns which parts wait for a toggle, before any button is drawn.</summary>
    public void Know(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case DetailsBlock details:
                    _hidden.Add(details.Id);
                    Know(details.Blocks);
                    break;
                case ActionsBlock { Hidden: true, Id: { } id }:
                    _hidden.Add(id);
                    break;
            }
        }
    }

    public bool Shows(string? id) =>
        refresh is null || id is null || _hidden.IndexOf(id) is var number && (number < 0 || open.Contains(number));

    /// <summary>A row and its rest: Slack takes 25 in each.</summary>
    public IEnumerable<SlackBlock> Row(IEnumerable<Button> buttons) =>
        buttons
            .Select(Element)
            .OfType<BlockElement>()
            .Chunk(BlockLimits.ActionElements)
            .Select(row => new ChatCoach.Slack.BlockKit.ActionsBlock(row));

    /// <returns>Null for a toggle where nothing is hidden.</returns>
    public ButtonElement? Element(Button button)
    {
        var title = LongText.Shorten(button.Title, BlockLimits.ButtonText);
        var style = button.Primary ? "primary" : null;
        return button.Kind switch
        {
            ButtonKind.Link => new ButtonElement(Id(Link), title) { Url = button.Target, Style = style },
            ButtonKind.Toggle when refresh is null => null,
            ButtonKind.Toggle => new ButtonElement(Id(Toggle), title)
            {
                Value = new PressValue { Call = refresh, Open = Switched(button.Target!) }.Write(),
                Style = style,
            },
            ButtonKind.Form => WithCall(Form),
            ButtonKind.Press => WithCall(Press),
            _ => throw new InvalidOperationException($"No element for a button of kind {button.Kind}."),
        };

        ButtonElement WithCall(string kind) =>
            new(Id(kind), title) { Value = new PressValue { Call = button.Call! }.Write(), Style = style };
    }

    /// <summary>Opens the form that it stands in without what was typed before.</summary>
    public ButtonElement Anew(string title, PressValue asked) => new(Id(Fresh), title) { Value = asked.Write() };

    public ButtonElement Reason(Practice practice) =>
        new(Id(Why), LongText.Shorten(practice.Label, BlockLimits.ButtonText))
        {
            Value = new PressValue { Why = LongText.Shorten(practice.Why, 1_500) }.Write(),
        };

    private int[] Switched(string target)
    {
        var number = _hidden.IndexOf(target);
        return open.Contains(number) ? [.. open.Where(one => one != number)] : [.. open, number];
    }

    private string Id(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{++_last}");
}
