namespace ChatCoach.Slack.WebApi;

/// <summary>A bot's token. It is written to the Authorization header and nowhere else: its text says nothing of it.</summary>
public sealed class SlackToken(string value)
{
    internal string Value { get; } =
        value.Length > 0 && value.All(letter => letter is > ' ' and < '\x7f')
            ? value
            : throw new ArgumentException("A token is empty, or holds what no header may.", nameof(value));

    public override string ToString() => "a Slack token";
}
