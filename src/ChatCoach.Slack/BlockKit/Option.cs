namespace ChatCoach.Slack.BlockKit;

/// <summary>One thing to choose.</summary>
public sealed record Option
{
    private readonly TextObject? _description;

    public Option(string text, string value)
    {
        Text = new PlainText(BlockLimits.Text(text, BlockLimits.OptionText, "An option's text"));
        Value = BlockLimits.Text(value, BlockLimits.OptionValue, "An option's value");
    }

    public TextObject Text { get; }

    public string Value { get; }

    /// <summary>A second, grey line.</summary>
    public TextObject? Description
    {
        get => _description;
        init =>
            _description = value is null
                ? null
                : new PlainText(BlockLimits.Text(value.Text, BlockLimits.OptionDescription, "An option's description"));
    }
}

/// <summary>Asked before a press counts.</summary>
public sealed record Confirmation
{
    public Confirmation(string title, string text, string confirm, string deny)
    {
        Title = new PlainText(BlockLimits.Text(title, BlockLimits.ConfirmTitle, "A question's title"));
        Text = new PlainText(BlockLimits.Text(text, BlockLimits.ConfirmText, "A question's text"));
        Confirm = new PlainText(BlockLimits.Text(confirm, BlockLimits.ConfirmButton, "A question's button"));
        Deny = new PlainText(BlockLimits.Text(deny, BlockLimits.ConfirmButton, "A question's button"));
    }

    public TextObject Title { get; }

    public TextObject Text { get; }

    public TextObject Confirm { get; }

    public TextObject Deny { get; }
}
