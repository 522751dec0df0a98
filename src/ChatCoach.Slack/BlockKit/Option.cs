namespace ChatCoach.Slack.BlockKit;

/// <summary>One thing to choose.</summary>
public sealed record Option
{
    private readonly TextObject? _description;

    public Option(string text, string value)
    {
        Text = new PlainText(Limits.Text(text, Limits.OptionText, "An option's text"));
        Value = Limits.Text(value, Limits.OptionValue, "An option's value");
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
                : new PlainText(Limits.Text(value.Text, Limits.OptionDescription, "An option's description"));
    }
}

/// <summary>Asked before a press counts.</summary>
public sealed record Confirmation
{
    public Confirmation(string title, string text, string confirm, string deny)
    {
        Title = new PlainText(Limits.Text(title, Limits.ConfirmTitle, "A question's title"));
        Text = new PlainText(Limits.Text(text, Limits.ConfirmText, "A question's text"));
        Confirm = new PlainText(Limits.Text(confirm, Limits.ConfirmButton, "A question's button"));
        Deny = new PlainText(Limits.Text(deny, Limits.ConfirmButton, "A question's button"));
    }

    public TextObject Title { get; }

    public TextObject Text { get; }

    public TextObject Confirm { get; }

    public TextObject Deny { get; }
}
